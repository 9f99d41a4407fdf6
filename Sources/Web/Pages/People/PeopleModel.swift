internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Đảng viên: the members under a unit, filtered, cell by cell, a page at a time however many there are.
struct PeopleModel: Hashable, Sendable {
    let head: PageHead
    let crumbs: Breadcrumbs
    /// How many there are, and of what.
    let heading: String
    let filters: [Tab]
    /// Lead to other lists of the unit's people.
    let others: [Link]
    /// Nil where there is nobody.
    let table: PeopleTable?
    let paging: SlicePaging
    /// Leads to the same as a table to be taken away.
    let file: String
    /// In the place of names; nil where there are any.
    let counts: CellCounts?

    /// What one can filter by: the figures of members, each with its own count.
    private static let filters: [Figure] = [
        .members, .membersOfficial, .membersProbationary, .membersFemale, .membersMinority, .membersAway,
    ]

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        let wanted = try context.query.value("filter") { name in
            Figure.named(name).flatMap { PeopleModel.filters.contains($0) ? $0 : nil }
        }
        let chosen = wanted ?? .members
        try picture.checkShows(.figure(chosen), of: unit)
        let value = { (figure: Figure) in picture.value(of: figure, unit: unit, at: context.at) }
        head = PageHead(
            title: say("Đảng viên", "Members") + " · " + picture.name(of: unit), unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        others = [
            context.anchor(.badges(picture.code(of: unit)), say("Huy hiệu Đảng, tuổi đảng", "Party badges, party age")),
            context.anchor(
                .sources(picture.code(of: unit)), say("Nguồn theo bản và diện", "Sources by village and group")),
            context.anchor(.courses(picture.code(of: unit)), say("Lớp bồi dưỡng", "Classes")),
        ]
        heading = say.number(value(chosen)) + " " + say(chosen.label).lowercasedFirst
        filters = PeopleModel.filters.filter { picture.shows(.figure($0), of: unit) }.map { figure in
            Tab(
                text: say(figure.label) + " " + say.number(value(figure)),
                address: context.here([("filter", figure == .members ? nil : figure.name)]), isHere: figure == chosen)
        }
        file = context.link(.list(code, chosen.name), [(ListFile.parameter, ListFile.csv)])
        let extras = [("filter", context.query["filter"])]
        counts = try CellCounts(context, .figure(chosen), unit: unit, since: nil, value: value(chosen), extras)
        // People are read on from a row, cells by pages.
        try context.query.refuse(counts == nil ? "page" : "after")
        let slice =
            counts != nil
            ? PeopleSlice(rows: [], next: nil)
            : try picture.people(
                countedBy: .figure(chosen), unit: unit, since: nil,
                after: context.query.value("after", PeopleSlice.Cursor.init), limit: Paging.rowsMax)
        let table = PeopleTable(context, slice, showsDay: false)
        self.table = table.isEmpty ? nil : table
        paging = SlicePaging(context, slice, extras)
    }
}
