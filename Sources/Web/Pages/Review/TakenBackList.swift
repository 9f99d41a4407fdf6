internal import Ledger
internal import Markup
internal import Operations
internal import Views
internal import Words

/// The facts that taking a whole command back takes back: the first of them, and how many more.
struct TakenBackList: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        /// The day on which it takes effect, leading to the fact.
        let day: Link
        /// About whom or what it is.
        let about: [Stretch]
        let words: [Stretch]
    }

    let rows: [Row]
    let count: Int
    /// How many are stated again that the command had taken back.
    let restated: Int

    /// - Returns: nil for a form that begins from no command.
    init?(_ context: Context, _ form: OpenForm, _ counts: Receipt.Counts) throws {
        guard case .command = form.subject else { return nil }
        let records = try form.opened.stated.compactMap { try context.picture.fact($0) }
        rows = try records.filter { $0.retraction == nil }.map { record in
            Row(
                day: context.anchor(.fact(record.fact.id), context.say.date(record.fact.effective)),
                about: try context.stretches(naming: record.subject), words: context.stretches(record))
        }
        (count, restated) = (counts.retracted, counts.stated)
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.panel(
            say("Sẽ rút lại: \(say.number(count)) bản ghi", "To be taken back: \(say.count(count, "fact", "facts"))")
        ) {
            html in
            if !rows.isEmpty {
                html.table(
                    [
                        Column(say("Ngày hiệu lực", "Effective")), Column(say("Về", "About"), "left"),
                        Column(say("Nội dung", "What it says"), "left"),
                    ], names: "facts stacked"
                ) { html in
                    for row in rows {
                        html.row(row.day) { html in
                            html.tag("td", .class("left")) { $0.stretches(row.about) }
                            html.tag("td", .class("left")) { $0.stretches(row.words) }
                        }
                    }
                }
            }
            if count > rows.count {
                html.quiet(
                    say(
                        "Còn \(say.number(count - rows.count)) bản ghi nữa không liệt kê ở đây.",
                        "\(say.number(count - rows.count)) more are not listed here."))
            }
            if restated > 0 {
                html.quiet(
                    say(
                        "Ghi lại \(say.number(restated)) bản ghi mà lần ghi ấy đã rút lại.",
                        "\(say.number(restated)) that the command had taken back will be stated again."))
            }
        }
    }
}
