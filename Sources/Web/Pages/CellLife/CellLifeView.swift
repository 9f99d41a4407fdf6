internal import Markup
internal import Words

/// Draws the life of a cell in a year.
struct CellLifeView: PageView {
    let page: CellLifeModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs.draw(&html, say)
        html.tag("h1", text: head.title)
        page.acts.draw(&html, say)
        html.tabs(say("Năm", "Year"), page.years)
        html.panel(say("Sinh hoạt và đảng phí năm \(page.year)", "Meetings and dues of \(page.year)"), isWide: true) {
            html in
            html.quiet(page.sum)
            months(&html)
        }
        if !page.thematic.isEmpty { thematic(&html) }
        html.panel(say("Kết luận của các kỳ sinh hoạt", "Conclusions"), isWide: true) { conclusions(&$0) }
        if !page.ratings.isEmpty {
            html.panel(say("Xếp loại chất lượng chi bộ", "Rating of the cell")) { html in
                html.tag("dl", .class("facts")) { html in
                    for rating in page.ratings { html.definition(String(rating.year)) { $0.link(rating.rating) } }
                }
            }
        }
        html.panel(say("Quy định", "Rules")) { html in
            html.quiet(
                say(
                    "Trích để tham khảo; hệ thống không tính hay nêu tên ai theo các mức này.",
                    "Quoted for reference: nobody is counted or named by them."))
            html.tag("dl", .class("facts quotes")) { html in
                for quote in page.quotes {
                    html.tag("dt") { $0.link(quote.rule) }
                    html.tag("dd") { html in
                        html.text(quote.words)
                        html.tag("span", .class("quiet"), text: " · " + quote.source)
                    }
                }
            }
        }
    }

    private func months(_ html: inout HTML) {
        html.table(
            [
                Column(say("Tháng", "Month")), Column(say("Kỳ định kỳ", "Regular meeting"), "left"),
                Column(say("Có mặt", "Present"), "left"), Column(say("Đảng phí đã đóng", "Dues paid"), "left"),
            ], names: "stacked"
        ) { html in
            for month in page.months {
                html.row(month.label, month.isMissing ? "danger" : nil) { html in
                    html.tag("td", .class("left")) { html in
                        html.listed(month.meetings)
                        if month.isMissing { html.text(say("chưa ghi kỳ nào", "none recorded")) }
                    }
                    html.cell(month.turnout, "left")
                    if let dues = month.dues {
                        html.cell(dues, "left", label: say("đảng phí", "dues"))
                    } else {
                        html.cell("", "left")
                    }
                }
            }
        }
    }

    private func thematic(_ html: inout HTML) {
        html.panel(say("Sinh hoạt chuyên đề", "Thematic meetings"), isWide: true) { html in
            html.tag("ul", .class("rows dated")) { html in
                for meeting in page.thematic {
                    html.dated(meeting.day, say) { html in
                        html.link(meeting.meeting)
                        if let topics = meeting.topics { html.quiet(topics) }
                    }
                }
            }
        }
    }

    private func conclusions(_ html: inout HTML) {
        guard !page.conclusions.isEmpty else { return html.quiet(say("Chưa ghi kết luận nào.", "None is recorded.")) }
        ConclusionRow.draw(page.conclusions, &html, say)
    }
}

extension ConclusionRow {
    /// A table of conclusions.
    static func draw(_ rows: [ConclusionRow], _ html: inout HTML, _ say: Speech) {
        html.table(
            [
                Column(say("Việc phải làm", "What is to be done")), Column(say("Kỳ", "Meeting"), "left"),
                Column(say("Ai làm", "By whom"), "left"), Column(say("Hạn", "By"), "left"),
                Column(say("Tiến độ", "State"), "left"),
            ], names: "stacked"
        ) { html in
            for row in rows {
                html.row(row.text, row.isLate ? "danger" : nil) { html in
                    html.cell(row.met, "left")
                    html.tag("td", .class("left")) { html in if let person = row.person { html.link(person) } }
                    html.cell(row.by, "left")
                    html.tag("td", .class("left")) { html in
                        html.text(row.state)
                        if let act = row.act { html.tag("p", .class("noprint")) { $0.link(act) } }
                    }
                }
            }
        }
    }
}

extension HTML {
    /// Links one after another.
    mutating func listed(_ links: [Link]) {
        for (index, link) in links.enumerated() {
            if index > 0 { text(", ") }
            self.link(link)
        }
    }
}
