internal import Markup
internal import Operations
internal import Words

/// Draws a review: a paper of what would be written, and at its end the one button that does.
struct ReviewView: PageView {
    let page: ReviewModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.paper.drawHead(&html, say)
        html.tag("h1", text: head.title)
        if page.isChanged {
            html.tag(
                "p", .class("notice"), Attribute("role", "alert"),
                text: say(
                    "Chưa ghi: số liệu hoặc nội dung đã khác lần kiểm tra trước. Xem lại rồi ghi.",
                    "Not written: figures or content differ from when you looked before. Look again, then write."))
        }
        html.tag("p", .class("lead")) { html in
            html.tag("b", text: page.act)
            if !page.about.isEmpty { html.text(" · ") }
            html.stretches(page.about)
        }
        html.tag("p", .class("unwritten"), text: say("Chưa ghi gì vào sổ.", "Nothing is written yet."))
        page.meanwhile?.draw(&html, say)
        answers(&html)
        page.rows?.draw(&html, say)
        page.takenBack?.draw(&html, say)
        page.comparison?.draw(&html, say)
        EffectTable.draw(page.effects, &html, say, isPast: false)
        page.aftermath.draw(&html, say)
        objections(&html)
        buttons(&html)
        page.paper.drawFoot(&html, say, by: nil)
    }

    private func answers(_ html: inout HTML) {
        guard !page.departures.isEmpty || !page.known.isEmpty || !page.answers.isEmpty else { return }
        html.tag("dl", .class("facts panel answers")) { html in
            for line in page.departures { line.draw(&html, say) }
            for known in page.known { html.definition(known.label) { $0.stretches(known.words) } }
            for answer in page.answers {
                html.tag("dt", text: answer.label)
                html.tag("dd", .class(answer.isChange ? "change" : nil)) { html in
                    if !answer.before.isEmpty {
                        html.tag("span", .class("unseen"), text: say("đang ghi ", "recorded now "))
                        html.tag("del") { $0.stretches(answer.before) }
                        html.tag("span", .class("to"), Attribute("aria-hidden", "true"), text: "→")
                        html.tag("span", .class("unseen"), text: say(", sẽ ghi ", ", will be "))
                    }
                    if answer.isChange { html.tag("ins", text: answer.text) } else { html.text(answer.text) }
                    if let mend = answer.mend {
                        html.text(" ")
                        html.tag("a", .class("noprint mend"), .href(mend)) { html in
                            html.text(say("Sửa", "Change"))
                            html.tag("span", .class("unseen"), text: ": " + answer.label)
                        }
                    }
                }
            }
        }
    }

    private func objections(_ html: inout HTML) {
        guard !page.objections.isEmpty else { return }
        html.tag("section", .class("notice")) { html in
            html.tag("h2", text: say("Điểm bất thường mới nếu ghi", "What would be out of order then"))
            html.tag("ul") { html in
                for objection in page.objections { html.tag("li", text: objection) }
            }
        }
    }

    private func buttons(_ html: inout HTML) {
        let isAgainst = page.meanwhile?.isAgainst == true
        html.tag(
            "form", .class("act"), Attribute("method", "post"),
            Attribute("action", isAgainst ? page.envelope.action : page.address)
        ) { html in
            html.hidden("token", page.envelope.token)
            if !isAgainst { html.hidden("digest", page.digest) }
            html.tag("p", .class("buttons")) { html in
                if isAgainst {
                    html.button(
                        .look, say("Kiểm tra lại theo số liệu mới", "Look again by what is known now"), names: "main")
                } else {
                    html.button(.write, say("Ghi vào sổ", "Write it"), names: "main")
                }
                html.tag("a", .href(page.form), text: say("Quay lại sửa", "Back to change it"))
            }
        }
    }
}

extension EffectTable {
    /// What changes, day by day, in one panel.
    ///
    /// - Parameter isPast: true for what was written already.
    static func draw(_ effects: [EffectTable], _ html: inout HTML, _ say: Speech, isPast: Bool) {
        guard !effects.isEmpty else { return }
        html.tag("section", .class("panel")) { html in
            for effect in effects { effect.draw(&html, say, isPast: isPast) }
            html.quiet(
                isPast
                    ? say(
                        "Số liệu như đã biết trước ngày ghi không đổi.",
                        "Figures as known before that day stay as they were.")
                    : say(
                        "Số liệu như đã biết trước hôm nay không đổi.",
                        "Figures as known before today stay as they were."))
        }
    }

    private func draw(_ html: inout HTML, _ say: Speech, isPast: Bool) {
        guard rows.isEmpty else { return table(&html, say, isPast: isPast) }
        let reach = isOfReach ? say(" trong phạm vi của tài khoản này", " within this account's reach") : ""
        html.tag(
            "p",
            text: isPast
                ? say(
                    "Không số liệu cuối ngày \(day) nào\(reach) đã thay đổi.",
                    "No figure\(reach) at the end of \(day) changed.")
                : say(
                    "Không số liệu cuối ngày \(day) nào\(reach) thay đổi.",
                    "No figure\(reach) at the end of \(day) changes."))
    }

    private func table(_ html: inout HTML, _ say: Speech, isPast: Bool) {
        let caption =
            isPast
            ? say("Số liệu cuối ngày \(day) đã thay đổi", "Figures at the end of \(day) that changed")
            : say("Số liệu cuối ngày \(day) thay đổi nếu ghi", "Figures at the end of \(day) that would change")
        html.scrolling(caption) { html in
            html.table(
                [
                    Column(say("Số liệu", "Figure")), Column(say("Tổ chức", "Unit"), "left"),
                    Column(say("Trước", "Before")), Column(say("Sau", "After")), Column(say("Chênh", "Difference")),
                ], caption: caption, names: "effect"
            ) { html in
                for row in rows {
                    html.row(row.figure) { html in
                        html.cell(row.unit, "left")
                        html.cell(row.before ?? "–")
                        html.cell(row.after ?? "–")
                        html.cell(row.difference)
                    }
                }
            }
        }
        guard moreCount > 0 else { return }
        html.quiet(
            say(
                "và \(say.number(moreCount)) số liệu nữa của các tổ chức bên dưới",
                "and \(say.number(moreCount)) more of units further below"))
    }
}
