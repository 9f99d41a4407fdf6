package import Ledger
internal import SQL

/// Who was ever said to be one person with somebody else, whether it still counts or not.
struct Joins {
    /// Those who were said to be somebody, by the row of that one.
    private(set) var joined: [Int64: [StoredSubject]] = [:]
    /// Rows of whom somebody was said to be, by their own row.
    private(set) var targets: [Int64: Set<Int64>] = [:]

    var isEmpty: Bool { joined.isEmpty }

    mutating func add(_ person: StoredSubject, to target: Int64) {
        guard person.row != target, targets[person.row, default: []].insert(target).inserted else {
            return
        }
        joined[target, default: []].append(person)
    }

    /// All who may ever have been folded together with these, themselves left out.
    func targets(above rows: some Sequence<Int64>) -> Set<Int64> {
        var found: Set<Int64> = []
        var next = Array(rows)
        while let row = next.popLast() {
            for target in targets[row] ?? [] where found.insert(target).inserted { next.append(target) }
        }
        return found
    }

    /// Everybody who was ever said to be one of these, or one of those.
    func joined(below row: Int64) -> [StoredSubject] {
        var (found, seen) = ([StoredSubject](), Set([row]))
        var next = [row]
        while let row = next.popLast() {
            for person in joined[row] ?? [] where seen.insert(person.row).inserted {
                found.append(person)
                next.append(person.row)
            }
        }
        return found
    }
}

extension LedgerReader {
    /// All of them: in nearly every ledger there are none, and then nothing more is looked up. They are found by what facts
    /// have mentioned; while that is made anew, by the facts.
    ///
    /// - Parameter isRefolding: true where mentions are not there yet.
    func joins(isRefolding: Bool = false) throws -> Joins {
        if let knownJoins { return knownJoins }
        let name = FactKind.personSameAs.name
        var joins = Joins()
        guard
            let kind = try connection.first(
                "SELECT id FROM fact_kinds WHERE name = \(name)", { $0.integer(0) })
        else {
            knownJoins = joins
            return joins
        }
        let person = SubjectKind.person
        if isRefolding {
            try connection.forEach(
                "SELECT s.id, s.identity, f.payload FROM facts f JOIN subjects s ON s.id = f.subject WHERE f.kind = \(kind)"
            ) { row in
                guard let id = Identifier(bytes: row.blob(1)), let open = Payload(json: row.blob(2)),
                    let same = SameAsStatement(open: open, sealed: nil),
                    let target = try subject(SubjectID(kind: person, id: same.person))
                else { return }
                joins.add(
                    StoredSubject(row: row.integer(0), id: SubjectID(kind: person, id: id), number: nil),
                    to: target.row)
            }
        } else {
            try connection.forEach(
                """
                SELECT s.id, s.identity, m.number FROM mentions m \(.joinInOrder) subjects s ON s.id = m.subject
                WHERE m.kind = \(person.rawValue) AND s.kind = \(person.rawValue)
                """
            ) { row in
                guard let id = Identifier(bytes: row.blob(1)) else { return }
                joins.add(
                    StoredSubject(row: row.integer(0), id: SubjectID(kind: person, id: id), number: nil),
                    to: row.integer(2))
            }
        }
        knownJoins = joins
        return joins
    }

    /// The rows of everybody whose fold rests on the facts of these people besides their own.
    func rows(foldedWith people: some Sequence<StoredSubject>) throws -> Set<Int64> {
        let joins = try joins()
        guard !joins.isEmpty else { return [] }
        return joins.targets(above: people.lazy.filter { $0.id.kind == .person }.map(\.row))
    }
}

// MARK: - Folding together

/// What a person is folded from: their own facts, and those of everybody who counts as the same person.
package struct FoldedFacts {
    /// Everything that was ever said of any of them, in the order of arrival of each.
    package var facts: [LiveFact]
    /// What of it counts, in the order in which it applies; nothing for who is folded with somebody else.
    package var live: [LiveFact]
    /// The facts that count of each who is the same person besides, for names they were recorded under.
    package var others: [[LiveFact]] = []
}

extension LedgerReader {
    /// Whom somebody is said to be by what counts; nil for who stands alone. Only somebody recorded earlier is taken for it,
    /// so that no circle comes of two who are each said to be the other.
    static func target(of person: StoredSubject, in live: [LiveFact]) -> Identifier? {
        live.lazy.reversed().compactMap { fact in
            if case .personIsSame(let same) = fact.statement, same.person < person.id.id {
                same.person
            } else {
                nil
            }
        }.first
    }

