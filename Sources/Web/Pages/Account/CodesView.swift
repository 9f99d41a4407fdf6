internal import Markup
internal import Words

/// Draws the codes that stand in for the phone: right after they were made, to be printed; else how many are left.
struct CodesView: PageView {
    let envelope: FormEnvelope
    /// Nil where they were not just made.
    let codes: [String]?
    let left: Int
    /// Where one goes on to.
    let onward: String
    let fault: EntryFault?
    let say: Speech
    var head: PageHead { PageHead(title, fault, say) }

    private var title: String { say("Mã dự phòng", "Recovery codes") }

    func draw(_ html: inout HTML) {
        html.narrowPage(title, fault: fault, say) { html in
            if let codes { made(codes, &html) } else { ask(&html) }
        }
    }

    private func made(_ codes: [String], _ html: inout HTML) {
        html.tag(
            "p", .class("notice"),
            text: say(
                "In hoặc chép ra giấy và cất riêng với điện thoại. Trang này không hiện lại được.",
                "Print them or write them down, and keep them apart from the phone. They are not shown again."))
        html.tag("ol", .class("codes panel")) { html in
            for code in codes { html.tag("li") { $0.tag("code", text: code) } }
        }
        html.quiet(
            say(
                "Mỗi mã dùng được một lần, thay cho mã trên điện thoại.",
                "Each is good once, instead of the phone's code."))
        html.tag("p", .class("noprint")) { $0.tag("a", .href(onward), text: say("Đã cất xong, vào làm việc", "Go on")) }
    }

    private func ask(_ html: inout HTML) {
        html.tag("p", text: say("Còn \(left) mã chưa dùng.", "\(left) are left."))
        html.entryForm(envelope, class: "entry panel") { html in
            html.entry(
                EntryField(
                    name: "password", label: say("Mật khẩu", "Password"), autocomplete: "current-password",
                    isSecret: true), fault, say)
            html.quiet(say("Các mã cũ sẽ hết hiệu lực.", "The old ones will be worth nothing."))
            html.mainButton(say("Tạo mã mới", "Make new ones"))
        }
    }
}
