internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws the overview: the headline, the strip, two columns, the tables.
struct OverviewView: PageView {
    let page: OverviewModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", .class(page.isCleared ? "headline done" : "headline")) { $0.stretches(page.headline) }
        page.strip.draw(&html)
        // What a morning asks, without scrolling: what is about to go wrong, will we make it, who must do what.
        html.tag("div", .class("columns front")) { html in
            warnings(&html)
            page.work.drawGoals(&html, say)
            page.work.drawTasks(&html, say)
        }
        html.tag("div", .class("columns")) { html in
            html.tag("div", .class("stack")) { html in
                if let places = page.places {
                    html.tag("section", .class("panel"), .label(places.heading)) { places.draw(&$0, say) }
                }
                page.trend?.draw(&html, say)
            }
            html.tag("div", .class("stack")) { html in
                danger(&html)
                changes(&html)
            }
        }
        page.children.draw(&html, say)
        page.figures.draw(&html, say)
    }

    private func danger(_ html: inout HTML) {
        let danger = page.danger
        html.panel(say("Cần quan tâm ngay: nguy cơ tái trắng", "Look at now: about to fall back")) { html in
            guard !danger.rows.isEmpty else {
                return html.quiet(
                    say(
                        "Không có bản nào chỉ còn dưới hai đảng viên có mặt.",
                        "No village has fewer than two members present."))
            }
            html.tag("ul", .class("rows")) { html in
                for row in danger.rows { draw(row, &html) }
            }
            if danger.count > danger.rows.count {
                let count = say.number(danger.count)
                html.tag("p") {
                    $0.tag("a", .href(danger.all), text: say("Xem cả \(count) bản", "All \(count) villages"))
                }
            }
        }
    }

    private func warnings(_ html: inout HTML) {
        html.panel(say("Cảnh báo", "Warnings")) { html in
            guard !page.warnings.isEmpty else { return html.quiet(say("Không có cảnh báo nào.", "There are none.")) }
            list(page.warnings.prefix(OverviewView.warningsMax), &html)
            let rest = page.warnings.dropFirst(OverviewView.warningsMax)
            guard !rest.isEmpty else { return }
            html.tag("details") { html in
                html.tag("summary", text: say("và \(rest.count) cảnh báo nữa", "and \(rest.count) more"))
                list(rest, &html)
            }
        }
    }

    /// As many as fit beside the goals and tasks on a small screen.
    private static let warningsMax = 10

    private func list(_ warnings: ArraySlice<FigureTable.Line>, _ html: inout HTML) {
        html.tag("ul", .class("warnings")) { html in
            for warning in warnings {
                html.tag("li") { html in
                    html.link(warning.value, class: "number")
                    html.text(" " + warning.label)
                }
            }
        }
    }

    private func draw(_ row: DangerList.Row, _ html: inout HTML) {
        html.tag("li", Attribute("data-place", String(row.number))) { html in
            row.mark.drawInText(&html)
            html.tag("div") { html in
                html.link(row.place)
                html.text(" ")
                html.tag("span", .class("quiet"), text: row.unit)
                html.quiet(row.status)
            }
        }
    }

    private func changes(_ html: inout HTML) {
        let changes = page.changes
        let day = say.date(changes.at)
        html.panel(say("Biến động trong 12 tháng đến ngày \(day)", "What changed in the 12 months to \(day)")) { html in
            flows(changes.flows, &html)
            guard !changes.rows.isEmpty else { return }
            html.tag("ul", .class("rows dated")) { html in
                for row in changes.rows { html.dated(row.day, say) { $0.stretches(row.words) } }
            }
        }
    }

    /// Comings and goings of the same time, each leading to its list.
    private func flows(_ flows: [ChangeList.Flow], _ html: inout HTML) {
        guard !flows.isEmpty else {
            return html.quiet(say("Không có đảng viên đến hay đi.", "No member came or went."))
        }
        html.tag("p", .class("tally")) { html in
            for flow in flows {
                html.tag("span") { html in
                    html.link(flow.number, class: "number")
                    html.text(" " + flow.label)
                }
            }
        }
    }
}
