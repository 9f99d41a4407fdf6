internal import Ledger
internal import Markup
internal import Organisation
internal import Words

/// Draws where a person stands, and the facts.
struct PersonView: PageView {
    let page: PersonModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.crumbs?.draw(&html, say)
        html.tag("h1", text: head.title)
        html.tag("dl", .class("facts panel")) { html in
            let day = say.date(page.at)
            html.definition(say("Tình trạng ngày \(day)", "Standing on \(day)"), page.standing)
            if let cell = page.cell { html.definition(say("Chi bộ", "Cell")) { $0.link(cell) } }
            if let place = page.place { html.definition(say("Địa bàn", "Place")) { $0.link(place) } }
            if !page.duties.isEmpty { html.definition(say("Phụ trách", "Answers for")) { duties(&$0) } }
            if let code = page.code { html.definition(say("Mã trong sổ", "Code in the register"), code) }
        }
        if !page.isNamed {
            html.tag(
                "p", .class("notice"),
                text: say(
                    "Người này chưa từng là đảng viên và chưa đồng ý ghi tên, nên sổ cái không ghi họ tên, ngày sinh, dân tộc.",
                    "Never a member and did not agree to be recorded: the ledger holds no name, birth or ethnicity."))
        }
        if !page.doubles.isEmpty {
            html.tag("p", .class("notice")) { html in
                html.text(
                    say(
                        "Có thể ghi hai lần, cùng họ tên, ngày sinh và chi bộ: ",
                        "Perhaps recorded twice, with the same name, birth and cell: "))
                for (index, link) in page.doubles.enumerated() {
                    if index > 0 { html.text(", ") }
                    html.link(link)
                }
                html.text(
                    say(
                        ". Đúng là một người thì chọn “Ghi là cùng một người”.",
                        ". If it is one person, choose “Join two people”."))
            }
        }
        if let sheet = page.sheet { html.tag("p") { $0.link(sheet) } }
        if let road = page.road { CaseView.draw(road, &html, say) }
        page.acts.draw(&html, say)
        page.facts.draw(&html, say)
    }

    private func duties(_ html: inout HTML) {
        for (index, duty) in page.duties.enumerated() {
            html.text((index > 0 ? "; " : "") + duty.role.lowercasedFirst + " ")
            html.link(duty.what)
        }
    }
}
