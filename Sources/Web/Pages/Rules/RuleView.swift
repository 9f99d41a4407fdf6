internal import Markup
internal import Words

/// Draws what a rule has been.
struct RuleView: PageView {
    let page: RuleModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: head.title)
        html.tag("p", .class("lead")) { html in
            html.tag("code", text: page.key)
            html.text(" · ")
            html.link(page.all)
        }
        if let override = page.override {
            html.tag("nav", .class("acts noprint"), .label(say("Ghi", "Write"))) { html in
                html.tag("ul") { html in html.tag("li") { $0.link(override) } }
            }
        }
        if !page.facts.isEmpty {
            html.panel(say("Giá trị khác, ghi trong sổ này", "Said otherwise in this ledger")) { html in
                html.tag("ul", .class("rows plain")) { html in
                    for fact in page.facts { html.tag("li") { $0.link(fact) } }
                }
                html.quiet(
                    say(
                        "Mở bản ghi để rút lại hoặc ghi lại cho đúng.",
                        "Open the fact to take it back or to state it right."))
            }
        }
        html.panel(say("Các giá trị qua thời gian", "Its values over time")) { html in
            html.scrolling(head.title) { html in
                html.table(
                    [
                        Column(say("Hiệu lực", "In force")), Column(say("Giá trị", "Value"), "left"),
                        Column(say("Căn cứ", "Source"), "left"), Column(say("Mức", "Grade"), "left"),
                    ], names: "rules"
                ) { html in
                    for version in page.versions { draw(version, &html) }
                }
            }
        }
    }

    private func draw(_ version: RuleModel.Version, _ html: inout HTML) {
        html.row(version.days, version.isInForce ? "chosen" : nil) { html in
            html.tag("td", .class("left")) { html in
                html.tag("b", text: version.value)
                if let note = version.note { html.tag("span", .class("quiet"), text: " (\(note))") }
                if version.isInForce {
                    html.tag(
                        "span", .class("quiet"), text: " · " + say("của ngày đang xem", "on the day that is shown"))
                }
            }
            html.cell(version.sources.joined(separator: "; "), "left")
            html.tag("td", .class("left")) { $0.grade(version.grade) }
        }
    }
}
