package import Ledger
internal import Store

/// What whoever looks may know of all that a command wrote, be it an import of thousands of facts.
package struct CommandOutline: Sendable {
    /// Facts that may be seen, by what they are about, in order of arrival.
    private let seen: [(position: Int64, subject: SubjectKind)]
    /// How many may not be seen.
    package let hidden: Int
    /// How many different things those that may be seen are about.
    package let subjects: Int

    /// How many of those that may be seen are about each sort of thing, in the order in which sorts are folded.
    package var kinds: [(kind: SubjectKind, count: Int)] {
        let counts = Dictionary(seen.lazy.map { ($0.subject, 1) }, uniquingKeysWith: +)
        let known = SubjectKind.all.compactMap { kind in counts[kind].map { (kind, $0) } }
        return known
    }

    /// Positions of those that may be seen, of one sort where one is given, in order of arrival.
    package func positions(of kind: SubjectKind? = nil) -> [Int64] {
        seen.lazy.filter { kind == nil || $0.subject == kind }.map(\.position)
    }

    init(_ facts: [(position: Int64, subject: StoredSubject)], _ tells: (StoredSubject) throws -> Bool) rethrows {
        var known: [Int64: Bool] = [:]
        var seen: [(position: Int64, subject: SubjectKind)] = []
        for (position, subject) in facts {
            let isSeen = try known[subject.row] ?? tells(subject)
            known[subject.row] = isSeen
            if isSeen { seen.append((position, subject.id.kind)) }
        }
        (self.seen, hidden) = (seen, facts.count - seen.count)
        subjects = known.values.count { $0 }
    }
}

extension Picture {
    /// What may be known of all that a command wrote.
    package func outline(ofCommand key: String) throws -> CommandOutline {
        try CommandOutline(reader.outline(ofCommand: key)) { try seen.tells(about: $0) }
    }

    /// True where whoever looks may know who wrote something of what a command wrote: of all of it, not of its first facts.
    package func mayKnowWriter(ofCommand key: String) throws -> Bool {
        var looked: Set<Int64> = []
        for (_, subject) in try reader.outline(ofCommand: key) where looked.insert(subject.row).inserted {
            if try seen.tells(about: subject), try seen.tellsWriters(about: subject) { return true }
        }
        return false
    }

    /// The fact at a position of the log, as a receipt shows it: of what takes a fact back, that fact. Nil where it may not
    /// be seen.
    package func fact(at position: Int64) throws -> FactRecord? {
        guard let id = try reader.fact(at: position) else { return nil }
        guard let found = try reader.fact(id),
            case .retracted(let retraction)? = try reader.statement(of: found.fact.fact)
        else { return try fact(id) }
        return try fact(retraction.fact)
    }
}
