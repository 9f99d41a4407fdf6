import Figures
import Ledger
import Organisation

/// Questions to a tree in memory, asked many times over.
struct Questions {
    let tree: FigureTree
    let units: [UnitID]
    let structure: OrganisationStructure

    static let since = Day(year: 2015, month: 8, day: 20) ?? .earliest
    static let at = Day(year: 2020, month: 10, day: 12) ?? .latest

    /// Sixty ends of months from 2018 on, within the life of the districts.
    static let months: [Day] = (0..<60).compactMap { month in
        Day(year: 2018 + (month + 1) / 12, month: (month + 1) % 12 + 1, day: 1).map { $0.adding(days: -1) }
    }

    /// The units whose codes begin so and go on in digits, in order.
    func units(_ prefix: String) -> [UnitID] {
        units.filter { unit in
            let code = structure.codebook.code(of: unit)
            return code.hasPrefix(prefix) && code.dropFirst(prefix.count).allSatisfy(\.isNumber)
        }
    }

    /// Twenty stocks and flows of one unit; the mean over many units and days.
    func dashboard(of units: [UnitID]) -> Double {
        let figures = Figure.all.filter { $0.kind != .twoDays }.prefix(20)
        var sum = 0
        let rounds = max(1, 20_000 / units.count)
        let (seconds, _) = Stopwatch.time {
            for round in 0..<rounds {
                for unit in units {
                    let day = Questions.at.adding(days: Int32(-(round % 365)))
                    for figure in figures {
                        sum &+= tree.value(of: figure, unit: unit, at: day, since: Questions.since)
                    }
                }
            }
        }
        precondition(sum != 0)
        return seconds / Double(rounds * units.count)
    }

    /// Every figure of two days, with the balance, of one unit.
    func comparison(of units: [UnitID]) -> Double {
        let shown = units.prefix(50)
        let (seconds, _) = Stopwatch.time {
            for unit in shown {
                let answer = tree.answer(unit: unit, at: Questions.at, since: Questions.since)
                precondition(answer.balance?.isEven == true)
                _ = tree.answer(unit: unit, at: Questions.since)
            }
        }
        return seconds / Double(shown.count)
    }

    /// One figure of every unit at every end of a month; the best of five, as for the databases.
    func table(of figure: Figure, _ units: [UnitID], _ monthEnds: MonthEnds) -> (seconds: Double, values: [[Int]]) {
        var best = Double.infinity
        var values: [[Int]] = []
        for _ in 0..<5 {
            let (seconds, table) = Stopwatch.time {
                monthEnds.table(ofStock: figure, units: units, on: Questions.months, in: tree)
            }
            best = min(best, seconds)
            values = units.indices.map { table[row: $0] }
        }
        return (best, values)
    }
}
