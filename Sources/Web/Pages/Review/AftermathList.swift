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
    /// What becomes of grants on units that end.
    let following: [String]

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
        sees = AftermathList.lines(aftermath?.sees ?? [], say)
        following = aftermath?.following.map { AftermathList.lines($0, context) } ?? []
    }

    private static func lines(_ changes: [Aftermath.Sees], _ say: Speech) -> [String] {
        let named = changes.filter { $0.account != nil }.prefix(rowsMax).map { change in
            say(
                "\(change.account ?? ""): thêm \(say.number(change.gained)) tổ chức, mất \(say.number(change.lost))",
                "\(change.account ?? ""): \(say.number(change.gained)) units more, \(say.number(change.lost)) less")
        }
        let unnamed = changes.filter { $0.account == nil }
        return named + (unnamed.isEmpty ? [] : [counted(unnamed, say)])
    }

    private static func counted(_ changes: [Aftermath.Sees], _ say: Speech) -> String {
        let (more, less) = (say.number(changes.count { $0.gained > 0 }), say.number(changes.count { $0.lost > 0 }))
        return say(
            "\(more) tài khoản xem được thêm, \(less) tài khoản xem được ít hơn",
            "\(more) accounts would see more, \(less) less")
    }

    private static func lines(_ following: Aftermath.Following, _ context: Context) -> [String] {
        let say = context.say
        let (count, other) = (say.number(following.count), counted(following.otherwise, say))
        var lines: [String] = []
        if following.count > 0 {
            lines =
                following.isWanted
                ? [
                    say("\(count) phân quyền theo sang tổ chức kế tục", "\(count) grants follow"),
                    say("Nếu không theo: \(other)", "Did they not follow: \(other)"),
                ]
                : [
                    say(
                        "\(count) phân quyền theo sang được, nhưng giữ nguyên, không theo",
                        "\(count) grants could follow, and stay"),
                    say("Nếu theo: \(other)", "Did they follow: \(other)"),
                ]
        }
        guard !following.staying.isEmpty else { return lines }
        let staying = say.number(following.staying.count)
        lines.append(
            say(
                "\(staying) phân quyền không theo được: không có đúng một tổ chức kế tục cùng loại trong phạm vi được ghi, "
                    + "hoặc có hiệu lực sau ngày ấy",
                "\(staying) grants cannot follow: there is no one unit of the same sort within reach that the old one "
                    + "became, or they begin later"))
        return lines
            + following.staying.prefix(rowsMax).filter { $0.account != nil }.map { "\($0.account ?? ""): \($0.unit)" }
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
        if !following.isEmpty {
            html.tag("section", .class("notice")) { html in
                html.tag("h2", text: say("Phân quyền ở tổ chức kết thúc", "Grants on units that end"))
                html.tag("ul") { html in
                    for line in following { html.tag("li", text: line) }
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
