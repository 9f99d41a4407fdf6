internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws a place: how it stands, the history, who lives there and who answers for it.
struct PlaceView: PageView {
    let page: PlaceModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs?.draw(&html, say)
        html.tag("h1", text: head.title)
        standing(&html)
        page.acts.draw(&html, say)
        if let emptied = page.emptied { draw(emptied, &html) }
        html.panel(say("Lịch sử", "History")) { page.history.draw(&$0, say) }
        html.tag("div", .class("columns even")) { html in
            if let visits = page.visits {
                html.panel(say("Đi cơ sở", "Visits")) { visits.draw(&$0, say) }
            }
            members(&html)
            html.panel(say("Ai phụ trách", "Who answers for it")) { html in
                page.assignments.draw(&html, say)
                if let unit = page.unit {
                    html.tag("p") { html in
                        html.text(say("Tổ chức phụ trách địa bàn: ", "Unit that answers for the place: "))
                        html.link(unit)
                    }
                }
            }
        }
        page.succession.draw(&html, say)
        page.facts.draw(&html, say)
    }

    private func standing(_ html: inout HTML) {
        html.tag("p", .class("lead")) { html in
            guard let standing = page.standing else {
                let day = say.date(page.at)
                return html.text(say("Địa bàn không có trong sổ vào ngày \(day).", "Not in force on \(day)."))
            }
            standing.mark.drawInText(&html)
            html.tag("b", text: standing.kind)
            html.text(" · " + standing.status + " · " + say("mã ", "code ") + page.code)
        }
    }

    /// What emptied the village, down to the facts.
    private func draw(_ emptied: PlaceTurn, _ html: inout HTML) {
        let day = say.date(emptied.day)
        html.tag("p", .class("notice")) { html in
            html.text(say("Từ ngày \(day) không còn đảng viên", "Without a member since \(day)"))
            if !emptied.causes.isEmpty { html.text(": ") }
            html.stretches(emptied.causes)
            html.text(".")
        }
    }

    private func members(_ html: inout HTML) {
        let count = say.number(page.memberCount)
        html.panel(say("Đảng viên ở đây: \(count)", "Members here: \(count)")) { html in
            html.tag("ul", .class("rows plain")) { html in
                for member in page.members {
                    html.tag("li") { html in
                        html.tag("div") { html in
                            html.link(member.person)
                            html.tag("span", .class("quiet"), text: " · " + member.standing)
                            if let cell = member.cell { html.quiet(cell) }
                        }
                    }
                }
            }
            let rest = page.memberCount - page.hiddenCount - page.members.count
            if rest > 0 { html.quiet(say("và \(say.number(rest)) người nữa", "and \(say.number(rest)) more")) }
            html.notShown(page.hiddenCount, say)
        }
    }
}
