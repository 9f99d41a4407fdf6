internal import Markup
internal import Words

/// Draws a receipt: a paper that says who wrote what, when, and what changed.
struct ReceiptView: PageView {
    let page: ReceiptModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        page.paper.drawHead(&html, say)
        html.tag("h1", text: head.title)
        html.tag("dl", .class("facts panel")) { html in
            html.definition(say("Việc", "Act"), page.act)
            if !page.about.isEmpty { html.definition(say("Về", "About")) { $0.stretches(page.about) } }
            if let grantee = page.grantee { html.definition(say("Tài khoản", "Account"), grantee) }
            html.definition(say("Số bản ghi", "Facts"), say.number(page.count))
            if let left = page.leftOut { html.definition(say("Dòng bỏ lại", "Rows left out"), say.number(left)) }
            html.definition(say("Người ghi", "Author"), page.author)
            html.definition(say("Lúc", "At"), page.time)
            html.definition(say("Sổ cái tại", "Ledger at")) { $0.tag("span", .class("mono"), text: page.position) }
        }
        if !page.kinds.isEmpty { html.tabs(say("Bản ghi theo loại", "Facts by sort"), page.kinds) }
        page.facts.draw(&html, say, heading: say("Nội dung", "What it says"))
        if page.hiddenCount > 0 {
            html.quiet(
                say(
                    "\(say.number(page.hiddenCount)) bản ghi khác không hiện với tài khoản này.",
                    "\(say.count(page.hiddenCount, "other fact is", "other facts are")) not shown to this account."))
        }
        EffectTable.draw(page.effect.map { [$0] } ?? [], &html, say, isPast: true)
        html.tag("p", .class("buttons noprint")) { html in
            for link in page.links { html.link(link) }
        }
        page.paper.drawFoot(&html, say, by: page.author)
    }
}
