internal import Figures
internal import Ledger
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Every figure of a unit: on the day, at the start of the period, the change; what happened in between; the balances.
struct FigureTable: Hashable, Sendable {
    struct Stock: Hashable, Sendable {
        let label: String
        /// At the start of the period, and by how much it grew; nil without a period.
        let start: Link?
        let change: String?
        let value: Link
    }

    struct Line: Hashable, Sendable {
        let label: String
        let value: Link
    }

    /// What was there, came and went, and is there.
    struct BalanceTable: Hashable, Sendable {
        let title: String
        let start: Link
        let changes: [Line]
        let end: Link
    }

    /// The day, and the first day of the period.
    let at: Day
    let since: Day?
    let stocks: [Stock]
    /// Nil without a period.
    let flows: [Line]?
    let balances: [BalanceTable]
    /// Leads to the same as a table to be taken away.
    let table: String

    init(_ context: Context, unit: UnitID, reading: FigureReading) {
        (at, since) = (context.at, context.since)
        table = context.link(
            .overview(context.picture.code(of: unit)), [(ListFile.parameter, ListFile.csv)])
        stocks = reading.now.values.filter { $0.figure.kind == .stock }.map { value in
            let figure = value.figure
            return Stock(
                label: context.say(figure.label),
                start: context.since.map { _ in
                    context.startNumber(reading.startValue(figure), figure, unit: unit)
                },
                change: context.since.map { _ in context.say.signed(reading.change(figure)) },
                value: context.number(value.value, .figure(figure), unit: unit))
        }
        flows = context.since.map { _ in
            reading.now.values.filter { $0.figure.kind != .stock }.map { value in
                Line(
                    label: context.say(value.figure.label),
                    value: context.number(value.value, .figure(value.figure), unit: unit))
            }
        }
        balances = FigureTable.balances(context, unit, reading)
    }

    private static func balances(_ context: Context, _ unit: UnitID, _ reading: FigureReading) -> [BalanceTable] {
        let say = context.say
        var tables: [BalanceTable] = []
        if let members = reading.now.balance {
            let title = say("Biểu tăng, giảm đảng viên", "Balance of members")
            tables.append(table(members, .members, title, unit, context) { .cause($0) })
        }
        guard let organisations = reading.now.organisations, context.picture.kind(of: unit)?.isCell != true else {
            return tables
        }
        let titles: [(CountedOrganisations, String)] = [
            (.grassroots, say("Biểu tăng, giảm tổ chức cơ sở đảng", "Balance of grassroots organisations")),
            (.cells, say("Biểu tăng, giảm chi bộ", "Balance of cells")),
        ]
        return tables
            + titles.map { counted, title in
                table(organisations[counted], counted.stock, title, unit, context) { .organisation(counted, $0) }
            }
    }

    private static func table<Cause>(
        _ balance: Balance<Cause>, _ stock: Figure, _ title: String, _ unit: UnitID, _ context: Context,
        _ counted: (Cause) -> Counted
    ) -> BalanceTable {
        BalanceTable(
            title: title, start: context.startNumber(balance.start, stock, unit: unit),
            changes: balance.changes.map { change in
                let sign = change.count == 0 ? "" : change.cause.isIn ? "+" : "−"
                return Line(
                    label: context.say(change.cause.label),
                    value: context.number(
                        change.count, counted(change.cause), unit: unit, sign + context.say.number(change.count)))
            },
            end: context.number(balance.end, .figure(stock), unit: unit))
    }
}
