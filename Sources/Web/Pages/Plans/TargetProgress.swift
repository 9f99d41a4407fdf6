internal import Figures
internal import Ledger
internal import Organisation
internal import Views

/// What has come of a target by a day, and what should have, as the days of the year go.
struct TargetProgress {
    let figure: Figure
    let target: Int
    let result: Int
    let expected: Int
    /// From when to when the result is counted.
    let since: Day
    let last: Day

    var isFlow: Bool { figure.kind == .flow }
    var isBehind: Bool { figure.isBetterLow ? result > target : result < expected }

    /// Nil where the figure is not shown of the unit, and before the year begins.
    init?(_ target: TargetStatement, _ unit: UnitID, _ picture: Picture, at day: Day) {
        guard let figure = Figure.named(target.indicator), picture.shows(.figure(figure), of: unit),
            let before = Day(year: target.year - 1, month: 12, day: 31),
            let end = Day(year: target.year, month: 12, day: 31), before < day
        else { return nil }
        let last = min(end, day)
        let (gone, all) = (Int(last.number - before.number), Int(end.number - before.number))
        self.figure = figure
        self.target = target.value
        (since, self.last) = (before, last)
        result = picture.value(of: figure, unit: unit, at: last, since: before)
        expected = figure.kind == .flow ? target.value * gone / all : target.value
    }
}
