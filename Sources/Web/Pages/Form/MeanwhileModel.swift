internal import Ledger
internal import Markup
internal import Operations
internal import Views
internal import Words

/// What others have written about what a form is about, since it was opened: told, never overwritten.
struct MeanwhileModel: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let label: String
        let before: [Stretch]
        let now: [Stretch]
        /// What this form says; nil where it does not ask.
        let own: String?
        let differs: Bool
    }

    /// Who wrote how much, when.
    let sentences: [String]
    let rows: [Row]
    let isAgainst: Bool

    init(_ context: Context, _ meanwhile: FormDesk.Meanwhile, _ form: OpenForm) throws {
        let say = context.say
        sentences = meanwhile.conflicts.map { conflict in
            let author = conflict.author ?? say("một tài khoản khác", "another account")
            let (count, time) = (say.number(conflict.count), context.picture.time(of: conflict.recorded, say))
            return say(
                "Từ lúc mở biểu mẫu, \(author) đã ghi \(count) bản ghi về việc này (lần cuối \(time)).",
                "Since the form was opened, \(author) wrote \(say.count(conflict.count, "fact", "facts")) about it, "
                    + "the last at \(time).")
        }
        let day = OpenForm.day(of: form.draft, form.fields, today: context.today)
        rows = try meanwhile.rows.map { row in
            let field = form.fields.first { $0.name == row.field }
            return Row(
                label: say(row.label), before: context.stretches(row.before, on: context.at),
                now: context.stretches(row.now, on: context.at),
                own: try field.map {
                    try ReviewModel.words(of: form.draft.texts[$0.name] ?? "", $0, context, on: day)
                },
                differs: row.differs)
        }
        isAgainst = meanwhile.isAgainst
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("section", .class("notice meanwhile")) { html in
            html.tag("h2", text: say("Đã có người ghi thêm", "Others have written"))
            for sentence in sentences { html.tag("p", text: sentence) }
            let none = say("không ghi", "nothing")
            html.scrolling(say("So sánh", "Comparison")) { html in
                html.table([
                    Column(say("Mục", "What")), Column(say("Lúc mở", "When opened"), "left"),
                    Column(say("Hiện nay", "Now"), "left"), Column(say("Biểu mẫu này", "This form"), "left"),
                ]) { html in
                    for row in rows {
                        html.row(row.label, row.differs ? "chosen" : nil) { html in
                            cell(row.before, none, isBold: row.differs, &html)
                            cell(row.now, none, isBold: row.differs, &html)
                            html.cell(row.own ?? "–", "left")
                        }
                    }
                }
            }
            html.tag(
                "p",
                text: isAgainst
                    ? say(
                        "Dòng in đậm đã khác lúc mở biểu mẫu: kiểm tra lại theo số liệu mới rồi mới ghi được.",
                        "The lines in bold differ from when the form was opened: look again before it can be written.")
                    : say(
                        "Những gì biểu mẫu này dựa vào không đổi: vẫn ghi được.",
                        "Nothing that this form rests on has changed: it can still be written."))
        }
    }

    private func cell(_ words: [Stretch], _ none: String, isBold: Bool, _ html: inout HTML) {
        html.tag("td", .class("left")) { html in
            guard !words.isEmpty else { return html.text(none) }
            guard isBold else { return html.stretches(words) }
            html.tag("b") { $0.stretches(words) }
        }
    }
}