    /// What a subject is folded from, as it was known by a day from what had arrived by a position; nil means all.
    ///
    /// - Parameter own: the facts about the subject itself.
    package func folded(
        _ subject: StoredSubject, own: [LiveFact], known: Day? = nil, head: Int64? = nil
    ) throws -> FoldedFacts {
        let live = LiveFact.live(in: own, known: known, head: head)
        guard subject.id.kind == .person else { return FoldedFacts(facts: own, live: live) }
        let below = try joins().joined(below: subject.row)
        let isElsewhere = LedgerReader.target(of: subject, in: live) != nil
        guard !below.isEmpty || isElsewhere else { return FoldedFacts(facts: own, live: live) }
        var (all, counted) = (own, own)
        var others: [[LiveFact]] = []
        var same: Set<Identifier> = [subject.id.id]
        var rest: [(subject: StoredSubject, facts: [LiveFact], live: [LiveFact])] = []
        for person in below {
            let facts = try facts(of: person)
            all += facts
            rest.append((person, facts, LiveFact.live(in: facts, known: known, head: head)))
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for entry in rest where !same.contains(entry.subject.id.id) {
                guard let target = LedgerReader.target(of: entry.subject, in: entry.live),
                    same.contains(target)
                else {
                    continue
                }
                same.insert(entry.subject.id.id)
                counted += entry.facts
                others.append(entry.live)
                isChanged = true
            }
        }
        if isElsewhere { return FoldedFacts(facts: all, live: []) }
        let whole = LiveFact.live(in: counted, known: known, head: head)
        let unsaid = LedgerReader.descriptionsUnsaid(in: [live] + others)
        return FoldedFacts(facts: all, live: whole.filter { !unsaid.contains($0.id) }, others: others)
    }

    /// The same of what is stored.
    package func folded(_ subject: StoredSubject, known: Day? = nil, head: Int64? = nil) throws
        -> FoldedFacts
    {
        try folded(subject, own: facts(of: subject), known: known, head: head)
    }

    /// Who somebody is: themselves, or the one whom they are said to be, as it was known by a day from what had arrived by a
    /// position; nil means all.
    package func whole(_ person: StoredSubject, known: Day? = nil, head: Int64? = nil) throws
        -> StoredSubject
    {
        guard person.id.kind == .person, try !joins().isEmpty else { return person }
        var person = person
        while try joins().targets[person.row] != nil,
            let target = LedgerReader.target(
                of: person, in: LiveFact.live(in: try facts(of: person), known: known, head: head)),
            let next = try subject(SubjectID(kind: .person, id: target))
        {
            person = next
        }
        return person
    }

    /// Everybody who counts as one person with somebody, themselves first.
    package func everybody(in person: StoredSubject, known: Day? = nil, head: Int64? = nil) throws
        -> [StoredSubject]
    {
        let below = try joins().joined(below: person.row)
        return try [person] + below.filter { try whole($0, known: known, head: head).row == person.row }
    }

    /// Everything said of one who may be several in the ledger, as an act looks at it.
    package func facts(ofWhole person: StoredSubject) throws -> [LiveFact] {
        try everybody(in: person).flatMap { try facts(of: $0) }
    }
}

extension LedgerReader {
    /// The facts of a subject and, of somebody, those of everybody with whom they were ever said to be one.
    package func factsEverFolded(with subject: StoredSubject) throws -> [LiveFact] {
        let own = try facts(of: subject)
        let all = try joins()
        guard subject.id.kind == .person, !all.isEmpty else { return own }
        let above = all.targets(above: [subject.row]).union([subject.row])
        let rows = above.union(above.flatMap { all.joined(below: $0).map(\.row) }).subtracting([subject.row])
        guard !rows.isEmpty else { return own }
        return try own + subjects("WHERE s.id IN \(list: rows)").flatMap { try facts(of: $0) }
    }
}

extension LiveFact {
    /// True for a fact that says who else somebody is. Asked of every fact that is folded.
    var saysWhoIsSame: Bool { if case .personIsSame = statement { true } else { false } }
}

extension LedgerReader {
    /// Descriptions that say of no minority, where another record of the same person says of one in the end: who was not named has
    /// none that is known, and takes nothing from the other. Only what no key opens decides, so that figures stay when one is destroyed.
    fileprivate static func descriptionsUnsaid(in records: [[LiveFact]]) -> Set<Identifier> {
        let described = records.map { record in
            record.compactMap { fact -> (id: Identifier, isMinority: Bool)? in
                guard case .personDescribed(let description) = fact.statement else { return nil }
                return (fact.id, description.isMinority)
            }
        }
        guard described.contains(where: { $0.last?.isMinority == true }) else { return [] }
        return Set(described.filter { $0.last?.isMinority == false }.flatMap { $0.map(\.id) })
    }
}
