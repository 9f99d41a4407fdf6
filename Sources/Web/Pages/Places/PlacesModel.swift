internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Địa bàn: every village, station, school … under a unit with its status; filtered, sorted, on a map.
struct PlacesModel: Sendable {
    struct Row: Hashable, Sendable {
        /// Number of the place, by which the map finds the row.
        let number: Int32
        let place: Link
        /// What sort of place it is; nil for a village.
        let kind: String?
        let mark: StatusMark
        let status: String
        let members: String
        let present: String
        let unit: Link
        let isInDanger: Bool
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    /// Where the form leads.
    let action: String
    let choices: [Choice]
    let count: Int
    /// Those of this page.
    let rows: [Row]
    /// Those of every page that have coordinates; nil where none has, or where there are more than a map can show.
    let map: PlaceMap?
    let lacksOutlines: Bool
    let paging: Paging

    init(_ context: Context, unit code: String) throws {
        let picture = context.picture
        let unit = try picture.unit(code)
        let filter = try PlacesFilter(context.query)
        head = PageHead(
            title: context.say("Địa bàn", "Places") + " · " + picture.name(of: unit), unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        action = context.link(context.route)
        choices = filter.choices(context.say)
        let found = filter.found(under: unit, picture)
        count = found.count
        paging = try Paging(
            context, count: found.count,
            [("kind", context.query["kind"]), ("status", filter.status), ("sort", context.query["sort"])])
        rows = PlaceRow.these(Array(found[paging.range]), in: picture).map { PlacesModel.row($0, context) }
        let dots = found.count > PlaceMap.dotsMax ? [] : PlaceRow.these(found, in: picture)
        let outlines = try picture.outlines()
        map = dots.contains { $0.coordinates != nil } ? context.map(of: dots, outlines) : nil
        lacksOutlines = outlines.areDamaged
    }

    private static func row(_ row: PlaceRow, _ context: Context) -> Row {
        let say = context.say
        return Row(
            number: row.place.index, place: context.anchor(place: row.place),
            kind: row.isVillage ? nil : say(row.kind.label), mark: row.mark, status: say(row.kindLabel),
            members: say.number(row.status.members), present: say.number(row.status.presentMembers),
            unit: context.mention(unit: row.unit), isInDanger: row.isInDanger)
    }
}
