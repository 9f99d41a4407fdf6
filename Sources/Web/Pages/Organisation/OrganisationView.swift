internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws a unit: what stands below, then what it is made of, box by box.
struct OrganisationView: PageView {
    let page: OrganisationModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: page.name)
        html.tag("p", .class("lead")) { html in
            if let kind = page.kind { html.text(kind + " · ") }
            html.text(say("mã ", "code ") + page.code + " · ")
            html.link(page.memberCount)
            html.text(say(" đảng viên", " members"))
        }
        html.tag("p", .class("noprint")) { $0.link(page.life) }
        page.acts.draw(&html, say)
        page.children.draw(&html, say)
        members(&html)
        html.tag("div", .class("columns even")) { html in
            history(&html)
            page.succession.draw(&html, say)
            coverage(&html)
            meetings(&html)
            targets(&html)
            if let assignments = page.assignments {
                html.panel(say("Ai phụ trách", "Who answers for it")) { assignments.draw(&$0, say) }
            }
        }
        page.facts.draw(&html, say)
    }

    private func members(_ html: inout HTML) {
        guard let members = page.members else { return }
        html.panel(say("Đảng viên", "Members")) { html in
            members.draw(&html, say)
            html.tag("p") { $0.link(page.allMembers) }
        }
    }

    private func history(_ html: inout HTML) {
        html.panel(say("Tên và cấp trên qua các thời kỳ", "Names and parents over time")) { html in
            html.tag("ul", .class("rows dated")) { html in
                for period in page.periods {
                    html.dated(period.from, say) { draw(period, &$0) }
                }
            }
        }
    }

    private func draw(_ period: PeriodRow, _ html: inout HTML) {
        html.link(period.name)
        html.tag("p", .class("quiet")) { html in
            html.text(period.kind)
            if let parent = period.parent {
                html.text(say(", trực thuộc ", ", under "))
                html.link(parent)
            }
            if let end = period.ended { html.text(say("; kết thúc \(say.date(end))", "; ended \(say.date(end))")) }
        }
    }

    private func coverage(_ html: inout HTML) {
        guard !page.places.isEmpty else { return }
        html.panel(say("Địa bàn phụ trách", "Places it takes in")) { html in
            html.tag("ul", .class("rows plain")) { html in
                for place in page.places {
                    html.tag("li") { html in
                        place.mark.drawInText(&html)
                        html.tag("div") { html in
                            html.link(place.place)
                            html.quiet(place.status)
                        }
                    }
                }
            }
        }
    }

    private func meetings(_ html: inout HTML) {
        let meetings = page.meetings
        guard !meetings.rows.isEmpty else { return }
        let (shown, all) = (say.number(meetings.rows.count), say.number(meetings.count))
        html.panel(say("Sinh hoạt chi bộ", "Meetings")) { html in
            html.table(
                [
                    Column(say("Ngày", "Day")), Column(say("Có mặt", "Present")), Column(say("Đảng viên", "Members")),
                    Column(say("Vắng có lý do", "Excused")), Column(say("Tỷ lệ", "Share")),
                ],
                caption: say("\(shown) kỳ gần nhất trong \(all)", "The last \(shown) of \(all)")
            ) { html in
                for row in meetings.rows {
                    html.row(row.day) { html in
                        for cell in row.cells { html.cell(cell) }
                    }
                }
            }
        }
    }

    private func targets(_ html: inout HTML) {
        guard !page.targets.isEmpty else { return }
        html.panel(say("Chỉ tiêu và kết quả", "Targets and results")) { html in
            html.table([
                Column(say("Năm", "Year")), Column(say("Chỉ tiêu", "Indicator"), "left"),
                Column(say("Giao", "Target")), Column(say("Đạt", "Result")), Column(say("Tỷ lệ", "Share")),
            ]) { html in
                for row in page.targets {
                    html.row(row.year) { html in
                        html.cell(row.indicator, "left")
                        html.cell(row.target)
                        html.cell(row.result)
                        html.cell(row.share)
                    }
                }
            }
        }
    }
}
