internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// The villages and stations under a unit on a map, with a legend that counts them. Where there are more than a map can
/// show, how they divide is told in numbers alone.
struct PlacesPanel: Sendable {
    /// What a mark stands for, and how many there are.
    struct Entry: Hashable, Sendable {
        let mark: StatusMark
        /// In front of the link.
        let lead: String
        let link: Link
    }

    let heading: String
    /// The map of the villages; empty where there is none to draw.
    let map: PlaceMap
    /// How the villages divide, where no map shows it.
    let bar: StatusBar
    let legend: [Entry]
    /// True where outlines are left out because they cannot be read; a map without them is still a map.
    let lacksOutlines: Bool

    init(_ places: PlacesInView, _ context: Context) {
        let say = context.say
        let count = say.number(places.villages)
        heading = say("\(count) bản theo tình trạng", "\(count) villages by status")
        // The villages are what the heading and the legend count, in outlines of the units that answer for them.
        map = context.map(of: places.rows.filter(\.isVillage), places.outlines)
        bar = StatusBar(of: places.unit, context)
        lacksOutlines = places.outlines.areDamaged
        let danger = Entry(
            mark: StatusMark(kind: .noMember, isInDanger: true), lead: "",
            link: Link(
                say("nhiều nhất một đảng viên có mặt ", "at most one member present ")
                    + say.number(places.dangerCount),
                to: context.way(to: .places(context.picture.code(of: places.unit)), [("status", "danger")])))
        legend =
            (places.isAggregated
                ? PlacesPanel.figures(places.unit, context) : PlacesPanel.statuses(places, context)) + [danger]
    }

    /// Of very many villages, the figures that tell how they stand; each leads to the list it counts.
    private static func figures(_ unit: UnitID, _ context: Context) -> [Entry] {
        let shown: [(figure: Figure, kind: PlaceStatus.Kind)] = [
            (.villagesWithoutMembers, .noMember), (.villagesWithoutCell, .noCell),
            (.villagesWithoutIndependentCell, .combinedCell),
        ]
        return shown.map { figure, kind in
            let value = context.picture.value(of: figure, unit: unit, at: context.at)
            return Entry(
                mark: StatusMark(kind: kind, isInDanger: false), lead: context.say(figure.label) + " ",
                link: context.number(value, .figure(figure), unit: unit))
        }
    }

    /// How many villages have each status.
    private static func statuses(_ places: PlacesInView, _ context: Context) -> [Entry] {
        let route = Route.places(context.picture.code(of: places.unit))
        var counts: [PlaceStatus.Kind: Int] = [:]
        for row in places.rows where row.isVillage { counts[row.status.kind, default: 0] += 1 }
        return PlaceStatus.Kind.allCases.reversed().map { kind in
            let text = context.say(kind.label) + " " + context.say.number(counts[kind] ?? 0)
            return Entry(
                mark: StatusMark(kind: kind, isInDanger: false), lead: "",
                link: Link(text, to: context.way(to: route, [("kind", "village"), ("status", kind.rawValue)])))
        }
    }
}

/// The places under a unit that a page is about, as its map and its lists need them.
struct PlacesInView {
    let unit: UnitID
    /// How many villages there are.
    let villages: Int
    /// How many of them have at most one member present: what may fall back, or has.
    let dangerCount: Int
    /// True where there are more places than a map can show.
    let isAggregated: Bool
    /// Villages and health stations; none where there are more than a map can show.
    let rows: [PlaceRow]
    let outlines: Picture.Outlines

    init(_ context: Context, unit: UnitID) throws {
        self.unit = unit
        let (picture, at) = (context.picture, context.at)
        let value = { (figure: Figure) in picture.value(of: figure, unit: unit, at: at) }
        villages = value(.villages)
        dangerCount = PlacesInView.endangered.reduce(0) { $0 + value($1) }
        isAggregated = villages + value(.healthStations) > PlaceMap.dotsMax
        outlines = try picture.outlines()
        rows = isAggregated ? [] : PlaceRow.all(under: unit, kinds: [.village, .healthStation], in: picture)
    }

    /// Villages that have members, or none, but at most one present.
    static let endangered: [Figure] = [.villagesWithoutPresentMembers, .villagesWithOnePresentMember]
}

extension Context {
    /// The places that have coordinates in outlines of the units that answer for them, given or drawn around them.
    func map(of rows: [PlaceRow], _ outlines: Picture.Outlines) -> PlaceMap {
        guard room.hasMaps else { return PlaceMap(dots: [], outlines: [], label: "") }
        let hulls = hulls(around: rows)
        let drawn = hulls.compactMap { unit, hull -> PlaceMap.Outline? in
            let given = outlines.rings[unit].map { $0.map { $0.map { (longitude: $0[0], latitude: $0[1]) } } }
            let drawn = hulls.count > 1 ? hull.map { [$0] } : nil
            return (given ?? drawn).map { PlaceMap.Outline(name: name(of: unit).withoutRank, rings: $0) }
        }
        return PlaceMap(
            dots: rows.compactMap(dot), outlines: PlaceMap.thinned(drawn, pointsMax: room.outlinePointsMax),
            label: say("Bản đồ các địa bàn; danh sách bên cạnh", "Map of places; the list beside it says the same"))
    }

    /// The units that answer for these places, in the order of their numbers, each with what is drawn around its places where
    /// nobody gave its outline.
    private func hulls(around rows: [PlaceRow]) -> [(unit: UnitID, hull: PlaceMap.Ring?)] {
        struct Around: Hashable { let places: [PlaceID] }
        return picture.remembered(Around(places: rows.map(\.place))) {
            Dictionary(grouping: rows, by: \.unit).sorted { $0.key < $1.key }.map { unit, rows in
                let points = rows.compactMap { row in
                    row.coordinates.map { (longitude: $0.longitude, latitude: $0.latitude) }
                }
                return (unit, PlaceMap.hull(points))
            }
        }
    }

    /// The dot of a place; nil without coordinates.
    private func dot(_ row: PlaceRow) -> PlaceMap.Dot? {
        row.coordinates.map {
            PlaceMap.Dot(
                number: row.place.index, address: way(to: .place(picture.code(of: row.place))),
                latitude: $0.latitude, longitude: $0.longitude, mark: row.mark,
                name: room.name(row.name), status: StatusWords(row, say))
        }
    }
}

extension String {
    /// A unit's name without what sort of unit it is, to stand on a map: `Đảng bộ xã Chà Cang` as `Chà Cang`.
    fileprivate var withoutRank: String {
        for rank in String.ranks where utf8.starts(with: rank.utf8) && utf8.count > rank.utf8.count {
            return String(self[utf8.index(startIndex, offsetBy: rank.utf8.count)...])
        }
        return self
    }

    private static let ranks = [
        "Đảng bộ xã ", "Đảng bộ phường ", "Đảng bộ thị trấn ", "Đảng bộ huyện ", "Đảng bộ ", "Chi bộ ",
    ]
}
