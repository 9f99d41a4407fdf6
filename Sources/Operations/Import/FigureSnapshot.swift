internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// The stocks of every unit above the cells on one day: what a dry run compares before and after.
struct FigureSnapshot {
    private var answers: [String: FigureAnswer] = [:]

    init(_ reader: LedgerReader, on day: Day) throws {
        let structure = try reader.structure()
        var tree = FigureTree(structure: structure)
        try reader.forEachPerson { _, timeline in tree.replace(nil, with: timeline) }
        tree.settle()
        for timeline in structure.units {
            guard let period = timeline.periods.lastStarted(by: day), period.content.kind != .cell else { continue }
            answers[structure.codebook.code(of: timeline.unit)] = tree.answer(unit: timeline.unit, at: day)
        }
    }

    func changes(to after: FigureSnapshot) -> [ImportReport.UnitChange] {
        Set(answers.keys).union(after.answers.keys).sorted().flatMap { unit in
            Figure.all.filter { $0.kind == .stock }.compactMap { figure in
                // A unit that is not there counts nothing.
                let (old, new) = (answers[unit]?[figure] ?? 0, after.answers[unit]?[figure] ?? 0)
                guard old != new else { return nil }
                return ImportReport.UnitChange(unit: unit, figure: figure, before: old, after: new)
            }
        }
    }
}
