internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// A change of the organisation in words, with links.
extension Context {
    func stretches(_ change: Picture.Change) -> [Stretch] {
        // By the names of that day.
        func link(_ unit: UnitID) -> Stretch { .link(mention(unit: unit, on: change.day)) }
        func link(_ place: PlaceID) -> Stretch { .link(mention(place: place, on: change.day)) }
        func words(_ vietnamese: String, _ english: String) -> Stretch { .words(say(vietnamese, english)) }
        return switch change.kind {
        case .gotMembers(let place): [link(place), words(" có đảng viên", " has members")]
        case .lostMembers(let place): [link(place), words(" không còn đảng viên", " has no member left")]
        case .covered(let place, let cell): [link(cell), words(" phụ trách ", " takes in "), link(place)]
        case .uncovered(let place, let cell):
            [link(cell), words(" thôi phụ trách ", " no longer takes in "), link(place)]
        case .founded(let unit): [link(unit), words(" được thành lập", " is founded")]
        case .ended(let unit): [link(unit), words(" kết thúc hoạt động", " ends")]
        case .renamed(let unit): [words("Đổi tên thành ", "Renamed to "), link(unit)]
        case .moved(let unit, nil): [link(unit), words(" không còn cấp trên", " stands under no other unit")]
        case .moved(let unit, let parent?):
            [link(unit), words(" về trực thuộc ", " comes under "), link(parent)]
        }
    }
}
