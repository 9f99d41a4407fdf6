internal import Dossier
internal import Ledger
internal import Store

/// Compares what a dossier says about one subject with what its source said before: what is new, what was corrected,
/// what is gone.
struct SubjectDiff {
    /// A statement to be made.
    struct Addition {
        var file: DossierFile
        /// What its row is recognised by.
        var token: Identifier
        var part: PlannedRow.Part

        init(row: PlannedRow, part: PlannedRow.Part) {
            (file, token, self.part) = (row.file, row.token, part)
        }
    }

    /// A recognised row that stands for its fact no longer.
    struct Forgotten {
        var row: RecognisedRow
        /// Index in `additions` of what came in its place; nil when the row is gone.
        var replacement: Int?
    }

    private(set) var retractions: [LiveFact] = []
    private(set) var additions: [Addition] = []
    private(set) var forgotten: [Forgotten] = []
    /// Rows the source no longer has.
    private(set) var gone: [LiveFact] = []
    private(set) var counts = ImportCounts()
    /// Days whose rows say what they said, in another order.
    private(set) var reorderedDays: Set<Day> = []

    private let facts: [Int64: LiveFact]
    private let retracted: [Identifier: RetractionStatement]
    private let today: Day
    /// The import that first said it was taken back: what is said anew is known today, so that no earlier answer changes.
    private let isStatedAnew: Bool
    /// The latest day under which the ledger holds a description of the person.
    private let lastDescription: Day?

    /// - Parameters:
    ///   - recognised: what the source has said about the subject before.
    ///   - facts: every fact of the subject.
    ///   - restatedFiles: files that state the whole anew: a row gone and a like row new are one row corrected.
    ///   - replacesGone: take back what is gone.
    init(
        planned: [PlannedRow], recognised: [RecognisedRow], facts: [LiveFact], restatedFiles: Set<String>,
        replacesGone: Bool, today: Day
    ) {
        self.facts = Dictionary(uniqueKeysWithValues: facts.map { ($0.position, $0) })
        retracted = facts.reduce(into: [:]) {
            if case .retracted(let retraction) = $1.statement { $0[retraction.fact] = retraction }
        }
        self.today = today
        lastDescription = facts.filter { $0.statement?.kind == .personDescribed }.map(\.order.effective).max()
        let undone = Set(
            recognised.filter { [facts = self.facts, retracted] row in
                facts[row.fact].flatMap { retracted[$0.id] }?.command != nil
            })
        isStatedAnew = !undone.isEmpty
        let recognised = recognised.filter { !undone.contains($0) }
        var matches = RowMatches(planned: planned, recognised: recognised)
        let leftOver = matches.leftOver.joined().filter { !isRetracted($0) }
        let corrected = Corrections(
            new: matches.unmatched,
            old: leftOver.filter { restatedFiles.contains($0.file) && Corrections.files.contains($0.file) },
            facts: self.facts)
        for (index, old) in corrected.pairs { matches.pair(index, with: old) }
        let paired = Set(corrected.pairs.values.joined())
        let gone = replacesGone ? [] : Set(leftOver.filter { !paired.contains($0) }.map(\.fact))
        matches.dropEnds(on: remainingStarts(recognised: Set(recognised.map(\.fact)), keeping: gone))
        let ranks = eventRanks(matches.all)
        for (index, match) in matches.all.enumerated() { compare(match, rank: ranks[index]) }
        for row in leftOver where !paired.contains(row) { lose(row, replacesGone: replacesGone) }
        let files = Set(planned.map(\.file.rawValue))
        forgotten += undone.filter { files.contains($0.file) }.map { Forgotten(row: $0, replacement: nil) }
    }

    /// What is said about a subject that nobody has said anything about: all of it is new.
    init(fresh planned: [PlannedRow], today: Day) {
        (facts, retracted, self.today, isStatedAnew, lastDescription) = ([:], [:], today, false, nil)
        additions.reserveCapacity(planned.count)
        var last: (day: Day, rank: Int32)?
        for row in planned {
            for var part in row.parts {
                if row.file == .events {
                    // Rows stand in the order of days, and those of a day in the order of the file.
                    let rank = last.map { $0.day == part.effective ? EventRanks.next(after: $0.rank) : 0 } ?? 0
                    last = (part.effective, rank)
                    part.rank = rank
                }
                additions.append(Addition(row: row, part: part))
            }
            counts.newRows += 1
        }
    }

