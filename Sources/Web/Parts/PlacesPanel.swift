internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Reports

/// The villages and stations under a unit on a map, with a legend that counts them. Where there are more than a map can
/// show, how they divide is told in numbers alone.
struct PlacesPanel {
    let heading: String
    /// Villages that have members, or none, but at most one present: what may fall back, or has.
    let inDanger: [PlaceRow]
    /// Every place that the panel looked at: villages and health stations.
    let rows: [PlaceRow]
    private let boundaries: [UnitID: [[[Double]]]]
    private let context: Context
    private let unit: UnitID
    private var say: Speech { context.say }

    init(_ context: Context, unit: UnitID) {
        self.context = context
        self.unit = unit
        // A map without its outlines is still a map.
        boundaries = (try? context.picture.boundaries()) ?? [:]
        rows = context.picture.places(under: unit, kinds: [.village, .healthStation]).compactMap {
            PlaceRow($0, in: context.picture)
        }
        let villages = rows.filter(\.isVillage)
        let count = context.say.number(villages.count)
        heading = context.say("\(count) bản theo tình trạng", "\(count) villages by status")
        inDanger = villages.filter(\.isInDanger).sorted {
            ($0.status.presentMembers, $0.status.members, $0.place)
                < ($1.status.presentMembers, $1.status.members, $1.place)
        }
    }

    @MarkupBuilder
    var markup: Markup {
        tag("h2") { heading }
        if map.isEmpty || rows.count > PlaceMap.dotsMax {
            StatusBar(context.picture.tree.answer(unit: unit, at: context.at)).markup(say)
        } else {
            map.markup
        }
        legend
    }

    /// The map of the places, in outlines of the units that answer for them.
    var map: PlaceMap {
        map(of: rows)
    }

    func map(of rows: [PlaceRow]) -> PlaceMap {
        let groups = Dictionary(grouping: rows, by: \.unit).sorted { $0.key < $1.key }
        let outlines = groups.compactMap { unit, rows -> PlaceMap.Outline? in
            let name = context.picture.name(of: unit).withoutRank
            if let given = boundaries[unit] {
                return PlaceMap.Outline(name: name, rings: given.map { $0.map { ($0[0], $0[1]) } })
            }
            guard groups.count > 1 else { return nil }
            let points = rows.compactMap { row in
                row.coordinates.map { (longitude: $0.longitude, latitude: $0.latitude) }
            }
            return PlaceMap.hull(points, name: name)
        }
        return PlaceMap(
            dots: rows.compactMap { $0.dot(context) }, outlines: outlines,
            label: say("Bản đồ các địa bàn; danh sách bên cạnh", "Map of places; the list beside it says the same"))
    }

    private var legend: Markup {
        let villages = rows.filter(\.isVillage)
        let kinds = Dictionary(grouping: villages, by: \.status.kind).mapValues(\.count)
        let code = context.picture.code(of: unit)
        return tag("ul", .class("legend")) {
            for kind in PlaceStatus.Kind.allCases.reversed() {
                tag("li") {
                    StatusMark(kind: kind, isInDanger: false).inText
                    tag("a", .href(context.link(.places(code), [("kind", "village"), ("status", kind.rawValue)]))) {
                        say(kind.label) + " " + say.number(kinds[kind] ?? 0)
                    }
                }
            }
            tag("li") {
                StatusMark(kind: .noMember, isInDanger: true).inText
                tag("a", .href(context.link(.places(code), [("status", "danger")]))) {
                    say("nhiều nhất một đảng viên có mặt ", "at most one member present ") + say.number(inDanger.count)
                }
            }
        }
    }
}

extension String {
    /// A unit's name without what sort of unit it is, to stand on a map: `Đảng bộ xã Chà Cang` as `Chà Cang`.
    fileprivate var withoutRank: String {
        for rank in ["Đảng bộ xã ", "Đảng bộ phường ", "Đảng bộ thị trấn ", "Đảng bộ huyện ", "Đảng bộ ", "Chi bộ "]
        where hasPrefix(rank) && count > rank.count {
            return String(dropFirst(rank.count))
        }
        return self
    }
}
