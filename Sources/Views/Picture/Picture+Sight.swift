internal import Access
package import Figures
package import Ledger
package import Organisation
internal import Store

/// What of the picture whoever looks may see. Units, places and people out of sight are not in it.
extension Picture {
    /// True for a unit that the viewer knows of.
    package func sees(_ unit: UnitID) -> Bool { sight.sees(unit) }

    /// True for a place that the viewer knows of.
    package func sees(_ place: PlaceID) -> Bool { sight.sees(place) }

    /// False for an account whose grants cover nothing today.
    package var seesAnything: Bool { sight.viewer == .files || sight.has(.figures) }

    /// True where the viewer may know who wrote and who read in the unit with this code.
    package func audits(_ code: String) -> Bool {
        structure.codebook.knownUnit(code).map { sight.has(.audit, in: $0) } ?? false
    }

    /// True where a number of a unit is shown at all: figures by sex or ethnicity are, to who sees no names there, of
    /// committees and grassroots committees alone, since in a small unit they tell of one person.
    package func shows(_ counted: Counted, of unit: UnitID) -> Bool {
        guard !sight.names(in: unit), counted.countsTraits else { return true }
        let kind = kind(of: unit)
        return kind == .committee || kind == .grassrootsCommittee
    }

    /// Lets nobody ask for a list or a row of a number that is not shown.
    ///
    /// - Throws: `NotShown`.
    package func checkShows(_ counted: Counted, of unit: UnitID) throws {
        if case .figure(let figure) = counted, !shows(counted, of: unit) { throw NotShown(figure: figure) }
    }

    /// True where people are listed by name under a unit, all or some of them; where none is, lists count by cell.
    package func namesAnybody(under unit: UnitID) -> Bool {
        let named = sight.units(with: .names)
        if named.isEverything || named.contains(unit) { return true }
        return !named.isEmpty && tree.unitsEver(under: unit).contains { named.contains($0) }
    }

    /// The rule by which it is told what of the tables may be seen.
    var seen: Seen { Seen(sight: sight, reader: reader, today: pictures.today()) }

    /// True for who may be seen by name; what a question of the past sees of somebody does not tell where they are now.
    func mayName(_ person: PersonID, _ timeline: PersonTimeline? = nil) throws -> Bool {
        if sight.namesEverybody { return true }
        return try seen.mayName(person, known.isNow ? timeline : nil)
    }

    /// True where everybody in a unit may be seen by name.
    package func namesPeople(in unit: UnitID) -> Bool { sight.names(in: unit) }

    /// Those of these who may be seen by name.
    func visible(_ people: [PersonRecord]) throws -> [PersonRecord] {
        let visible = sight.namesEverybody ? people : try people.filter { try mayName($0.id, $0.timeline) }
        note.names(visible.lazy.map(\.id))
        return visible
    }

    /// How much somebody may know of something written.
    package enum Telling: Sendable {
        case nothing
        /// What it says.
        case fact
        /// What it says and who wrote it.
        case writer
    }

    /// How much whoever looks may know of a fact.
    package func telling(of fact: Identifier) throws -> Telling {
        guard let found = try reader.fact(fact), try seen.tells(about: found.subject) else { return .nothing }
        return try seen.tellsWriters(about: found.subject) ? .writer : .fact
    }

    /// True for a fact about somebody who may not be seen by name, such as an assignment: who it is, is left out.
    package func hidesPerson(in record: FactRecord) throws -> Bool {
        guard case .person(let person) = record.subject else { return false }
        return try !mayName(person)
    }
}

/// What is there and not shown, as numbers say it.
extension Picture {
    /// The units directly under a unit on a day, as `children(of:on:)` gives them, and how many of them are out of sight.
    package func seenChildren(of unit: UnitID, on day: Day) -> (seen: [UnitID], hidden: Int) {
        let all = tree.children(of: unit, on: day)
        let seen = all.filter { sight.sees($0) }
        return (seen, all.count - seen.count)
    }

    /// The units from which the viewer looks on a day, topmost first: the roots, or those of their grants that stand under
    /// none that they see.
    package func tops(on day: Day) -> [UnitID] {
        if case .files = viewer { return tree.roots(on: day) }
        let own = sight.granted.filter { sight.sees($0) && state(of: $0, on: day) != nil }
        let inForce = own.filter { unit in
            !own.contains { $0 != unit && tree.isUnit(unit, under: $0, on: day) }
        }
        return inForce.isEmpty ? tree.roots(on: day).filter { sight.sees($0) } : inForce
    }
}
