internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// The units above a unit, each a link, and its own name: where one is in the tree.
struct Breadcrumbs: Hashable, Sendable {
    let steps: [Link]
    /// True where the last step is the page itself.
    let endsHere: Bool
    /// Says that the unit is not in force on the day: it still has figures, and the reader is told. Nil where it is.
    let flag: String?

    init(_ context: Context, unit: UnitID) {
        steps = context.picture.path(from: unit, on: context.at).reversed().map { context.mention(unit: $0) }
        endsHere = context.route.isOverview
        flag = context.picture.notInForce(unit, context.say)
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("nav", .class("crumbs"), .label(say("Vị trí trong tổ chức", "Place in the organisation"))) { html in
            html.tag("ol") { html in
                for (index, step) in steps.enumerated() {
                    html.tag("li") { html in
                        if endsHere, index == steps.count - 1 {
                            html.tag("span", Attribute("aria-current", "page"), text: step.text)
                        } else {
                            html.link(step)
                        }
                    }
                }
            }
            if let flag { html.tag("span", .class("flag"), text: flag) }
        }
    }
}

extension Route {
    fileprivate var isOverview: Bool {
        if case .overview = self { true } else { false }
    }
}
