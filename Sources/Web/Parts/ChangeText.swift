internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

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
        case .gotMembers(let place): anchor(place) + Markup(say(" có đảng viên", " has members"))
        case .lostMembers(let place): anchor(place) + Markup(say(" không còn đảng viên", " has no member left"))
        case .covered(let place, let cell):
            anchor(cell) + Markup(say(" phụ trách ", " takes in ")) + anchor(place)
        case .uncovered(let place, let cell):
            anchor(cell) + Markup(say(" thôi phụ trách ", " no longer takes in ")) + anchor(place)
        case .founded(let unit): anchor(unit) + Markup(say(" được thành lập", " is founded"))
        case .ended(let unit): anchor(unit) + Markup(say(" kết thúc hoạt động", " ends"))
        case .renamed(let unit):
            Markup(say("Đổi tên thành ", "Renamed to ")) + anchor(unit)
        case .moved(let unit, nil):
            anchor(unit) + Markup(say(" không còn cấp trên", " stands under no other unit"))
        case .moved(let unit, let parent?):
            anchor(unit) + Markup(say(" về trực thuộc ", " comes under ")) + anchor(parent)
        }
    }

    /// By the name of that day.
    private func anchor(_ unit: UnitID) -> Markup { context.mention(unit: unit, on: change.day) }

    private func anchor(_ place: PlaceID) -> Markup { context.mention(place: place, on: change.day) }
}
