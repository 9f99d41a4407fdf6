internal import Access
internal import Ledger
internal import Markup
internal import Operations
internal import Words

/// Draws the keys by which programs ask in an account's stead.
struct KeysView: PageView {
    let envelope: FormEnvelope
    let keys: [APITokens.Row]
    /// What a key may be for: nothing that the account may not.
    let scopes: [TokenScope]
    let fault: EntryFault?
    let say: Speech
    var head: PageHead { PageHead(say("Khóa cho chương trình", "Keys of programs"), fault, say) }

    func draw(_ html: inout HTML) {
        html.faults(fault, say)
        html.tag("h1", text: say("Khóa cho chương trình", "Keys of programs"))
        html.tag(
            "p",
            text: say(
                "Chương trình khác đọc số liệu hoặc ghi thay tài khoản này bằng một khóa. Khóa không làm được gì tài khoản không được làm.",
                "Other programs ask or write in this account's stead with a key. A key may nothing that the account may not."
            ))
        html.quiet(
            say(
                "Khóa “chỉ lịch việc và hạn”: thêm địa chỉ /lich/KHÓA của trang này vào ứng dụng lịch; lịch không có tên ai.",
                "A key for the calendar alone: subscribe to the address /lich/KEY of this site; it names nobody."))
        if keys.isEmpty {
            html.emptyPanel(say("Chưa có khóa nào.", "There is none yet."))
        } else {
            html.panel(say("Đã tạo", "Made")) { html in
                html.entryForm(envelope, class: nil) { html in
                    html.tag("ul", .class("rows accounts")) { html in
                        for key in keys { row(key, &html) }
                    }
                }
            }
        }
        html.panel(say("Tạo khóa", "Make one")) { html in
            html.entryForm(envelope) { html in
                html.entry(
                    EntryField(name: "label", label: say("Dùng cho chương trình nào", "For which program")), fault, say)
                html.choices(scopes, fault, say)
                html.entry(
                    EntryField(
                        name: "until", label: say("Ngày cuối", "Last day"),
                        hint: say("Ví dụ 31/12/2026, trong vòng một năm", "As 31/12/2026, within a year"),
                        isNumeric: true),
                    fault, say)
                html.mainButton(say("Tạo khóa", "Make the key"), does: "make")
            }
        }
    }

    private func row(_ key: APITokens.Row, _ html: inout HTML) {
        html.tag("li", .class(key.holds ? nil : "quiet")) { html in
            html.tag("div") { html in
                html.tag("b", text: key.label)
                let scope = key.scope.map { say($0.label) } ?? "–"
                let day = say.date(key.until)
                html.quiet(
                    key.holds
                        ? say("\(scope) · đến hết ngày \(day)", "\(scope) · until \(day)")
                        : say("\(scope) · hết hiệu lực", "\(scope) · over"))
                if key.holds {
                    html.button(say("Thu hồi \(key.label)", "Withdraw \(key.label)"), does: "end:" + key.id.description)
                }
            }
        }
    }
}

extension HTML {
    /// What a key may, none chosen in advance.
    fileprivate mutating func choices(_ scopes: [TokenScope], _ fault: EntryFault?, _ say: Speech) {
        let error = fault.flatMap { $0.field == "scope" ? $0.text : nil }
        tag("fieldset", .class(error == nil ? "field" : "field wrong")) { html in
            html.tag("legend", text: say("Chương trình được", "The program may"))
            if let error { html.tag("p", .class("error"), text: error) }
            for (index, scope) in scopes.enumerated() {
                let id = index == 0 ? "f-scope" : "f-scope-\(index + 1)"
                html.tag("div", .class("choice")) { html in
                    html.tag(
                        "input", .id(id), Attribute("type", "radio"), Attribute("name", "scope"),
                        Attribute("value", scope.rawValue))
                    html.tag("label", Attribute("for", id), text: say(scope.label))
                }
            }
        }
    }
}
