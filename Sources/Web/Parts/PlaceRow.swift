internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// A place as lists and maps show it on the day of the question.
struct PlaceRow: Sendable {
    let place: PlaceID
    let name: String
    let kind: PlaceKind
    let status: PlaceStatus
    /// The unit that answers for it.
    let unit: UnitID
    /// Degrees; nil where the dossier gave none.
    let coordinates: (latitude: Double, longitude: Double)?

    var isVillage: Bool { kind == .village }
    var isInDanger: Bool { isVillage && status.isInDanger }
    var mark: StatusMark { status.mark(isVillage: isVillage) }

    /// Nil when the place is not in force on the day of the question.
    init?(_ place: PlaceID, in picture: Picture) {
        guard let state = picture.state(of: place, on: picture.day),
            let status = picture.status(of: place, on: picture.day),
            let unit = picture.answeringUnit(of: place, on: picture.day)
        else { return nil }
        (self.place, name, kind, self.status, self.unit) = (place, state.name, state.kind, status, unit)
        let latitude = state.latitude.flatMap(Double.init)
        let longitude = state.longitude.flatMap(Double.init)
        // A damaged fact may say what no globe has.
        coordinates = latitude.flatMap { latitude in
            longitude.flatMap { abs(latitude) <= 90 && abs($0) <= 180 ? (latitude, $0) : nil }
        }
    }

    /// The places of these kinds under a unit, those in force on the day of the question, in the order of their numbers.
    static func all(under unit: UnitID, kinds: Set<PlaceKind>, in picture: Picture) -> [PlaceRow] {
        struct Under: Hashable {
            let unit: UnitID
            let kinds: Set<PlaceKind>
        }
        return picture.remembered(Under(unit: unit, kinds: kinds)) {
            picture.places(under: unit, kinds: kinds).compactMap { PlaceRow($0, in: picture) }
        }
    }

    /// Those of these places that are in force on the day of the question.
    static func these(_ places: [PlaceID], in picture: Picture) -> [PlaceRow] {
        struct These: Hashable { let places: [PlaceID] }
        return picture.remembered(These(places: places)) { places.compactMap { PlaceRow($0, in: picture) } }
    }

    /// How it stands, in words: `chi bộ ghép · 3 đảng viên, có mặt 1`.
    func statusText(_ say: Speech) -> String { StatusWords(self, say).text }

    /// A station or school is covered or not; only a village has a cell of its own.
    var kindLabel: BilingualText {
        guard !isVillage else { return status.kind.label }
        return status.kind == .independentCell
            ? BilingualText("có chi bộ", "has a cell") : BilingualText("chưa có chi bộ", "no cell")
    }
}

/// How a place stands, in words that are put together when they are written: a map has them for each of its places.
struct StatusWords: Hashable, Sendable {
    private let kind: String
    private let members: String
    private let between: String
    private let present: String
    private let end: String

    init(_ row: PlaceRow, _ say: Speech) {
        kind = say(row.kindLabel)
        (members, present) = (say.number(row.status.members), say.number(row.status.presentMembers))
        between = say(" đảng viên, có mặt ", row.status.members == 1 ? " member, " : " members, ")
        end = say("", " present")
    }

    /// As it reads: `chi bộ ghép · 3 đảng viên, có mặt 1`.
    var text: String {
        var text = ""
        text.reserveCapacity(64)
        forEachPart { text += $0 }
        return text
    }

    func draw(_ html: inout HTML) { forEachPart { html.text($0) } }

    private func forEachPart(_ body: (String) -> Void) {
        body(kind)
        body(" · ")
        body(members)
        body(between)
        body(present)
        body(end)
    }
}
