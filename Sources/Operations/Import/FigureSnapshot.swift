internal import Figures
internal import Ledger
internal import Store
internal import Views

/// The stocks of every unit above the cells on one day: what a dry run compares before and after.
struct FigureSnapshot {
    private let answers: [String: FigureAnswer]

    init(_ reader: LedgerReader, on day: Day) throws {
        answers = try KnownFigures(reader).answers(on: day)
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
