internal import Markup
internal import Words

/// Draws the rules of a day, topic by topic; then the papers in force and the lists of reasons.
struct RulesView: PageView {
    let page: RulesModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: say("Quy định có hiệu lực ngày \(page.day)", "Rules in force on \(page.day)"))
        html.tag(
            "p", .class("lead"),
            text: say(
                "Một bước được xét theo quy định của ngày ấy. Mức A: đã đọc chính văn bản; B, C: chờ xác minh, "
                    + "không chặn việc nào (\(page.unconfirmed) giá trị).",
                "A step is judged by the rules of its day. Grade A: the text itself was read; B and C are to be "
                    + "confirmed, and refuse nothing (\(page.unconfirmed) values)."))
        for topic in page.topics { draw(topic, &html) }
        papers(&html)
        holidays(&html)
        html.panel(say("Danh sách lý do", "Lists of reasons"), id: "ly-do") { html in
            html.tag("dl", .class("facts")) { html in
                for list in page.reasons { html.definition(list.heading, list.reasons.joined(separator: "; ")) }
            }
        }
    }

    private func holidays(_ html: inout HTML) {
        html.panel(say("Lịch nghỉ lễ", "Holidays"), id: "lich-nghi") { html in
            if let state = page.stateHolidays { html.tag("p") { $0.link(state) } }
            for year in page.holidays {
                html.tag("details") { html in
                    html.tag(
                        "summary",
                        text: say(
                            "Năm \(year.year): \(year.off.count) ngày nghỉ, \(year.madeUp.count) ngày làm bù",
                            "\(year.year): \(year.off.count) days off, \(year.madeUp.count) made up"))
                    html.tag("p", text: year.off.joined(separator: ", "))
                    if !year.madeUp.isEmpty {
                        html.tag("p", text: say("Làm bù: ", "Made up: ") + year.madeUp.joined(separator: ", "))
                    }
                    html.quiet(year.source)
                }
            }
        }
    }

    private func draw(_ topic: RulesModel.Topic, _ html: inout HTML) {
        html.panel(topic.heading, id: topic.id) { html in
            html.scrolling(topic.heading) { html in
                html.table(
                    [
                        Column(say("Quy định", "Rule")), Column(say("Giá trị", "Value"), "left"),
                        Column(say("Căn cứ", "Source"), "left"), Column(say("Hiệu lực", "In force"), "left"),
                        Column(say("Mức", "Grade"), "left"),
                    ], names: "rules"
                ) { html in
                    for row in topic.rows { draw(row, &html) }
                }
            }
        }
    }

    private func draw(_ row: RulesModel.Row, _ html: inout HTML) {
        html.row(row.rule) { html in
            html.tag("td", .class("left")) { html in
                if let value = row.value {
                    html.tag("b", text: value)
                } else {
                    html.tag(
                        "span", .class("quiet"),
                        text: say("chưa có quy định đang hiệu lực", "no rule is in force"))
                }
                if let note = row.note { html.tag("span", .class("quiet"), text: " (\(note))") }
            }
            html.cell(row.sources.joined(separator: "; "), "left")
            html.cell(row.days, "left")
            html.tag("td", .class("left")) { html in
                if let grade = row.grade { html.grade(grade) }
            }
        }
    }

    private func papers(_ html: inout HTML) {
        html.panel(say("Văn bản có hiệu lực", "Regulations in force"), id: "van-ban") { html in
            html.scrolling(say("Văn bản có hiệu lực", "Regulations in force")) { html in
                html.table(
                    [
                        Column(say("Văn bản", "Regulation")), Column(say("Hiệu lực", "In force"), "left"),
                        Column(say("Mức", "Grade"), "left"),
                    ], names: "rules"
                ) { html in
                    for paper in page.papers {
                        html.row(paper.name) { html in
                            html.cell(paper.days, "left")
                            html.tag("td", .class("left")) { $0.grade(paper.grade) }
                        }
                    }
                }
            }
        }
    }
}

extension HTML {
    /// How sure something is: the letter, and what is to be confirmed said in words.
    mutating func grade(_ grade: GradeMark) {
        tag("span", .class(grade.isToBeConfirmed ? "flag" : "quiet"), text: "\(grade.letter) · \(grade.words)")
    }
}
