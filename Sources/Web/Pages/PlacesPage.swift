internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Địa bàn: every village, station, school … under a unit with its status; filtered, sorted, on a map.
struct PlacesPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    /// Those of this page.
    private let rows: [PlaceRow]
    /// Those of every page, for the map; none where there are more than it can show.
    private let dots: [PlaceRow]
    private let count: Int
    private let paging: Paging
    private let status: String?
    private let sort: String
    private let panel: PlacesPanel
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    private static let dangerName = "danger"
    private static let allName = "all"
    /// What the list can be sorted by.
    private static let orders: Set<String> = ["unit", "name", "members", "present"]
    /// What the page is about when nobody asks for more: villages, and the stations that a cell should have.
    private static let usualKinds: Set<PlaceKind> = [.village, .healthStation]

    init(_ context: Context, unit code: String) throws {
        self.context = context
        top = try context.picture.unit(code)
        unit = top
        title = context.say("Địa bàn", "Places") + " · " + context.picture.name(of: top)
        let kinds = try context.query.value("kind", PlacesPage.kinds) ?? PlacesPage.usualKinds
        status = try context.query.value("status") { name in
            name == PlacesPage.dangerName || PlaceStatus.Kind(rawValue: name) != nil ? name : nil
        }
        sort = try context.query.value("sort") { PlacesPage.orders.contains($0) ? $0 : nil } ?? "unit"
        panel = try PlacesPanel(context, unit: top)
        let all = context.picture.places(under: top, kinds: kinds)
        let found = PlacesPage.found(all, status: status, sort: sort, context.picture)
        count = found.count
        paging = try Paging(context.query, count: found.count)
        rows = found[paging.range].compactMap { PlaceRow($0, in: context.picture) }
        dots = found.count > PlaceMap.dotsMax ? [] : found.compactMap { PlaceRow($0, in: context.picture) }
    }

    /// What a name in an address asks for; nil when it asks for nothing.
    private static func kinds(named name: String) -> Set<PlaceKind>? {
        name == allName ? Set(PlaceKind.allCases) : PlaceKind(rawValue: name).map { [$0] }
    }

    /// The places of all pages in their order. Status is looked at only where somebody asks for it: it costs more than the
    /// rest together.
    private static func found(
        _ places: [PlaceID], status: String?, sort: String, _ picture: Picture
    ) -> [PlaceID] {
        guard status != nil || sort == "members" || sort == "present" else {
            return sorted(places.map { ($0, 0) }, byUnit: sort != "name", picture)
        }
        let rows = places.compactMap { PlaceRow($0, in: picture) }.filter { meets($0, status) }
        let keyed = rows.map { row in
            (row.place, sort == "members" ? row.status.members : sort == "present" ? row.status.presentMembers : 0)
        }
        return sorted(keyed, byUnit: sort != "name", picture)
    }

    /// By the number, then by the name of the unit unless only names count, then by the place's own name.
    private static func sorted(_ places: [(PlaceID, Int)], byUnit: Bool, _ picture: Picture) -> [PlaceID] {
        var units: [UnitID: VietnameseOrder] = [:]
        let nowhere = VietnameseOrder("")
        let keyed = places.map {
            place, number -> (place: PlaceID, number: Int, unit: VietnameseOrder, name: VietnameseOrder) in
            var order = nowhere
            if byUnit, let unit = picture.tree.answeringUnit(of: place, on: picture.day) {
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

    private static func meets(_ row: PlaceRow, _ status: String?) -> Bool {
        guard let status else { return true }
        return status == dangerName ? row.isInDanger : row.status.kind.rawValue == status
    }

    var content: Markup {
        Breadcrumbs(context, unit: top).markup
        tag("h1") { say("Địa bàn", "Places") }
        filter
        if rows.isEmpty {
            tag("p", .class("panel quiet")) { say("Không có địa bàn nào như vậy.", "There is no such place.") }
        } else {
            tag("div", .class("columns list")) {
                tag("section", .class("panel wide")) { list }
                if showsMap { tag("section", .class("panel"), .id("ban-do")) { panel.map(of: dots).markup } }
            }
            panel.outlineNote
        }
    }

    private var showsMap: Bool {
        dots.contains { $0.coordinates != nil }
    }

    private var filter: Markup {
        tag("form", .class("filter"), Attribute("method", "get"), Attribute("action", context.link(context.route))) {
            select(
                "kind", say("Loại", "Kind"), chosen: context.query["kind"],
                all: say("bản, trạm y tế", "villages, stations"),
                [(PlacesPage.allName, say("tất cả", "all"))] + PlaceKind.allCases.map { ($0.rawValue, say($0.label)) })
            select(
                "status", say("Tình trạng", "Status"), chosen: status,
                PlaceStatus.Kind.allCases.map { ($0.rawValue, say($0.label)) }
                    + [(PlacesPage.dangerName, say("nhiều nhất một đảng viên có mặt", "at most one member present"))])
            select(
                "sort", say("Sắp theo", "Sort by"), chosen: sort == "unit" ? nil : sort, all: say("tổ chức", "unit"),
                [
                    ("name", say("tên", "name")), ("members", say("số đảng viên", "members")),
                    ("present", say("số có mặt", "members present")),
                ])
            tag("button", Attribute("type", "submit")) { say("Lọc", "Filter") }
            tag("span", .class("quiet")) {
                say("\(say.number(count)) địa bàn", "\(say.number(count)) places")
            }
        }
    }

    private func select(
        _ name: String, _ label: String, chosen: String?, all: String? = nil,
        _ options: [(value: String, label: String)]
    ) -> Markup {
        tag("label") {
            tag("span") { label }
            tag("select", Attribute("name", name)) {
                tag("option", Attribute("value", "")) { all ?? say("tất cả", "all") }
                for option in options {
                    tag("option", Attribute("value", option.value), .flag("selected", option.value == chosen)) {
                        option.label
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var list: Markup {
        tag("table", .class("data places")) {
            tag("thead") {
                tag("tr") {
                    tag("th", Attribute("scope", "col")) { say("Địa bàn", "Place") }
                    tag("th", Attribute("scope", "col"), .class("left")) { say("Tình trạng", "Status") }
                    tag("th", Attribute("scope", "col")) { say("Đảng viên", "Members") }
                    tag("th", Attribute("scope", "col")) { say("Có mặt", "Present") }
                    tag("th", Attribute("scope", "col"), .class("left secondary")) { say("Tổ chức", "Unit") }
                }
            }
            tag("tbody") { for row in rows { line(row) } }
        }
        paging.markup(
            context, [("kind", context.query["kind"]), ("status", status), ("sort", context.query["sort"])])
    }

    private func line(_ row: PlaceRow) -> Markup {
        tag("tr", Attribute("data-place", String(row.place.index)), .class(row.isInDanger ? "danger" : nil)) {
            tag("th", Attribute("scope", "row")) {
                context.anchor(place: row.place)
                if !row.isVillage { tag("span", .class("quiet")) { " · " + say(row.kind.label) } }
            }
            tag("td", .class("left")) {
                row.mark.inText
                say(row.kindLabel)
            }
            tag("td") { say.number(row.status.members) }
            tag("td") { say.number(row.status.presentMembers) }
            tag("td", .class("left secondary")) { context.mention(unit: row.unit) }
        }
    }
}
