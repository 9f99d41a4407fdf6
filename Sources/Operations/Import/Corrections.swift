internal import Dossier
internal import Ledger
internal import Store

/// Finds, among rows that are new and rows that are gone, those that are one row with a corrected day or event.
struct Corrections {
    /// Files in which a row may get another day. A meeting of another day is another meeting, a target of another year
    /// another target; so a visit.
    static let files = Set(
        [DossierFile.units, .places, .coverage, .events, .assignments, .successions].map(\.rawValue))

    /// Indices of new rows, each with the statements of the old row it corrects.
    private(set) var pairs: [Int: [RecognisedRow]] = [:]

    init(new: [(index: Int, row: PlannedRow)], old: [RecognisedRow], facts: [Int64: LiveFact]) {
        guard !new.isEmpty, !old.isEmpty else { return }
        var openRows = RecognisedRow.grouped(old)
        let tests: [(PlannedRow, LiveFact) -> Bool] = [
            { row, fact in
                if case .personEvent(let old) = fact.statement {
                    guard case .personEvent(let new) = row.parts.first?.statement else { return false }
                    return new.kind == old.kind
                }
                return true
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
