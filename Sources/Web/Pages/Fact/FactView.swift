internal import Markup
internal import Organisation
internal import Words

/// Draws a fact: what it says, then its envelope, line by line.
struct FactView: PageView {
    let page: FactModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("h1", text: head.title)
        html.tag("p", .class("lead")) { $0.stretches(page.words) }
        if let retraction = page.retraction {
            let words = say("Đã rút lại ngày \(retraction.known)", "Retracted on \(retraction.known)")
            html.tag("p", .class("notice")) { html in
                html.text(words + (retraction.reason.isEmpty ? "" : ": "))
                html.stretches(retraction.reason)
                html.text(".")
            }
        }
        page.acts.draw(&html, say)
        html.tag("dl", .class("facts panel")) { html in
            for line in page.departures { line.draw(&html, say) }
            html.definition(say("Về", "About")) { $0.stretches(page.subject) }
            html.definition(say("Ngày hiệu lực", "Effective"), page.effective)
            html.definition(say("Ngày biết", "Known"), page.known)
            html.definition(say("Lúc ghi (UTC)", "Recorded (UTC)"), page.recorded)
            html.definition(say("Người ghi", "Author"), page.author)
            html.definition(say("Lệnh", "Command")) { $0.link(page.command) }
            html.definition(say("Thứ tự trong ngày", "Rank in the day"), page.rank)
            html.definition(say("Loại", "Kind")) { $0.tag("code", text: page.kind) }
            if let payload = page.payload {
                html.definition(say("Nội dung mở", "Open content")) { $0.tag("code", text: payload) }
            }
            html.definition(say("Phần niêm phong", "Sealed part"), sealed)
            html.definition(say("Vị trí trong sổ cái", "Position in the ledger"), say.number(page.position))
            html.definition(say("Mã", "Identity")) { $0.tag("code", text: page.identity) }
            html.definition("SHA-256") { $0.tag("code", text: page.hash) }
        }
    }

    private var sealed: String {
        page.sealedBytes == 0
            ? say("không có", "none") : say("\(page.sealedBytes) byte", "\(page.sealedBytes) bytes")
    }
}
