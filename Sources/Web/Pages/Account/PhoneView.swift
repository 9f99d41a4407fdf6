internal import Access
internal import Markup
internal import Words

/// Draws the page on which a phone becomes a second factor: a square for its camera, and the same to be typed.
struct PhoneView: PageView {
    let envelope: FormEnvelope
    let name: String
    let square: QRCode?
    let secret: String
    /// True for who may not go on without.
    let isAsked: Bool
    /// True where another phone was there before.
    let hasFactor: Bool
    let fault: EntryFault?
    let say: Speech
    var head: PageHead { PageHead(title, fault, say) }

    private var title: String { say("Điện thoại xác thực", "A phone as second factor") }

    func draw(_ html: inout HTML) {
        html.narrowPage(title, fault: fault, say) { html in
            if isAsked {
                html.tag(
                    "p", .class("notice"),
                    text: say(
                        "Tài khoản quản trị và cán bộ phải có điện thoại xác thực.",
                        "Accounts of administrators and officers need a second factor."))
            }
            html.entryForm(envelope, class: "entry panel") { html in
                html.tag(
                    "p",
                    text: say(
                        "Mở ứng dụng xác thực trên điện thoại (ứng dụng nào dùng mã 6 chữ số cũng được), quét hình vuông, rồi gõ mã nó hiện.",
                        "Open an authenticator on the phone, let it read the square, and type the code that it shows."))
                if let square { draw(square, &html) }
                html.tag("p") { html in
                    html.text(say("Không quét được thì gõ khóa: ", "Or type the secret: "))
                    html.tag("code", text: groups)
                }
                if hasFactor {
                    html.entry(
                        EntryField(
                            name: "password", label: say("Mật khẩu", "Password"), autocomplete: "current-password",
                            isSecret: true), fault, say)
                }
                html.entry(
                    EntryField(
                        name: "code", label: say("Mã 6 chữ số", "The code of 6 digits"), autocomplete: "one-time-code",
                        isNumeric: true), fault, say)
                html.mainButton(say("Dùng điện thoại này", "Use this phone"))
            }
            if isAsked { html.startOver(envelope, say) }
        }
    }

    private var groups: String {
        var text = ""
        for (index, character) in secret.enumerated() {
            if index > 0, index.isMultiple(of: 4) { text.append(" ") }
            text.append(character)
        }
        return text
    }

    /// Dark dots side by side are one stroke; four dots of light around all, as cameras want.
    private func draw(_ square: QRCode, _ html: inout HTML) {
        let side = String(square.size + 8)
        html.tag(
            "svg", .class("square"), Attribute("viewBox", "0 0 \(side) \(side)"), Attribute("role", "img"),
            .label(say("Hình vuông để quét", "A square to be read by a camera"))
        ) { html in
            html.tag("rect", Attribute("width", side), Attribute("height", side), Attribute("fill", "#fff"))
            html.tag("path", Attribute("d", path(square)), Attribute("fill", "#000"))
        }
    }

    private func path(_ square: QRCode) -> String {
        var path = ""
        for row in 0..<square.size {
            var column = 0
            while column < square.size {
                let start = column
                while column < square.size, square.isDark(column, row) { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }
}
