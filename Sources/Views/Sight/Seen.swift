internal import Access
internal import Ledger
internal import Organisation
internal import Store

/// What of the tables somebody may see, subject by subject: the rule of a sight, applied.
struct Seen {
    let sight: Sight
    let reader: LedgerReader
    /// Where people are on this day tells who sees them by name.
    let today: Day

    private var seesEverything: Bool { sight.viewer == .files }

    /// True for who may be seen by name: whose cell now, or the last of who is gone, is in reach. Who never had one is seen
    /// by who reaches the root that told of them, or every root.
    ///
    /// - Parameter road: as it is known now; nil where that has to be looked up.
    func mayName(_ person: PersonID, _ road: PersonTimeline? = nil) throws -> Bool {
        if sight.namesEverybody { return true }
        guard sight.has(.names) else { return false }
        if let cell = try (road ?? reader.person(whole(person))?.timeline)?.state(on: today).cell {
            return sight.names(in: cell)
        }
        if sight.namesEveryRoot { return true }
        return try reader.sources(of: person).contains { try unit($0).map { sight.names(in: $0) } ?? false }
    }

    /// The one with whom somebody is folded now: where that one is tells who sees either.
    private func whole(_ person: PersonID) throws -> PersonID {
        try reader.subject(of: person).map { PersonID(number: try reader.whole($0).row) } ?? person
    }

    /// True where somebody may know of the facts about a subject: of a unit or place in sight, of whom they may see by name,
    /// of what names such a unit or place.
    func tells(about subject: StoredSubject) throws -> Bool {
        if seesEverything { return true }
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?): return sight.sees(UnitID(index: number))
        case (.place, let number?): return sight.sees(PlaceID(index: number))
        case (.person, _): return try mayName(PersonID(number: subject.row))
        // Rules and holidays are everybody's.
        case (.rule, _), (.holidays, _): return true
        default:
            let named = try mentions(about: subject)
            guard subject.id.kind == .grant else {
                return named.units.contains { sight.sees($0) } || named.places.contains { sight.sees($0) }
            }
            return named.units.contains { sight.has(.accounts, in: $0) || sight.has(.audit, in: $0) }
        }
    }

    /// True where who wrote the facts about a subject is told, and what somebody wrote in words: that may name somebody.
    func tellsWriters(about subject: StoredSubject) throws -> Bool {
        if seesEverything { return true }
        switch (subject.id.kind, subject.number) {
        case (.unit, let number?): return tellsWriters(in: UnitID(index: number))
        case (.place, _): return try mentions(about: subject).units.contains { tellsWriters(in: $0) }
        case (.person, _): return true
        case (.rule, _), (.holidays, _): return sight.has(.keep)
        default:
            let named = try mentions(about: subject)
            if named.units.contains(where: { tellsWriters(in: $0) }) { return true }
            // What names a place alone is told where the place is told.
            guard named.units.isEmpty else { return false }
            return try placesNamed(about: subject).contains { try tellsWriters(about: $0) }
        }
    }

    private func tellsWriters(in unit: UnitID) -> Bool { sight.names(in: unit) || sight.has(.audit, in: unit) }

    /// True for an irregularity whose subject, and whoever else it names, may be seen.
    func tells(_ row: ListIrregularities.Row) throws -> Bool {
        if seesEverything { return true }
        guard let unit = try unit(row.unit), sight.sees(unit) else { return false }
        switch row.irregularity.subject {
        case .unit(let unit): return sight.sees(unit)
        case .place(let place): return sight.sees(place)
        case .coverage(let pair): return sight.sees(pair.cell)
        case .person(let person):
            guard try mayName(person) else { return false }
            return try row.other.map { try mayName($0) } ?? true
        }
    }

    /// The units and places that any fact about a subject names; of a handing over, also what such a unit became: it answers now.
    private func mentions(about subject: StoredSubject) throws -> (units: [UnitID], places: [PlaceID]) {
        var named: (units: [UnitID], places: [PlaceID]) = ([], [])
        for mention in try reader.facts(of: subject).lazy.compactMap(\.statement).flatMap(\.mentions) {
            switch mention {
            case .unit(let code):
                let heirs = subject.id.kind == .transfer ? try reader.heirs(ofUnit: code, on: today) : []
                named.units += try heirs.union([code]).compactMap(unit)
            case .place:
                if let number = try reader.subject(mention.subject)?.number {
                    named.places.append(PlaceID(index: number))
                }
            case .person: break
            }
        }
        return named
    }

    private func placesNamed(about subject: StoredSubject) throws -> [StoredSubject] {
        try reader.facts(of: subject).lazy.compactMap(\.statement).flatMap(\.mentions).compactMap { mention in
            if case .place = mention { try reader.subject(mention.subject) } else { nil }
        }
    }

    private func unit(_ code: String) throws -> UnitID? {
        try reader.subject(.unit(code))?.number.map { UnitID(index: $0) }
    }
}
