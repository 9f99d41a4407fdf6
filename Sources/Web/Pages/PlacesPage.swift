internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation

/// Địa bàn: every village, station, school … under a unit with its status; filtered, sorted, on a map.
struct PlacesPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    private let rows: [PlaceRow]
    private let paging: Paging
    private let kind: PlaceKind?
    private let status: String?
    private let sort: String
    private let panel: PlacesPanel
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    private static let dangerName = "danger"
    private static let allName = "all"
    /// What the page is about when nobody asks for more: villages, and the stations that a cell should have.
    private static let usualKinds: Set<PlaceKind> = [.village, .healthStation]

    init(_ context: Context, unit code: String) throws {
        self.context = context
        top = try context.picture.unit(code)
        unit = top
        title = context.say("Địa bàn", "Places") + " · " + context.picture.name(of: top)
        kind = context.query["kind"].flatMap(PlaceKind.init)
        status = context.query["status"]
        sort = context.query["sort"] ?? "unit"
        panel = PlacesPanel(context, unit: top)
        let usual = context.query["kind"] == PlacesPage.allName ? Set(PlaceKind.allCases) : PlacesPage.usualKinds
        let kinds = kind.map { Set([$0]) } ?? usual
        let all = context.picture.places(under: top, kinds: kinds).compactMap { PlaceRow($0, in: context.picture) }
        let (status, sort) = (status, sort)
        rows = PlacesPage.sorted(all.filter { PlacesPage.meets($0, status) }, by: sort, context.picture)
        paging = Paging(context.query["page"], count: rows.count)
    }

    private static func meets(_ row: PlaceRow, _ status: String?) -> Bool {
        guard let status else { return true }
        return status == dangerName ? row.isInDanger : row.status.kind.rawValue == status
    }

    private static func sorted(_ rows: [PlaceRow], by sort: String, _ picture: Picture) -> [PlaceRow] {
        let keyed = rows.map { row in
            (row, unit: VietnameseOrder(picture.name(of: row.unit)), name: VietnameseOrder(row.name))
        }
        return keyed.sorted { left, right in
            switch sort {
            case "members" where left.0.status.members != right.0.status.members:
                return left.0.status.members < right.0.status.members
            case "present" where left.0.status.presentMembers != right.0.status.presentMembers:
                return left.0.status.presentMembers < right.0.status.presentMembers
            case "name": return (left.name, left.0.place) < (right.name, right.0.place)
            default: break
            }
            return (left.unit, left.name, left.0.place) < (right.unit, right.name, right.0.place)
        }.map(\.0)
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
                if showsMap { tag("section", .class("panel"), .id("ban-do")) { panel.map(of: rows).markup } }
            }
        }
    }

    private var showsMap: Bool {
        rows.count <= PlaceMap.dotsMax && rows.contains { $0.coordinates != nil }
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
                say("\(say.number(rows.count)) địa bàn", "\(say.number(rows.count)) places")
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
            tag("tbody") { for row in rows[paging.range] { line(row) } }
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
            tag("td", .class("left secondary")) { context.anchor(unit: row.unit) }
        }
    }
}
