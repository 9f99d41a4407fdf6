internal import Dossier
internal import Ledger
internal import Store

/// Which row of a dossier is which row the source has brought in before.
struct RowMatches {
    /// A row and the statements of the row it was; none when it is new.
    struct Match {
        var row: PlannedRow
        var old: [RecognisedRow]
        /// False when the row is taken for a correction of another.
        var isSameRow = true
    }

    /// In the order of the dossier.
    private(set) var all: [Match]
    /// Rows that were and are not among the dossier's.
    private(set) var leftOver: [[RecognisedRow]]

    /// Rows with the same token match by what they say first, then in order: of two like events on a day, the one that
    /// did not change keeps its fact.
    init(planned: [PlannedRow], recognised: [RecognisedRow]) {
        all = planned.map { Match(row: $0, old: []) }
        var open = Dictionary(grouping: RecognisedRow.grouped(recognised)) { $0[0].rowToken }
        for isExact in [true, false] where !open.isEmpty {
            for index in all.indices where all[index].old.isEmpty {
                let row = all[index].row
                let match = open[row.token]?.firstIndex { old in
                    !isExact || old[0].contentToken == row.parts.first?.contentToken
                }
                if let match, let old = open[row.token]?.remove(at: match) { all[index].old = old }
            }
        }
        leftOver = open.values.flatMap { $0 }.sorted { $0[0].fact < $1[0].fact }
    }

    /// New rows, by their indices.
    var unmatched: [(index: Int, row: PlannedRow)] {
        all.indices.filter { all[$0].old.isEmpty }.map { ($0, all[$0].row) }
    }

    /// Leaves out ends of what starts again on that day.
    mutating func dropEnds(on starts: [Day: [Statement]]) {
        guard !starts.isEmpty else { return }
        for index in all.indices {
            all[index].row.parts.removeAll { part in
                starts[part.effective]?.contains { $0.startsAgain(what: part.statement) } ?? false
            }
        }
    }

    /// Takes the new row at `index` for a correction of `old`.
    mutating func pair(_ index: Int, with old: [RecognisedRow]) {
        all[index].old = old
        all[index].isSameRow = false
    }
}

extension RecognisedRow {
    /// The statements of each row together, in the order of their facts. An event is one statement.
    static func grouped(_ rows: [RecognisedRow]) -> [[RecognisedRow]] {
        var groups: [[RecognisedRow]] = []
        var indices: [Identifier: Int] = [:]
        for row in rows {
            if row.file != DossierFile.events.rawValue, let index = indices[row.rowToken] {
                groups[index].append(row)
            } else {
                indices[row.rowToken] = groups.count
                groups.append([row])
            }
        }
        return groups
    }
}

extension Statement {
    /// True when this states anew what `ended` ends; both are about one subject.
    fileprivate func startsAgain(what ended: Statement) -> Bool {
        switch (self, ended) {
        case (.unitStated, .unitEnded), (.placeStated, .placeEnded), (.coverageStated, .coverageEnded),
            (.assignmentStated, .assignmentEnded):
            true
        default: false
        }
    }
}
