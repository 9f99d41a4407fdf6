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
            return [.link(link), .words(": " + left.parts(say).joined(separator: ", "))]
        }
        sees = aftermath?.sightLines(say, limit: AftermathList.rowsMax) ?? []
        following = aftermath?.following?.lines(say, limit: AftermathList.rowsMax) ?? []
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
