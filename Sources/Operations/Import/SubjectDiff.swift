internal import Dossier
internal import Ledger
internal import Store

/// Compares what a dossier says about one subject with what its source said before: what is new, what was corrected,
/// what is gone.
struct SubjectDiff {
    /// A statement to be made.
    struct Addition {
        var row: PlannedRow
        var part: PlannedRow.Part
    }

    private(set) var retractions: [LiveFact] = []
    private(set) var additions: [Addition] = []
    /// Recognised rows that stand for a fact no longer.
    private(set) var forgotten: [RecognisedRow] = []
    /// Rows the source no longer has.
    private(set) var gone: [LiveFact] = []
    private(set) var counts = ImportCounts()

    private let facts: [Int64: LiveFact]
    private let retracted: [Identifier: RetractionStatement]
    private let today: Day
    private var ranks = RankKeeper()

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
        var oldRows = Dictionary(grouping: recognised, by: \.rowToken)
        var matches: [(row: PlannedRow, old: [RecognisedRow], isSameRow: Bool)] = planned.map { row in
            (row, oldRows.removeValue(forKey: row.token) ?? [], true)
        }
        let leftOver = recognised.filter { oldRows[$0.rowToken] != nil && !isRetracted($0) }
        let corrected = Corrections(
            new: matches.indices.filter { matches[$0].old.isEmpty }.map { ($0, matches[$0].row) },
            old: leftOver.filter { restatedFiles.contains($0.file) }, facts: self.facts)
        for (index, old) in corrected.pairs { matches[index] = (matches[index].row, old, false) }
        let pairedTokens = Set(corrected.pairs.values.joined().map(\.rowToken))
        for match in matches { compare(match.row, match.old, isSameRow: match.isSameRow) }
        for row in leftOver where !pairedTokens.contains(row.rowToken) { lose(row, replacesGone: replacesGone) }
    }

    private mutating func compare(_ row: PlannedRow, _ old: [RecognisedRow], isSameRow: Bool) {
        if old.isEmpty {
            counts.newRows += 1
            for part in row.parts { state(row, part, known: part.known) }
            return
        }
        let statedBefore = additions.count
        var isChanged = false
        for part in row.parts {
            guard let before = old.first(where: { $0.part == part.number }) else {
                state(row, part, known: part.known)
                continue
            }
            let isSame = isSameRow && before.contentToken == part.contentToken
            if let retraction = retraction(of: before) {
                if isSame && retraction.command == nil {
                    counts.heldBackRows += 1
                    continue
                }
                forgotten.append(before)
                state(row, part, known: today)
            } else if isSame, keepsOrder(before, part, in: row.file) {
                continue
            } else {
                let rank = takeBack(before)?.order
                var replacement = part
                if let rank, rank.effective == part.effective { replacement.rank = max(rank.rank, 0) }
                state(row, replacement, known: today)
                isChanged = true
            }
        }
        for before in old where !row.parts.contains(where: { $0.number == before.part }) && !isRetracted(before) {
            takeBack(before)
            isChanged = true
        }
        if isChanged {
            counts.changedRows += 1
        } else if additions.count > statedBefore {
            counts.newRows += 1
        } else {
            counts.unchangedRows += 1
        }
    }

    private mutating func state(_ row: PlannedRow, _ part: PlannedRow.Part, known: Day) {
        var part = part
        part.known = known
        if row.file == .events { part.rank = ranks.next(on: part.effective, preferred: part.rank) }
        additions.append(Addition(row: row, part: part))
    }

    /// A kept event keeps its rank as long as the day's rows still come in that order.
    private mutating func keepsOrder(
        _ row: RecognisedRow, _ part: PlannedRow.Part, in file: DossierFile
    ) -> Bool {
        guard file == .events, let fact = facts[row.fact] else { return true }
        return ranks.keep(fact.order.rank, on: part.effective)
    }

    @discardableResult
    private mutating func takeBack(_ row: RecognisedRow) -> LiveFact? {
        forgotten.append(row)
        guard let fact = facts[row.fact] else { return nil }
        retractions.append(fact)
        return fact
    }

    private mutating func lose(_ row: RecognisedRow, replacesGone: Bool) {
        if row.part == 0 { counts.goneRows += 1 }
        if let fact = facts[row.fact], row.part == 0 { gone.append(fact) }
        if replacesGone { takeBack(row) }
    }

    private func retraction(of row: RecognisedRow) -> RetractionStatement? {
        facts[row.fact].flatMap { retracted[$0.id] }
    }

    private func isRetracted(_ row: RecognisedRow) -> Bool {
        retraction(of: row) != nil
    }
}

/// Finds, among rows that are new and rows that are gone, those that are one row with a corrected day or event.
private struct Corrections {
    /// Indices of new rows, each with the statements of the old row it corrects.
    private(set) var pairs: [Int: [RecognisedRow]] = [:]

    init(new: [(index: Int, row: PlannedRow)], old: [RecognisedRow], facts: [Int64: LiveFact]) {
        guard !new.isEmpty, !old.isEmpty else { return }
        var openRows: [[RecognisedRow]] = []
        for row in old {
            if let index = openRows.firstIndex(where: { $0[0].rowToken == row.rowToken }) {
                openRows[index].append(row)
            } else {
                openRows.append([row])
            }
        }
        let tests: [(PlannedRow, LiveFact) -> Bool] = [
            { row, fact in
                if case .personEvent(let event) = fact.statement { return row.likeness == event.kind.rawValue }
                guard case .assignmentStated(let assignment) = fact.statement else { return true }
                return row.parts.first?.statement == .assignmentStated(assignment)
            },
            { row, fact in
                guard case .personEvent = fact.statement else { return false }
                return row.parts.first?.effective == fact.order.effective
            },
        ]
        for test in tests {
            for (index, row) in new where pairs[index] == nil {
                let match = openRows.firstIndex { candidate in
                    guard candidate[0].file == row.file.rawValue, let fact = facts[candidate[0].fact]
                    else { return false }
                    return fact.statement?.kind == row.parts.first?.statement.kind && test(row, fact)
                }
                if let match { pairs[index] = openRows.remove(at: match) }
            }
        }
    }
}

/// Hands out ranks to a person's events of a day so that they sort as the rows stand, and changes as few as it can.
private struct RankKeeper {
    private var last: [Day: Int32] = [:]

    /// True when a fact of this rank still sorts after the day's rows so far.
    mutating func keep(_ rank: Int32, on day: Day) -> Bool {
        guard rank > last[day] ?? -1 else { return false }
        last[day] = rank
        return true
    }

    mutating func next(on day: Day, preferred: Int32) -> Int32 {
        let rank = max(preferred, (last[day] ?? -1) + 1)
        last[day] = rank
        return rank
    }
}
