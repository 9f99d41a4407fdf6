package import Ledger
package import Organisation
internal import Store

/// Villages whose cases are given to a cell elsewhere.
extension Picture {
    /// Which cell runs the cases of a village, and who of it, on the day of the question.
    package struct Entrusting: Sendable {
        /// The cell.
        package let cell: UnitID
        /// Who sees to it; nil where nobody is named, or they may not be seen by name.
        package let person: PersonID?
        /// What they are called; nil for who may not be named.
        package let name: String?
        /// The fact that says so.
        package let fact: Identifier
    }

    /// Which cell has the cases of a village; nil where none has.
    package func entrusting(of place: PlaceID) throws -> Entrusting? {
        guard sight.sees(place), let subject = try reader.subject(.entrusting(place: code(of: place))),
            let timeline = EntrustingTimeline(known.live(try reader.facts(of: subject))),
            let said = timeline.statement(on: day), let fact = timeline.fact(on: day),
            let cell = said.cell.flatMap({ structure.codebook.knownUnit($0) })
        else { return nil }
        let somebody = try said.person.flatMap { try self.somebody($0) }
        return Entrusting(cell: cell, person: somebody?.person, name: somebody?.name, fact: fact)
    }
}
