internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// The stocks of every unit above the cells on one day: what a dry run compares before and after.
struct FigureSnapshot {
    private var values: [String: [String: Int]] = [:]

    init(_ reader: LedgerReader, on day: Day) throws {
        let structure = try reader.structure()
        var tree = FigureTree(structure: structure)
        try reader.forEachPerson { _, timeline in tree.replace(nil, with: timeline) }
        tree.settle()
        for timeline in structure.units {
            guard let period = timeline.periods.lastStarted(by: day), period.content.kind != .cell else { continue }
            let answer = tree.answer(unit: timeline.unit, at: day)
            values[structure.codebook.code(of: timeline.unit)] = Dictionary(
                uniqueKeysWithValues: answer.values.map { ($0.figure.name, $0.value) })
        }
    }

    func changes(to after: FigureSnapshot) -> [ImportReport.UnitChange] {
        Set(values.keys).union(after.values.keys).sorted().flatMap { unit in
            Figure.all.compactMap { figure in
                let (old, new) = (values[unit]?[figure.name] ?? 0, after.values[unit]?[figure.name] ?? 0)
                guard old != new else { return nil }
                return ImportReport.UnitChange(unit: unit, figure: figure.name, before: old, after: new)
            }
        }
    }
}
