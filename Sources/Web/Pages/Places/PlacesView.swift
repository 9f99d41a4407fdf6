internal import Markup
internal import Organisation
internal import Words

/// Draws the list of places, with the map beside it.
struct PlacesView: PageView {
    let page: PlacesModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: say("Địa bàn", "Places"))
        filter(&html)
        guard !page.rows.isEmpty else {
            return html.emptyPanel(say("Không có địa bàn nào như vậy.", "There is no such place."))
        }
        html.tag("div", .class("columns list")) { html in
            html.tag("section", .class("panel wide")) { html in
                table(&html)
                page.paging.draw(&html, say)
            }
            if let map = page.map {
                html.tag("section", .class("panel"), .id("ban-do")) { map.draw(&$0) }
            }
        }
        if page.lacksOutlines { html.damagedOutlines(say) }
    }

    private func filter(_ html: inout HTML) {
        html.tag("form", .class("filter"), Attribute("method", "get"), Attribute("action", page.action)) { html in
            for choice in page.choices { html.select(choice) }
            html.submit(say("Lọc", "Filter"))
            let count = say.number(page.count)
            html.tag("span", .class("quiet"), text: say("\(count) địa bàn", "\(count) places"))
        }
    }

    private func table(_ html: inout HTML) {
        html.table(
            [
                Column(say("Địa bàn", "Place")), Column(say("Tình trạng", "Status"), "left"),
                Column(say("Đảng viên", "Members")), Column(say("Có mặt", "Present")),
                Column(say("Tổ chức", "Unit"), "left secondary"),
            ], names: "places"
        ) { html in
            for row in page.rows { draw(row, &html) }
        }
    }

    private func draw(_ row: PlacesModel.Row, _ html: inout HTML) {
        html.tag(
            "tr", Attribute("data-place", String(row.number)), .class(row.isInDanger ? "danger" : nil)
        ) { html in
            html.tag("th", Attribute("scope", "row")) { html in
                html.link(row.place)
                if let kind = row.kind { html.tag("span", .class("quiet"), text: " · " + kind) }
            }
            html.tag("td", .class("left")) { html in
                row.mark.drawInText(&html)
                html.text(row.status)
            }
            html.cell(row.members)
            html.cell(row.present)
            html.cell(row.unit, "left secondary")
        }
    }
}
