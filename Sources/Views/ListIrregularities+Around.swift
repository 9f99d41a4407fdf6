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

    /// What is out of order about some people, and about the meetings of some cells, everybody of which is among them.
    ///
    /// - Parameters:
    ///   - structure: of all units and places that the people's facts name, or of those about which anything differs; it may number them in
    ///     its own way.
    ///   - head: what arrived later does not count; nil: everything does.
    package static func around(
        people: [PersonID], meetingsOf cells: Set<UnitID>, _ reader: LedgerReader, _ structure: OrganisationStructure,
        head: Int64?
    ) throws -> Set<About> {
        var collector = IrregularityCollector(reader: reader, structure: structure, known: nil, head: head)
        try collector.collect(people: people, meetingsOf: cells)
        let rows = collector.rows + collector.ofMeetings.values.flatMap(\.self)
        return Set(
            rows.map {
                About(subject: $0.irregularity.subject, day: $0.irregularity.day, kind: $0.irregularity.kind)
            })
    }
}
