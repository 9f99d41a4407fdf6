package import Ledger
package import Organisation
package import Store

extension ListIrregularities {
    /// One thing that is out of order.
    package struct About: Hashable, Sendable {
        /// In whose timeline.
        package let subject: Irregularity.Subject
        /// On which day.
        package let day: Day
        /// What it is.
        package let kind: Irregularity.Kind
    }

    /// What is looked at.
    package struct Around: Sendable {
        let people: [PersonID]
        let cells: Set<UnitID>
        let places: Set<PlaceID>

        /// Some people, the meetings of some cells, everybody of which is among them, and visits to some places.
        package init(people: [PersonID], meetingsOf cells: Set<UnitID>, visitsTo places: Set<PlaceID>) {
            (self.people, self.cells, self.places) = (people, cells, places)
        }
    }

    /// What is out of order about these.
    ///
    /// - Parameters:
    ///   - structure: of all units and places that the people's facts name, or of those about which anything differs; it may number them in
    ///     its own way.
    ///   - head: what arrived later does not count; nil: everything does.
    package static func about(
        _ around: Around, _ reader: LedgerReader, _ structure: OrganisationStructure, head: Int64?
    ) throws -> Set<About> {
        var collector = IrregularityCollector(reader: reader, structure: structure, known: nil, head: head)
        try collector.collect(people: around.people, meetingsOf: around.cells)
        try collector.collectVisits(to: around.places)
        let rows =
            collector.rows + collector.ofMeetings.values.flatMap(\.self) + collector.ofVisits.values.flatMap(\.self)
        return Set(
            rows.map {
                About(subject: $0.irregularity.subject, day: $0.irregularity.day, kind: $0.irregularity.kind)
            })
    }
}
