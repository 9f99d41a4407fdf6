internal import Markup
internal import Operations
internal import Words

/// Draws the accounts of all, for who keeps them.
struct AccountsView: PageView {
    struct Row: Hashable, Sendable {
        enum Slip: Hashable, Sendable {
            case good(String)
            case over
        }

        let name: String
        let made: String
        /// Nil while it may sign in.
        let ended: String?
        /// Nil where it has a password.
        let slip: Slip?
        let hasFactor: Bool
        let roles: [String]
        /// Who did what about it, and when.
        let changes: [String]
        let isOneself: Bool
    }

    let envelope: FormEnvelope
    let rows: [Row]
    /// What was typed as the name of a new one.
    let name: String
    let fault: EntryFault?
    let say: Speech
    var head: PageHead { PageHead(say("Các tài khoản", "Accounts"), fault, say) }

    func draw(_ html: inout HTML) {
        html.faults(fault, say)
        html.tag("h1", text: say("Các tài khoản", "Accounts"))
        html.panel(say("Tạo tài khoản", "Make an account")) { html in
            html.entryForm(envelope) { html in
                html.entry(
                    EntryField(
                        name: "name", label: say("Tên đăng nhập", "Name"),
                        hint: say(
                            "Chữ không dấu, chữ số, dấu . - _; ví dụ xa-nam-nhu.canbo",
                            "Letters without marks, digits, . - _; as xa-nam-nhu.canbo"),
                        value: name.isEmpty ? nil : name), fault, say)
                html.mainButton(say("Tạo và in phiếu", "Make it, and its slip"), does: "make")
            }
            html.quiet(
                say(
                    "Tài khoản mới chưa xem được gì cho đến khi được phân quyền.",
                    "A new account sees nothing until it is given a role."))
        }
        html.panel(say("Đã có: \(rows.count)", "There are \(rows.count)")) { html in
            html.tag("p", .class("acts buttons")) { html in
                for act in [GiveGrant.self, EndGrant.self] as [any Act.Type] {
                    html.tag("a", .href(address(of: act)), text: say(act.label))
                }
            }
            html.table(
                [
                    Column(say("Tài khoản", "Account")), Column(say("Vai trò", "Roles"), "left"),
                    Column(say("Đăng nhập bằng", "Signs in with"), "left"), Column(say("Tạo lúc", "Made"), "left"),
                    Column(say("Việc", "Acts"), "left"),
                ], names: "accounts stacked"
            ) { html in
                for row in rows { draw(row, &html) }
            }
        }
    }

    private func address(of act: any Act.Type) -> String {
        var question = Question()
        question.language = say.language
        return question.path + Route.act(act.name, .nothing).path
    }

    private func draw(_ row: Row, _ html: inout HTML) {
        html.tag("tr", .class(row.ended == nil ? nil : "quiet")) { html in
            html.tag("th", Attribute("scope", "row")) { html in
                html.text(row.name)
                if row.isOneself { html.tag("span", .class("flag"), text: say("đang dùng", "you")) }
            }
            html.tag("td", .class("left roles")) { html in
                for (index, role) in (row.roles.isEmpty ? [say("chưa có quyền", "no role")] : row.roles).enumerated() {
                    if index > 0 { html.tag("br") }
                    html.text(role)
                }
            }
            html.cell(state(row), "left")
            html.cell(row.made, "left", label: say("tạo", "made"))
            html.tag("td", .class("left block")) { html in
                if row.ended == nil { ways(row, &html) }
                if !row.changes.isEmpty {
                    html.tag("details") { html in
                        html.tag(
                            "summary", .label(say("Ai đã tạo, đổi \(row.name)", "Who made and changed \(row.name)")),
                            text: say("Ai đã làm", "By whom"))
                        for change in row.changes { html.quiet(change) }
                    }
                }
            }
        }
    }

    private func state(_ row: Row) -> String {
        switch (row.ended, row.slip) {
        case (let ended?, _): say("đã dừng \(ended)", "ended \(ended)")
        case (nil, .good(let until)?): say("phiếu, hạn \(until)", "slip, good until \(until)")
        case (nil, .over?): say("phiếu đã hết hạn", "its slip is over")
        case (nil, nil):
            row.hasFactor ? say("mật khẩu và điện thoại", "password and phone") : say("chỉ mật khẩu", "password alone")
        }
    }

    private func ways(_ row: Row, _ html: inout HTML) {
        html.tag("details") { html in
            html.tag(
                "summary",
                .label(say("Phiếu mới hoặc dừng tài khoản \(row.name)", "A new slip for \(row.name), or its end")),
                text: say("Phiếu mới, dừng", "New slip, end"))
            html.entryForm(envelope, class: "ways") { html in
                html.tag("div", .class("choice")) { html in
                    let id = "f-phone-" + row.name
                    html.tag(
                        "input", .id(id), Attribute("type", "checkbox"), Attribute("name", "phone"),
                        Attribute("value", "too"))
                    html.tag(
                        "label", Attribute("for", id),
                        text: say("mất cả điện thoại và mã dự phòng", "the phone is lost too"))
                }
                html.button(say("Phiếu mới cho \(row.name)", "New slip for \(row.name)"), does: "reset:" + row.name)
            }
            // A form of its own: Enter in the other never ends anybody.
            if !row.isOneself {
                html.entryForm(envelope, class: "ways") { html in
                    html.button(say("Dừng hẳn \(row.name)…", "End \(row.name) for good…"), does: "end:" + row.name)
                }
            }
        }
    }
}
