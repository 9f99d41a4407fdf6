internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws the list behind a number.
struct ListView: PageView {
    let page: ListModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: page.label + ": " + say.number(page.value))
        html.tag("p", .class("lead"), text: period)
        page.warning?.draw(&html, say)
        if let causes = page.causes {
            html.tag("p", .class("notice"), text: say("Theo nguyên nhân: ", "By cause: ") + causes.text + ".")
        }
        html.tag("section", .class("panel")) { html in
            if page.value == 0 { html.quiet(say("Không có mục nào.", "Nothing is counted.")) }
            rows(&html)
            html.beyondReach(page.hidden, say)
        }
        if page.value > 0 { html.tableLink(page.table, say) }
    }

    private var period: String {
        let at = say.date(page.at)
        guard let since = page.since else { return say("Cuối ngày \(at)", "At the end of \(at)") }
        if since == .earliest { return say("Đến hết ngày \(at)", "Up to the end of \(at)") }
        return say(
            "Sau ngày \(say.date(since)), đến hết ngày \(at)", "After \(say.date(since)), up to the end of \(at)")
    }

    private func rows(_ html: inout HTML) {
        switch page.rows {
        case .people(let table, let paging):
            table.draw(&html, say)
            paging.draw(&html, say)
        case .cells(let counts): counts.draw(&html, say)
        case .places(let lines, let paging):
            html.tag("ul", .class("rows plain")) { html in
                for line in lines { html.tag("li") { draw(line, &$0) } }
            }
            paging.draw(&html, say)
        case .units(let lines, let paging):
            html.tag("ul", .class("rows plain")) { html in
                for line in lines { html.tag("li") { draw(line, &$0) } }
            }
            paging.draw(&html, say)
        }
    }

    private func draw(_ line: ListModel.PlaceLine, _ html: inout HTML) {
        line.mark?.drawInText(&html)
        html.tag("div") { html in
            html.link(line.place)
            if let unit = line.unit {
                html.text(" ")
                html.tag("span", .class("quiet"), text: unit)
            }
            html.quiet(line.note)
            line.warned?.draw(&html, say)
        }
    }

    private func draw(_ line: ListModel.UnitLine, _ html: inout HTML) {
        html.tag("div") { html in
            html.link(line.unit)
            html.quiet(line.note)
            line.warned?.draw(&html, say)
        }
    }
}
