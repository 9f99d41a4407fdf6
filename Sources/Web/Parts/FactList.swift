internal import Ledger
internal import Markup
internal import Views
internal import Words

/// Facts as a table: when each holds, when it was known, what it says, whether it was taken back. Each leads to itself.
struct FactList: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        /// The day on which it takes effect, leading to the fact.
        let day: Link
        /// About whom or what it is, in a list about several things; else nothing.
        let about: [Stretch]
        let words: [Stretch]
        let known: String
        /// When it became known that the fact is wrong; nil while it counts.
        let retracted: String?
    }

    /// Those of this page, the last first.
    let rows: [Row]
    let count: Int
    let paging: Paging

    /// A page of these facts, which stand in their order.
    ///
    /// - Parameter pagesName: what the page's number is called in addresses, where the page has another list besides.
    init(_ context: Context, _ records: [FactRecord], pagesName: String = "page") throws {
        let paging = try Paging(
            context, pagesName, count: records.count, label: BilingualText("Trang ghi nhận", "Pages of facts"))
        try self.init(context, records.reversed()[paging.range], count: records.count, paging: paging)
    }

    /// These facts, which are one page of so many, in the order in which they are shown.
    ///
    /// - Parameter isMixed: they are about several things.
    init(
        _ context: Context, _ page: some Sequence<FactRecord>, count: Int, paging: Paging, isMixed: Bool = false
    ) throws {
        (self.count, self.paging) = (count, paging)
        rows = try page.map { record in
            Row(
                day: context.anchor(.fact(record.fact.id), context.say.date(record.fact.effective)),
                about: isMixed ? try context.stretches(naming: record.subject) : [], words: context.stretches(record),
                known: context.say.date(record.fact.known),
                retracted: record.retraction.map { context.say.date($0.known) })
        }
    }

    /// The table in a panel of its own.
    ///
    /// - Parameter heading: what stands above; nil for how many there are in the ledger.
    func draw(_ html: inout HTML, _ say: Speech, heading: String? = nil) {
        guard !rows.isEmpty else { return }
        let heading =
            heading ?? say("Ghi nhận trong sổ cái: \(say.number(count))", "Facts in the ledger: \(say.number(count))")
        html.panel(heading, id: "ban-ghi") { html in
            html.table(
                [Column(say("Ngày hiệu lực", "Effective"))]
                    + (isMixed ? [Column(say("Về", "About"), "left")] : []) + [
                        Column(say("Nội dung", "What it says"), "left"), Column(say("Ngày biết", "Known")),
                    ], names: "facts stacked"
            ) { html in
                for row in rows { draw(row, &html, say) }
            }
            paging.draw(&html, say)
        }
    }

    private var isMixed: Bool { rows.contains { !$0.about.isEmpty } }

    private func draw(_ row: Row, _ html: inout HTML, _ say: Speech) {
        html.row(row.day, row.retracted == nil ? nil : "retracted") { html in
            if isMixed { html.tag("td", .class("left")) { $0.stretches(row.about) } }
            html.tag("td", .class("left")) { html in
                html.stretches(row.words)
                if let known = row.retracted {
                    html.tag(
                        "span", .class("flag"), text: say("đã rút lại, biết \(known)", "retracted, known \(known)"))
                }
            }
            html.cell(row.known, label: say("biết ngày", "known"))
        }
    }
}
