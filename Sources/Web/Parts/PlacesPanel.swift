internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// The villages and stations under a unit on a map, with a legend that counts them. Where there are more than a map can
/// show, how they divide is told in numbers alone.
struct PlacesPanel {
    let heading: String
    /// Villages that have members, or none, but at most one present: what may fall back, or has. As many as a page names.
    let inDanger: [PlaceRow]
    /// How many there are.
    let dangerCount: Int
    /// True where there are more places than a map can show.
    let isAggregated: Bool
    /// Villages and health stations; none where there are more than a map can show.
    let rows: [PlaceRow]
    private let outlines: Picture.Outlines
    private let context: Context
    private let unit: UnitID
    private var say: Speech { context.say }

    /// Villages in danger that a page names; the rest is one link away.
    static let dangerMax = 8

    init(_ context: Context, unit: UnitID) throws {
        self.context = context
        self.unit = unit
        let answer = context.picture.tree.answer(unit: unit, at: context.at)
        let villages = answer[.villages]
        let count = context.say.number(villages)
        heading = context.say("\(count) bản theo tình trạng", "\(count) villages by status")
        isAggregated = villages + answer[.healthStations] > PlaceMap.dotsMax
        outlines = try context.picture.outlines()
        rows =
            isAggregated
            ? []
            : context.picture.places(under: unit, kinds: [.village, .healthStation]).compactMap {
                PlaceRow($0, in: context.picture)
            }
        let endangered: [Figure] = [.villagesWithoutPresentMembers, .villagesWithOnePresentMember]
        dangerCount = endangered.reduce(0) { $0 + answer[$1] }
        inDanger = endangered.flatMap { figure in
            context.picture.tree.places(countedBy: figure, unit: unit, at: context.at).prefix(PlacesPanel.dangerMax)
        }.prefix(PlacesPanel.dangerMax).compactMap { PlaceRow($0.subject, in: context.picture) }
            .sorted {
                ($0.status.presentMembers, $0.status.members, $0.place)
                    < ($1.status.presentMembers, $1.status.members, $1.place)
            }
    }

    @MarkupBuilder
    var markup: Markup {
        tag("h2") { heading }
        let map = map
        if map.isEmpty {
            StatusBar(context.picture.tree.answer(unit: unit, at: context.at)).markup(say)
        } else {
            map.markup
        }
        legend
        outlineNote
    }

    /// Says that outlines are left out because they cannot be read; a map without them is still a map.
    var outlineNote: Markup {
        guard outlines.areDamaged else { return Markup("") }
        return tag("p", .class("quiet")) {
            say(
                "Ranh giới trong sổ cái bị hỏng nên không vẽ: chạy hatnhan verify, rồi nhận lại bằng hatnhan boundaries.",
                "The outlines in the ledger are damaged and left out: run hatnhan verify, then take them over again with "
                    + "hatnhan boundaries.")
        }
    }

    /// The map of the villages, which are what the heading and the legend count, in outlines of the units that answer for
    /// them.
    var map: PlaceMap {
        map(of: rows.filter(\.isVillage))
    }

    func map(of rows: [PlaceRow]) -> PlaceMap {
        let groups = Dictionary(grouping: rows, by: \.unit).sorted { $0.key < $1.key }
        let drawn = groups.compactMap { unit, rows -> PlaceMap.Outline? in
            let name = context.name(of: unit).withoutRank
            if let given = outlines.rings[unit] {
                return PlaceMap.Outline(name: name, rings: given.map { $0.map { ($0[0], $0[1]) } })
            }
            guard groups.count > 1 else { return nil }
            let points = rows.compactMap { row in
                row.coordinates.map { (longitude: $0.longitude, latitude: $0.latitude) }
            }
            return PlaceMap.hull(points, name: name)
        }
        guard context.room.hasMaps else { return PlaceMap(dots: [], outlines: [], label: "") }
        return PlaceMap(
            dots: rows.compactMap { $0.dot(context) },
            outlines: PlaceMap.thinned(drawn, pointsMax: context.room.outlinePointsMax),
            label: say("Bản đồ các địa bàn; danh sách bên cạnh", "Map of places; the list beside it says the same"))
    }

    private var legend: Markup {
        let code = context.picture.code(of: unit)
        return tag("ul", .class("legend")) {
            if isAggregated {
                for (figure, kind) in PlacesPanel.aggregated {
                    tag("li") {
                        StatusMark(kind: kind, isInDanger: false).inText
                        say(figure.label) + " "
                        context.number(
                            context.picture.tree.value(of: figure, unit: unit, at: context.at), .figure(figure),
                            unit: unit)
                    }
                }
            } else {
                for entry in counts {
                    tag("li") {
                        StatusMark(kind: entry.kind, isInDanger: false).inText
                        tag("a", .href(entry.address)) { say(entry.kind.label) + " " + say.number(entry.count) }
                    }
                }
            }
            tag("li") {
                StatusMark(kind: .noMember, isInDanger: true).inText
                tag("a", .href(context.link(.places(code), [("status", "danger")]))) {
                    say("nhiều nhất một đảng viên có mặt ", "at most one member present ") + say.number(dangerCount)
                }
            }
        }
    }

    /// Of very many villages, the figures that tell how they stand; each leads to the list it counts.
    private static let aggregated: [(figure: Figure, kind: PlaceStatus.Kind)] = [
        (.villagesWithoutMembers, .noMember), (.villagesWithoutCell, .noCell),
        (.villagesWithoutIndependentCell, .combinedCell),
    ]

    /// How many villages have each status.
    private var counts: [(kind: PlaceStatus.Kind, count: Int, address: String)] {
        let code = context.picture.code(of: unit)
        let kinds = Dictionary(grouping: rows.filter(\.isVillage), by: \.status.kind).mapValues(\.count)
        return PlaceStatus.Kind.allCases.reversed().map { kind in
            let extras = [("kind", "village"), ("status", kind.rawValue)]
            return (kind, kinds[kind] ?? 0, context.link(.places(code), extras.map { ($0, $1) }))
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
