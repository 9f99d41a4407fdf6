internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Every figure of a unit: on the day, at the start of the period, the change; what happened in between; the balance.
struct FigureTable {
    private let context: Context
    private let unit: UnitID
    private let reading: FigureReading
    private var say: Speech { context.say }

    init(_ context: Context, unit: UnitID, reading: FigureReading) {
        self.context = context
        self.unit = unit
        self.reading = reading
    }

    var markup: Markup {
        tag("section", .class("panel"), .id("so-lieu")) {
            tag("h2") { say("Mọi số liệu", "Every figure") }
            tag("div", .class("columns even")) {
                stocks
                if context.since != nil { flows }
                if let members = reading.now.balance {
                    balance(members, .members, say("Biểu tăng, giảm đảng viên", "Balance of members")) { .cause($0) }
                }
                if let organisations = reading.now.organisations, context.picture.kind(of: unit)?.isCell != true {
                    for counted in [CountedOrganisations.grassroots, .cells] {
                        balance(organisations[counted], counted.stock, title(of: counted)) {
                            .organisation(counted, $0)
                        }
                    }
                }
            }
        }
    }

    private var stocks: Markup {
        tag("table", .class("data")) {
            tag("caption") { say("Cuối ngày \(say.date(context.at))", "At the end of \(say.date(context.at))") }
            tag("thead") {
                tag("tr") {
                    tag("th", Attribute("scope", "col")) { say("Số liệu", "Figure") }
                    if let since = context.since { tag("th", Attribute("scope", "col")) { say.date(since) } }
                    tag("th", Attribute("scope", "col")) { say.date(context.at) }
                    if context.since != nil { tag("th", Attribute("scope", "col")) { say("Thay đổi", "Change") } }
                }
            }
            tag("tbody") {
                for value in reading.now.values where value.figure.kind == .stock {
                    tag("tr") {
                        tag("th", Attribute("scope", "row")) { say(value.figure.label) }
                        if context.since != nil {
                            tag("td") {
                                context.startNumber(reading.startValue(value.figure), value.figure, unit: unit)
                            }
                        }
                        tag("td") { context.number(value.value, .figure(value.figure), unit: unit) }
                        if context.since != nil { tag("td") { say.signed(reading.change(value.figure)) } }
                    }
                }
            }
        }
    }

    private var flows: Markup {
        tag("table", .class("data")) {
            tag("caption") { say("Trong kỳ", "In the period") }
            tag("tbody") {
                for value in reading.now.values where value.figure.kind != .stock {
                    tag("tr") {
                        tag("th", Attribute("scope", "row")) { say(value.figure.label) }
                        tag("td") { context.number(value.value, .figure(value.figure), unit: unit) }
                    }
                }
            }
        }
    }

    private func title(of organisations: CountedOrganisations) -> String {
        switch organisations {
        case .cells: say("Biểu tăng, giảm chi bộ", "Balance of cells")
        case .grassroots: say("Biểu tăng, giảm tổ chức cơ sở đảng", "Balance of grassroots organisations")
        }
    }

    private func balance<Cause>(
        _ balance: Balance<Cause>, _ stock: Figure, _ title: String, _ counted: (Cause) -> Counted
    ) -> Markup {
        tag("table", .class("data")) {
            tag("caption") { title }
            tag("tbody") {
                tag("tr", .class("sum")) {
                    tag("th", Attribute("scope", "row")) { say("Đầu kỳ", "Start") }
                    tag("td") { context.startNumber(balance.start, stock, unit: unit) }
                }
                for change in balance.changes {
                    tag("tr") {
                        tag("th", Attribute("scope", "row")) { say(change.cause.label) }
                        tag("td") {
                            let sign = change.count == 0 ? "" : change.cause.isIn ? "+" : "−"
                            context.number(
                                change.count, counted(change.cause), unit: unit, sign + say.number(change.count))
                        }
                    }
                }
                tag("tr", .class("sum")) {
                    tag("th", Attribute("scope", "row")) { say("Cuối kỳ", "End") }
                    tag("td") { context.number(balance.end, .figure(stock), unit: unit) }
                }
            }
        }
    }
}
