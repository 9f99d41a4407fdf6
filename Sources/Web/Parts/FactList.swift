internal import Ledger
internal import Markup
internal import Views
internal import Words

/// Facts as a table: when each holds, when it was known, what it says, whether it was taken back. Each leads to itself.
struct FactList {
    private let context: Context
    /// Those of this page, the last first.
    private let records: [FactRecord]
    private let count: Int
    private let paging: Paging
    private var say: Speech { context.say }

    /// A page of these facts, which stand in their order.
    ///
    /// - Parameter pagesName: what the page's number is called in addresses, where the page has another list besides.
    init(_ context: Context, _ records: [FactRecord], pagesName: String = "page") throws {
        self.context = context
        count = records.count
        paging = try Paging(context.query, pagesName, count: records.count)
        self.records = Array(records.reversed()[paging.range])
    }

    /// The table in a panel of its own, the last facts first; as many as a page holds.
    @MarkupBuilder
    var panel: Markup {
        if !records.isEmpty {
            tag("section", .class("panel"), .id("ban-ghi")) {
                tag("h2") {
                    say(
                        "Ghi nhận trong sổ cái: \(say.number(count))",
                        "Facts in the ledger: \(say.number(count))")
                }
                table(records)
                paging.markup(context, [])
            }
        }
    }

    private func table(_ records: [FactRecord]) -> Markup {
        tag("table", .class("data facts")) {
            tag("thead") {
                tag("tr") {
                    tag("th", Attribute("scope", "col")) { say("Ngày hiệu lực", "Effective") }
                    tag("th", Attribute("scope", "col"), .class("left")) { say("Nội dung", "What it says") }
                    tag("th", Attribute("scope", "col")) { say("Ngày biết", "Known") }
                }
            }
            tag("tbody") {
                for record in records {
                    tag("tr", .class(record.retraction == nil ? nil : "retracted")) {
                        tag("th", Attribute("scope", "row")) {
                            tag("a", .href(context.link(.fact(record.fact.id)))) { say.date(record.fact.effective) }
                        }
                        tag("td", .class("left")) {
                            StatementText(context, record).markup
                            if let retraction = record.retraction {
                                tag("span", .class("flag")) {
                                    say(
                                        "đã rút lại, biết \(say.date(retraction.known))",
                                        "retracted, known \(say.date(retraction.known))")
                                }
                            }
                        }
                        tag("td") { say.date(record.fact.known) }
                    }
                }
            }
        }
    }
}
