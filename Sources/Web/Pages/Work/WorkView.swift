internal import Markup
internal import Organisation
internal import Words

/// Draws who answers for what: what has fallen free first.
struct WorkView: PageView {
    let page: WorkModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: say("Phân công", "Who answers for what"))
        tallies(&html)
        page.acts.draw(&html, say)
        lapsed(&html)
        html.tag("div", .class("columns even")) { html in
            html.panel(say("Ban chỉ đạo, người phụ trách", "Steering committee, who answers")) { html in
                page.steering.draw(&html, say)
            }
            loads(&html)
        }
        below(&html)
        villages(&html)
    }

    private func tallies(_ html: inout HTML) {
        html.tag("p", .class("tally")) { html in
            for line in page.tallies {
                html.tag("span") { html in
                    html.link(line.value, class: "number")
                    html.text(" " + line.label.lowercasedFirst)
                }
            }
            html.tag("span", .class("noprint")) { $0.link(page.sheet) }
        }
    }

    private func lapsed(_ html: inout HTML) {
        guard !page.lapsed.isEmpty else { return }
        let count = say.number(page.lapsed.reduce(0) { $0 + $1.what.count })
        html.panel(say("Phân công bỏ trống: \(count)", "Fallen free: \(count)")) { html in
            html.quiet(
                say("Người được phân công không còn là đảng viên.", "Who was assigned is a member no more."))
            html.tag("ul", .class("rows plain")) { html in
                for row in page.lapsed.prefix(30) {
                    html.tag("li") { html in
                        html.tag("div") { html in
                            html.link(row.person)
                            html.tag(
                                "span", .class("quiet"),
                                text: say(
                                    " · không còn là đảng viên từ ngày \(row.since)",
                                    " · a member no more since \(row.since)"))
                            html.tag("p") { html in
                                for (index, what) in row.what.prefix(20).enumerated() {
                                    if index > 0 { html.text(", ") }
                                    html.link(what)
                                }
                                if row.what.count > 20 { html.text(", …") }
                            }
                            if let handOver = row.handOver {
                                html.tag("p", .class("noprint")) { $0.link(handOver) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func loads(_ html: inout HTML) {
        guard let loads = page.loads, !loads.isEmpty else { return }
        html.panel(say("Mỗi người phụ trách bao nhiêu", "How much each answers for")) { html in
            html.table([
                Column(say("Người", "Person")), Column(say("Bản", "Villages")), Column(say("Tổ chức", "Units")),
            ]) { html in
                for load in loads {
                    html.row(load.person) { html in
                        html.cell(say.number(load.villages))
                        html.cell(say.number(load.units))
                    }
                }
            }
            if page.loadsLeftOut > 0 {
                html.quiet(
                    say(
                        "và \(say.number(page.loadsLeftOut)) người nữa: xem ở trang của từng xã",
                        "and \(say.number(page.loadsLeftOut)) more: see the page of each commune"))
            }
        }
    }

    private func below(_ html: inout HTML) {
        guard !page.below.isEmpty else { return }
        html.panel(say("Tổ chức trực thuộc", "Units below"), isWide: true) { html in
            html.table([
                Column(say("Tổ chức", "Unit")), Column(say("Người phụ trách", "Who answers"), "left"),
                Column(say("Bản", "Villages")), Column(say("Chưa ai phụ trách", "Nobody answers")),
                Column(say("Lâu không có ai đến", "Nobody went there")),
            ]) { html in
                for row in page.below {
                    html.row(row.unit) { html in
                        leads(row.leads, &html)
                        html.cell(row.villages)
                        html.cell(row.unanswered)
                        html.cell(row.unvisited)
                    }
                }
            }
        }
    }

    private func villages(_ html: inout HTML) {
        guard !page.villages.isEmpty else { return }
        html.panel(say("Từng bản", "Village by village"), isWide: true) { html in
            html.table([
                Column(say("Bản", "Village")), Column(say("Người phụ trách", "Who answers"), "left"),
                Column(say("Lượt đến gần nhất", "Last visit"), "left"), Column(say("Chưa khắc phục", "Open")),
                Column(say("Tổ chức", "Unit"), "left secondary"),
            ]) { html in
                for row in page.villages {
                    html.row(row.place, row.isUnanswered ? "danger" : nil) { html in
                        leads(row.leads, &html)
                        html.cell(visit(row), "left")
                        html.cell(say.number(row.open))
                        html.cell(row.unit, "left secondary")
                    }
                }
            }
            page.paging.draw(&html, say)
        }
    }

    private func visit(_ row: WorkModel.Village) -> String {
        guard let last = row.lastVisit else { return say("chưa ghi lượt nào", "none recorded") }
        return last + (row.isUnvisited ? say(" · đã lâu", " · long ago") : "")
    }

    private func leads(_ leads: [Link], _ html: inout HTML) {
        html.tag("td", .class("left")) { html in
            guard !leads.isEmpty else { return html.tag("b", text: say("chưa có ai", "nobody")) }
            for (index, lead) in leads.enumerated() {
                if index > 0 { html.text(", ") }
                html.link(lead)
            }
        }
    }
}
