internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// The units above a unit, each a link, and its own name: where one is in the tree.
struct Breadcrumbs {
    private let context: Context
    private let unit: UnitID

    init(_ context: Context, unit: UnitID) {
        self.context = context
        self.unit = unit
    }

    var markup: Markup {
        let path = context.picture.tree.path(from: unit, on: context.at).reversed()
        return tag("nav", .class("crumbs"), .label(context.say("Vị trí trong tổ chức", "Place in the organisation"))) {
            tag("ol") {
                for (index, step) in path.enumerated() {
                    tag("li") {
                        if index == path.count - 1, context.route.isOverview {
                            tag("span", Attribute("aria-current", "page")) { context.name(of: step) }
                        } else {
                            context.mention(unit: step)
                        }
                    }
                }
            }
            ended
        }
    }

    /// A unit that is not in force on the day still has figures; the reader is told.
    private var ended: Markup {
        guard let text = context.picture.notInForce(unit, context.say) else { return .none }
        return tag("span", .class("flag")) { text }
    }
}

extension Route {
    fileprivate var isOverview: Bool {
        if case .overview = self { true } else { false }
    }
}
