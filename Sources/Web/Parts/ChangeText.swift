internal import Ledger
internal import Markup
internal import Operations
internal import Organisation

/// A change of the organisation in words, with links.
struct ChangeText {
    private let context: Context
    private let change: Picture.Change
    private var say: Speech { context.say }

    init(_ context: Context, _ change: Picture.Change) {
        self.context = context
        self.change = change
    }

    var markup: Markup {
        switch change.kind {
        case .gotMembers(let place): place.linked(context) + Markup(say(" có đảng viên", " has members"))
        case .lostMembers(let place): place.linked(context) + Markup(say(" không còn đảng viên", " has no member left"))
        case .covered(let place, let cell):
            context.anchor(unit: cell) + Markup(say(" phụ trách ", " takes in ")) + place.linked(context)
        case .uncovered(let place, let cell):
            context.anchor(unit: cell) + Markup(say(" thôi phụ trách ", " no longer takes in ")) + place.linked(context)
        case .founded(let unit): context.anchor(unit: unit) + Markup(say(" được thành lập", " is founded"))
        case .ended(let unit): context.anchor(unit: unit) + Markup(say(" kết thúc hoạt động", " ends"))
        case .renamed(let unit):
            Markup(say("Đổi tên thành ", "Renamed to ")) + named(unit)
        case .moved(let unit, nil):
            context.anchor(unit: unit) + Markup(say(" không còn cấp trên", " stands under no other unit"))
        case .moved(let unit, let parent?):
            context.anchor(unit: unit) + Markup(say(" về trực thuộc ", " comes under ")) + context.anchor(unit: parent)
        }
    }

    /// By the name of that day.
    private func named(_ unit: UnitID) -> Markup {
        let name = context.picture.structure[unit].name(on: change.day) ?? context.picture.name(of: unit)
        return context.anchor(.overview(context.picture.code(of: unit)), name)
    }
}

extension PlaceID {
    fileprivate func linked(_ context: Context) -> Markup { context.anchor(place: self) }
}
