internal import Figures
package import Ledger
internal import Organisation
package import Store

/// Walks the chains and the log, and says where they first break.
package struct VerifyLedger {
    /// What is wrong with the first fact that is wrong.
    package enum Fault: String, Sendable {
        /// Its content does not give its hash: it was changed.
        case contentChanged = "content_changed"
        /// Its number among its origin's facts is not the next: one is missing or came twice.
        case sequenceBroken = "sequence_broken"
        /// Its position in the log is not the next.
        case positionBroken = "position_broken"
        /// The log's hash does not follow from the one before it and the fact.
        case logBroken = "log_broken"
        /// The database itself finds its file damaged, or rows that belong together are missing.
        case damaged
        /// The spans differ from what the facts fold into.
        case spansDiffer = "spans_differ"
    }

    /// What the walk found.
    package struct Report: Sendable {
        /// The end of the log.
        package var head: Head
        /// The first broken fact and what is wrong with it; nil when all is well.
        package var firstBroken: (position: Int64, fact: Identifier?, fault: Fault)?
        /// Nil when no head was given to check.
        package var headMatches: Bool?
    }

    private let database: LedgerDatabase

    /// Verifies the ledger in `database`.
    package init(_ database: LedgerDatabase) {
        self.database = database
    }

    /// Walks every fact; `onProgress` hears how many of how many are done.
    ///
    /// - Parameter reference: a head printed on a report, to check against this ledger.
    package func run(
        head reference: HeadReference? = nil, onProgress: (Int64, Int64) -> Void = { _, _ in }
    ) throws -> Report {
        if try database.damage() != nil {
            return Report(head: .empty, firstBroken: (0, nil, .damaged), headMatches: nil)
        }
        return try database.read { reader in
            let last = try reader.head()
            var walk = LogWalk()
            try reader.forEachFact { stored, logHash in
                if stored.position.isMultiple(of: 4096) { onProgress(stored.position, last.position) }
                walk.take(stored, logHash: logHash)
            }
            var report = Report(head: walk.head, firstBroken: walk.firstBroken, headMatches: nil)
            if let reference {
                do {
                    _ = try reader.head(matching: reference)
                    report.headMatches = true
                } catch is StoreError {
                    report.headMatches = false
                }
            }
            // A fact whose subject, kind or command is gone is not met on the walk.
            if report.firstBroken == nil, walk.head.position != last.position {
                report.firstBroken = (walk.head.position + 1, nil, .damaged)
            }
            if report.firstBroken == nil, let position = try SpanCheck(reader).firstDifference() {
                report.firstBroken = (position, nil, .spansDiffer)
            }
            return report
        }
    }
}

/// Follows the log fact by fact.
private struct LogWalk {
    private(set) var head = Head.empty
    private(set) var firstBroken: (position: Int64, fact: Identifier?, fault: VerifyLedger.Fault)?
    private var sequences: [Identifier: Int64] = [:]

    mutating func take(_ stored: StoredFact, logHash: Hash?) {
        let fact = stored.fact
        let next = head.appending(fact.hash)
        let sequence = sequences[fact.origin, default: 0] + 1
        if firstBroken == nil {
            let fault: VerifyLedger.Fault? =
                if stored.position != next.position {
                    .positionBroken
                } else if fact.sequence != sequence {
                    .sequenceBroken
                } else if fact.recomputedHash != fact.hash {
                    .contentChanged
                } else if logHash != next.hash {
                    .logBroken
                } else {
                    nil
                }
            firstBroken = fault.map { (stored.position, fact.id, $0) }
        }
        sequences[fact.origin] = sequence
        head = next
    }
}

/// Compares the span tables with what the facts fold into.
private struct SpanCheck {
    private let reader: LedgerReader

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    /// Position of the last fact of the first subject whose spans differ; nil when none do.
    func firstDifference() throws -> Int64? {
        let stored = try reader.structure()
        let folded = try reader.structure(known: nil, head: nil)
        let isSame =
            stored.units == folded.units && stored.places == folded.places
            && stored.coverages.filter { !$0.value.periods.isEmpty }
                == folded.coverages.filter { !$0.value.periods.isEmpty }
        guard isSame else { return try reader.head().position }
        return try firstMissingMention(stored) ?? firstDifferentPerson(stored.codebook) ?? reader.wrongLastKnown()
    }

    private func firstDifferentPerson(_ codebook: Codebook) throws -> Int64? {
        var days: [PersonID: Int] = [:]
        try reader.forEachPerson { person, timeline in days[person] = timeline.hashValue }
        var codebook = codebook
        return try lastFact(ofFirst: .person) { subject, facts in
            let person = PersonID(number: subject.row)
            let timeline = PersonTimeline.fold(
                LiveFact.live(in: facts), person: person, codebook: &codebook
            ).timeline
            let isSame = timeline.days.isEmpty ? days[person] == nil : days[person] == timeline.hashValue
            return try !isSame || reader.lacksMention(of: subject, facts: facts, entries: timeline.days.count)
        }
    }

    /// Of the units, places and coverages whose spans these are.
    private func firstMissingMention(_ structure: OrganisationStructure) throws -> Int64? {
        func missing(_ kind: SubjectID.Kind, _ entries: (StoredSubject, [LiveFact]) -> Int?) throws -> Int64? {
            try lastFact(ofFirst: kind) { subject, facts in
                try reader.lacksMention(of: subject, facts: facts, entries: entries(subject, facts) ?? 0)
            }
        }
        var codebook = structure.codebook
        return try missing(.unit) { unit, _ in unit.number.map { structure[UnitID(index: $0)].periods.count } }
            ?? missing(.place) { place, _ in place.number.map { structure[PlaceID(index: $0)].periods.count } }
            ?? missing(.coverage) { _, facts in
                CoverageTimeline.pair(of: facts, codebook: &codebook).flatMap { structure.coverages[$0]?.periods.count }
            }
    }

    /// Position of the last fact of the first subject of a kind that is wrong; nil when none is.
    private func lastFact(
        ofFirst kind: SubjectID.Kind, where isWrong: (StoredSubject, [LiveFact]) throws -> Bool
    ) throws -> Int64? {
        var found: Int64?
        try reader.forEachSubject(of: kind) { subject, facts in
            if try found == nil && isWrong(subject, facts) { found = facts.last?.position }
        }
        return found
    }
}
