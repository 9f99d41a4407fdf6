internal import Markup
internal import Organisation
internal import Reports
internal import Words

/// Draws the lines, and the years in a table that scrolls beside its first column.
extension TrendPanel {
    func draw(_ html: inout HTML, _ say: Speech) {
        html.panel(say("Diễn biến trong kỳ", "Over the period")) { html in
            for chart in charts {
                html.tag("figure", .class("trend " + chart.tone)) { html in
                    html.tag("figcaption") { html in
                        html.tag("span", text: chart.label)
                        html.tag("span", .class("quiet"), text: chart.ends)
                    }
                    chart.line.draw(&html)
                }
            }
            html.scrolling(say("Số liệu từng năm", "Figures year by year")) { html in
                html.table([Column(say("Số liệu", "Figure"))] + years.map { Column($0) }) { html in
                    for row in rows {
                        html.row(row.label) { html in
                            for value in row.values { html.cell(value) }
                        }
                    }
                }
            }
        }
    }
}
