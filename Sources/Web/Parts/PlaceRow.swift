internal import Figures
internal import Ledger
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
        guard let period = picture.periods(of: place).inForce(on: picture.day),
            let status = picture.status(of: place, on: picture.day),
            let unit = picture.answeringUnit(of: place, on: picture.day)
        else { return nil }
        self.place = place
        name = period.content.name
        kind = period.content.kind
        self.status = status
        self.unit = unit
        let latitude = period.content.latitude.flatMap(Double.init)
        let longitude = period.content.longitude.flatMap(Double.init)
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
    func statusText(_ say: Speech) -> String {
        let members = say.number(status.members)
        let present = say.number(status.presentMembers)
        return say(kindLabel) + " · "
            + say("\(members) đảng viên, có mặt \(present)", "\(members) members, \(present) present")
    }

    /// A station or school is covered or not; only a village has a cell of its own.
    var kindLabel: BilingualText {
        guard !isVillage else { return status.kind.label }
        return status.kind == .independentCell
            ? BilingualText("có chi bộ", "has a cell") : BilingualText("chưa có chi bộ", "no cell")
    }
}
