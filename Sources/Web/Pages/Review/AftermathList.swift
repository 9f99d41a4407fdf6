internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a change of structure would leave behind, line by line; nothing where it leaves nothing.
struct AftermathList: Hashable, Sendable {
    /// What is left in what ended.
    let left: [[Stretch]]
    /// Who would see more or less.
    let sees: [String]

    private static let rowsMax = 60

    init(_ context: Context, _ aftermath: Aftermath?) {
        let say = context.say
        left = (aftermath?.left ?? []).prefix(AftermathList.rowsMax).compactMap { left -> [Stretch]? in
            let link: Link
            switch left.subject {
            case .unit(let code):
                guard let unit = context.picture.unitNamed(code), context.picture.sees(unit) else { return nil }
                link = context.anchor(unit: unit)
            case .place(let code):
                guard let place = context.picture.place(code) else { return nil }
                link = context.anchor(place: place)
            case .person: return nil
            }
            let members = say(
                "\(say.number(left.members)) đảng viên còn thuộc về đó",
                "\(say.count(left.members, "member", "members")) still there")
            let assignments = say(
                "\(say.number(left.assignments)) phân công còn hiệu lực",
                "\(say.count(left.assignments, "assignment", "assignments")) still in force")
            let parts = (left.members > 0 ? [members] : []) + (left.assignments > 0 ? [assignments] : [])
            return [.link(link), .words(": " + parts.joined(separator: ", "))]
        }
        let changes = aftermath?.sees ?? []
        let named = changes.filter { $0.account != nil }.prefix(AftermathList.rowsMax).map { change in
            say(
                "\(change.account ?? ""): thêm \(say.number(change.gained)) tổ chức, mất \(say.number(change.lost))",
                "\(change.account ?? ""): \(say.number(change.gained)) units more, \(say.number(change.lost)) less")
        }
        let unnamed = changes.filter { $0.account == nil }
        let (more, less) = (
            say.number(unnamed.count { $0.gained > 0 }), say.number(unnamed.count { $0.lost > 0 })
        )
        let counted = say(
            "\(more) tài khoản xem được thêm, \(less) tài khoản xem được ít hơn",
            "\(more) accounts would see more, \(less) less")
        sees = named + (unnamed.isEmpty ? [] : [counted])
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        if !left.isEmpty {
            html.tag("section", .class("notice")) { html in
                html.tag("h2", text: say("Còn để ngỏ nếu ghi", "What would stay open"))
                html.tag("ul") { html in
                    for line in left { html.tag("li") { $0.stretches(line) } }
                }
            }
        }
        guard !sees.isEmpty else { return }
        html.tag("section", .class("notice")) { html in
            html.tag("h2", text: say("Phạm vi xem thay đổi nếu ghi", "Who would see more or less"))
            html.tag("ul") { html in
                for line in sees { html.tag("li", text: line) }
            }
        }
    }
}
