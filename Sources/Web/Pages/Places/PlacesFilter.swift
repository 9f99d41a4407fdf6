internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Which places the page lists, and in which order.
struct PlacesFilter: Hashable {
    private let kinds: Set<PlaceKind>
    /// As the address says it; nil where nobody asked.
    private let kind: String?
    let status: String?
    private let sort: String

    private static let dangerName = "danger"
    private static let allName = "all"
    /// What the list can be sorted by.
    private static let orders: Set<String> = ["unit", "name", "members", "present"]
    /// What the page is about when nobody asks for more: villages, and the stations that a cell should have.
    private static let usualKinds: Set<PlaceKind> = [.village, .healthStation]

    /// - Throws: `Question.Fault`.
    init(_ query: Query) throws {
        kind = query["kind"]
        kinds = try query.value("kind", PlacesFilter.kinds) ?? PlacesFilter.usualKinds
        status = try query.value("status") { name in
            name == PlacesFilter.dangerName || PlaceStatus.Kind(rawValue: name) != nil ? name : nil
        }
        sort = try query.value("sort") { PlacesFilter.orders.contains($0) ? $0 : nil } ?? "unit"
    }

    /// What a name in an address asks for; nil when it asks for nothing.
    private static func kinds(named name: String) -> Set<PlaceKind>? {
        name == allName ? Set(PlaceKind.allCases) : PlaceKind(rawValue: name).map { [$0] }
    }

    func choices(_ say: Speech) -> [Choice] {
        typealias Option = Choice.Option
        let kinds = PlaceKind.allCases.map { Option(value: $0.rawValue, label: say($0.label)) }
        let statuses = PlaceStatus.Kind.allCases.map { Option(value: $0.rawValue, label: say($0.label)) }
        return [
            Choice(
                name: "kind", label: say("Loại", "Kind"), chosen: kind,
                none: say("bản, trạm y tế", "villages, stations"),
                options: [Option(value: PlacesFilter.allName, label: say("tất cả", "all"))] + kinds),
            Choice(
                name: "status", label: say("Tình trạng", "Status"), chosen: status, none: say("tất cả", "all"),
                options: statuses + [
                    Option(
                        value: PlacesFilter.dangerName,
                        label: say("nhiều nhất một đảng viên có mặt", "at most one member present"))
                ]),
            Choice(
                name: "sort", label: say("Sắp theo", "Sort by"), chosen: sort == "unit" ? nil : sort,
                none: say("tổ chức", "unit"),
                options: [
                    Option(value: "name", label: say("tên", "name")),
                    Option(value: "members", label: say("số đảng viên", "members")),
                    Option(value: "present", label: say("số có mặt", "members present")),
                ]),
        ]
    }

    /// The places of all pages in their order. Status is looked at only where somebody asks for it: it costs more than the
    /// rest together.
    func found(under unit: UnitID, _ picture: Picture) -> [PlaceID] {
        struct Found: Hashable {
            let unit: UnitID
            let filter: PlacesFilter
        }
        return picture.remembered(Found(unit: unit, filter: self)) { all(under: unit, picture) }
    }

    private func all(under unit: UnitID, _ picture: Picture) -> [PlaceID] {
        let places = picture.places(under: unit, kinds: kinds)
        guard status != nil || sort == "members" || sort == "present" else {
            return sorted(places.map { ($0, 0) }, picture)
        }
        let rows = places.compactMap { PlaceRow($0, in: picture) }.filter(meets)
        let keyed = rows.map { row in
            (row.place, sort == "members" ? row.status.members : sort == "present" ? row.status.presentMembers : 0)
        }
        return sorted(keyed, picture)
    }

    /// By the number, then by the name of the unit unless only names count, then by the place's own name.
    private func sorted(_ places: [(PlaceID, Int)], _ picture: Picture) -> [PlaceID] {
        var units: [UnitID: VietnameseOrder] = [:]
        let nowhere = VietnameseOrder("")
        let keyed = places.map {
            place, number -> (place: PlaceID, number: Int, unit: VietnameseOrder, name: VietnameseOrder) in
            var order = nowhere
            if sort != "name", let unit = picture.answeringUnit(of: place, on: picture.day) {
                order = units[unit] ?? VietnameseOrder(picture.name(of: unit))
                units[unit] = order
            }
            return (place, number, order, VietnameseOrder(picture.name(of: place)))
        }
        return keyed.sorted { left, right in
            if left.number != right.number { return left.number < right.number }
            return (left.unit, left.name, left.place) < (right.unit, right.name, right.place)
        }.map(\.place)
    }

    private func meets(_ row: PlaceRow) -> Bool {
        guard let status else { return true }
        return status == PlacesFilter.dangerName ? row.isInDanger : row.status.kind.rawValue == status
    }
}