    /// Starts that stay in the ledger though no row of the dossier states them: somebody else's, and rows that are gone
    /// and not taken back. What ends on such a day only changes.
    private func remainingStarts(recognised: Set<Int64>, keeping gone: Set<Int64>) -> [Day: [Statement]] {
        var starts: [Day: [Statement]] = [:]
        for fact in LiveFact.live(in: Array(facts.values)) {
            guard let statement = fact.statement, !recognised.contains(fact.position) || gone.contains(fact.position)
            else { continue }
            starts[fact.order.effective, default: []].append(statement)
        }
        return starts
    }

    /// For each event row, by its index: the rank that keeps the rows of its day in order.
    private func eventRanks(_ matches: [RowMatches.Match]) -> [Int: Int32] {
        var result: [Int: Int32] = [:]
        let events = matches.indices.filter { matches[$0].row.file == .events }
        for (day, indices) in Dictionary(grouping: events, by: { matches[$0].row.parts[0].effective }) {
            let ranks = indices.map { index -> Int32? in
                guard let fact = matches[index].old.first.flatMap({ facts[$0.fact] }), fact.order.effective == day
                else { return nil }
                return fact.order.rank
            }
            for (index, rank) in zip(indices, EventRanks.assigned(keeping: ranks)) { result[index] = rank }
        }
        return result
    }

    private mutating func compare(_ match: RowMatches.Match, rank: Int32?) {
        let statedBefore = additions.count
        var (isChanged, isReordered) = (false, false)
        for var part in match.row.parts {
            part.rank = rank ?? part.rank
            guard let before = match.old.first(where: { $0.part == part.number }) else {
                state(match.row, part, known: isStatedAnew ? today : part.known)
                continue
            }
            let isSame = match.isSameRow && before.contentToken == part.contentToken
            if isRetracted(before) {
                if isSame {
                    counts.heldBackRows += 1
                    continue
                }
                replace(before, by: match.row, part, known: today)
            } else if isSame, rank == nil || facts[before.fact]?.order.rank == rank || isElsewhere(before, part) {
                continue
            } else if let naming = part.naming, naming.formerContentToken == before.contentToken {
                // What may now be named does not make wrong what was recorded without a name.
                replace(before, by: match.row, part, known: isStatedAnew ? today : naming.known)
            } else {
                if let fact = facts[before.fact] { retractions.append(fact) }
                replace(before, by: match.row, part, known: today)
                if isSame {
                    isReordered = true
                    reorderedDays.insert(part.effective)
                } else {
                    isChanged = true
                }
            }
        }
        for before in match.old
        where !match.row.parts.contains(where: { $0.number == before.part }) && !isRetracted(before) {
            takeBack(before)
            isChanged = true
        }
        if isChanged {
            counts.changedRows += 1
        } else if isReordered {
            counts.reorderedRows += 1
        } else if additions.count > statedBefore {
            counts.newRows += 1
        } else {
            counts.unchangedRows += 1
        }
    }

    /// True when the fact was stated right by hand, on another day than its row says.
    private func isElsewhere(_ before: RecognisedRow, _ part: PlannedRow.Part) -> Bool {
        facts[before.fact].map { $0.order.effective != part.effective } ?? false
    }

    private mutating func state(_ row: PlannedRow, _ part: PlannedRow.Part, known: Day) {
        var part = part
        part.known = known
        // Who somebody is has no day of its own, and the last description stands: a new one never sorts before another.
        if case .personDescribed = part.statement, let last = lastDescription {
            part.effective = max(part.effective, last)
        }
        additions.append(Addition(row: row, part: part))
    }

    private mutating func replace(
        _ before: RecognisedRow, by row: PlannedRow, _ part: PlannedRow.Part, known: Day
    ) {
        forgotten.append(Forgotten(row: before, replacement: additions.count))
        state(row, part, known: known)
    }

    private mutating func takeBack(_ row: RecognisedRow) {
        forgotten.append(Forgotten(row: row, replacement: nil))
        if let fact = facts[row.fact] { retractions.append(fact) }
    }

    private mutating func lose(_ row: RecognisedRow, replacesGone: Bool) {
        if row.part == 0 { counts.goneRows += 1 }
        if let fact = facts[row.fact], row.part == 0 { gone.append(fact) }
        if replacesGone { takeBack(row) }
    }

    private func isRetracted(_ row: RecognisedRow) -> Bool {
        facts[row.fact].map { retracted[$0.id] != nil } ?? false
    }
}
