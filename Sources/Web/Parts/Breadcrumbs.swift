internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation

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
                            tag("span", Attribute("aria-current", "page")) { context.picture.name(of: step) }
                        } else {
                            context.anchor(unit: step)
                        }
                    }
                }
            }
            ended
        }
    }

    /// A unit that is not in force on the day still has figures; the reader is told.
    private var ended: Markup {
        let periods = context.picture.structure[unit].periods
        guard periods.inForce(on: context.at) == nil else { return .none }
        let say = context.say
        let text: String
        if let last = periods.lastStarted(by: context.at), let until = last.until {
            text = say("không còn hiệu lực từ \(say.date(until))", "not in force since \(say.date(until))")
        } else if let first = periods.first {
            text = say("có hiệu lực từ \(say.date(first.from))", "in force from \(say.date(first.from))")
        } else {
            text = say("chưa biết đến", "not yet known")
        }
        return tag("span", .class("flag")) { text }
    }
}

extension Route {
    fileprivate var isOverview: Bool {
        if case .overview = self { true } else { false }
    }
}
