internal import Markup
internal import Words

/// Draws to whom badges are due in a year.
struct BadgesView: PageView {
    let page: BadgesModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        let count = page.paging.count + page.hidden
        html.tag(
            "h1",
            text: say(
                "\(say.number(count)) huy hiệu Đảng trong năm \(page.year)",
                say.count(count, "party badge", "party badges") + " in \(page.year)"))
        html.tabs(say("Năm", "Year"), page.years)
        guard page.isShown else {
            return html.emptyPanel(
                say(
                    "Số liệu này chỉ xem được ở đảng bộ: ở một chi bộ nó nói về từng người.",
                    "These numbers are shown of committees alone: of a cell they would tell of one person."))
        }
        lead(&html)
        if !page.counts.isEmpty { sums(&html) }
        if !page.rows.isEmpty { table(&html) }
        page.paging.draw(&html, say)
        html.beyondReach(page.hidden, say)
        if count == 0 {
            html.emptyPanel(
                say("Không ai đến mốc huy hiệu trong năm này.", "Nobody reaches such a party age in this year."))
        }
    }

    /// Of whom the list cannot tell, and by which rule it is made.
    private func lead(_ html: inout HTML) {
        let (members, lacking) = (say.number(page.members), say.number(page.lacking))
        html.tag(
            "p", .class(page.lacking > 0 ? "notice" : "quiet"),
            text: say(
                "\(lacking) trong \(members) đảng viên chưa có ngày vào Đảng, nên chưa tính được tuổi đảng.",
                "Of \(members) members \(lacking) have no day of joining: their party age is not known."))
        if page.byCeremony > 0 {
            let count = say.number(page.byCeremony)
            html.quiet(
                say(
                    "\(count) huy hiệu tạm tính từ ngày kết nạp, vì chưa ghi ngày trên quyết định kết nạp.",
                    "\(count) are counted from the ceremony, since the day on the decision is not recorded."))
        }
        if let source = page.source { html.quiet(say("Căn cứ: ", "Source: ") + source) }
    }

    private func sums(_ html: inout HTML) {
        html.table([Column(say("Huy hiệu", "Badge")), Column(say("Số người", "People"))]) { html in
            for count in page.counts {
                html.row(Link(say("\(count.years) năm tuổi đảng", "\(count.years) years"), to: nil)) {
                    $0.cell(say.number(count.count))
                }
            }
        }
    }

    private func table(_ html: inout HTML) {
        let columns = [
            Column(say("Họ và tên", "Name")), Column(say("Huy hiệu", "Badge")), Column(say("Ngày đủ", "Due on")),
            Column(say("Vào Đảng", "Since"), "left"), Column(say("Chi bộ", "Cell"), "left secondary"),
        ]
        html.table(columns, names: "people") { html in
            for row in page.rows {
                html.row(row.person) { html in
                    html.cell(say("\(row.years) năm", "\(row.years) years"))
                    html.cell(row.due)
                    html.cell(row.since, "left")
                    html.cell(row.cell, "left secondary")
                }
            }
        }
    }
}
