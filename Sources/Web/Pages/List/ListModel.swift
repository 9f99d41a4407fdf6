internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// The list behind a number: as many rows as the number says, a page at a time, each leading on to what it is.
struct ListModel: Hashable, Sendable {
    /// What the number counts, as much as a page holds.
    enum Rows: Hashable, Sendable {
        case people(PeopleTable, SlicePaging)
        case cells(CellCounts)
        case places([PlaceLine], Paging)
        case units([UnitLine], Paging)
    }

    /// A place that the number counts.
    struct PlaceLine: Hashable, Sendable {
        /// Nil where the place is not in force on the day of the question.
        let mark: StatusMark?
        let place: Link
        let unit: String?
        /// The day of what happened, and how the place stands.
        let note: String
        /// Nil for a number that warns of nothing.
        let warned: WarnedLine?
    }

    /// A unit that the number counts.
    struct UnitLine: Hashable, Sendable {
        let unit: Link
        let note: String
        /// Nil for a number that warns of nothing.
        let warned: WarnedLine?
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let label: String
    let value: Int
    let at: Day
    /// The first day of the period; nil for what stood on the day.
    let since: Day?
    let rows: Rows
    /// Nil for a number that warns of nothing.
    let warning: WarningNote?
    /// Why villages fell back, as counts; nil for every other number, and where it is not told.
    let causes: RelapseCauses?
    /// Leads to the same as a table to be taken away.
    let table: String

    init(_ context: Context, unit code: String, name: String) throws {
        guard let counted = Counted(name: name) else { throw Trouble.noSuchFigure(name) }
        let picture = context.picture
        let unit = try picture.unit(code)
        try picture.checkShows(counted, of: unit)
        // What flows needs a first day; where nobody named one, the ledger's whole past.
        let since = counted.isStock ? nil : context.since ?? .earliest
        (self.since, at) = (since, context.at)
        label = context.say(counted.label)
        head = PageHead(title: label + " · " + picture.name(of: unit), unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        warning = WarningNote(counted, context)
        causes = try RelapseCauses(counted, unit, context, since)
        table = context.here([(ListFile.parameter, ListFile.csv)])
        value = ListModel.value(counted, unit, context, since)
        rows = try ListModel.rows(counted, unit, context, since, value)
        // People are read on from a row, other lists by pages.
        switch rows {
        case .people: try context.query.refuse("page")
        case .cells, .places, .units: try context.query.refuse("after")
        }
    }

    /// How many of what the number counts are beyond the visitor's reach.
    var hidden: Int {
        switch rows {
        case .people, .cells: 0
        case .places(_, let paging), .units(_, let paging): max(0, value - paging.count)
        }
    }

    private static func value(_ counted: Counted, _ unit: UnitID, _ context: Context, _ since: Day?) -> Int {
        let picture = context.picture
        switch counted {
        case .figure(let figure): return picture.value(of: figure, unit: unit, at: context.at, since: since)
        case .cause(let cause):
            guard let since else { return 0 }
            return picture.balance(of: unit, since: since, at: context.at)[cause]
        case .organisation(let organisations, let cause):
            guard let since else { return 0 }
            return picture.balance(of: organisations, under: unit, since: since, at: context.at)[cause]
        }
    }

    private static func rows(
        _ counted: Counted, _ unit: UnitID, _ context: Context, _ since: Day?, _ value: Int
    ) throws -> Rows {
        let picture = context.picture
        switch (counted, counted.subject) {
        case (.figure(let figure), .places):
            let items = picture.places(countedBy: figure, unit: unit, at: context.at, since: since)
            let paging = try Paging(context, count: items.count)
            let sorted = try context.sorted(items, counted) { .place(picture.code(of: $0)) }
            return .places(try sorted[paging.range].map { try place($0.item, counted, context, $0.seen) }, paging)
        case (_, .units):
            let items = picture.units(countedBy: counted, unit: unit, at: context.at, since: since)
            let paging = try Paging(context, count: items.count)
            let sorted = try context.sorted(items, counted) { .unit(picture.code(of: $0)) }
            return .units(try sorted[paging.range].map { try line($0.item, counted, context, $0.seen) }, paging)
        default:
            if let counts = try CellCounts(context, counted, unit: unit, since: since, value: value) {
                return .cells(counts)
            }
            let slice = try picture.people(
                countedBy: counted, unit: unit, since: since,
                after: context.query.value("after", PeopleSlice.Cursor.init), limit: Paging.rowsMax)
            return .people(
                PeopleTable(context, slice, showsDay: !counted.isStock), SlicePaging(context, slice))
        }
    }

    private static func place(
        _ item: CountedItem<PlaceID>, _ counted: Counted, _ context: Context, _ seen: AcknowledgementStatement?
    ) throws -> PlaceLine {
        let (picture, say) = (context.picture, context.say)
        let row = PlaceRow(item.subject, in: picture)
        let day = day(of: item, counted, context)
        let happened = item.day.flatMap { counted.isStock ? nil : say.date($0) + " · " } ?? ""
        // How it stands on the day of the question, which is said where another day stands beside it.
        let now = say.date(context.at)
        let lead = day == context.at ? "" : say("ngày \(now): ", "on \(now): ")
        return PlaceLine(
            mark: row?.mark, place: context.anchor(place: item.subject, on: day),
            unit: picture.answeringUnit(of: item.subject, on: day).map { context.name(of: $0, on: day) },
            note: happened + (row.map { lead + $0.statusText(say) } ?? ""),
            warned: try warning(counted).map { try WarnedLine(item.subject, $0, context, seen) })
    }

    private static func line(
        _ item: CountedItem<UnitID>, _ counted: Counted, _ context: Context, _ seen: AcknowledgementStatement?
    ) throws -> UnitLine {
        let (picture, say) = (context.picture, context.say)
        let day = day(of: item, counted, context)
        let parent = picture.parent(of: item.subject, on: day).map { " · " + context.name(of: $0, on: day) }
        return UnitLine(
            unit: context.anchor(unit: item.subject, on: day),
            note: (item.day.map { say.date($0) + " · " } ?? "")
                + (picture.kind(of: item.subject, on: day).map { say($0.label) } ?? "") + (parent ?? ""),
            warned: try warning(counted).map { try WarnedLine(item.subject, $0, context, seen) })
    }

    /// The figure, where it warns of something.
    private static func warning(_ counted: Counted) -> Figure? {
        guard case .figure(let figure) = counted, figure.warning != nil else { return nil }
        return figure
    }

    /// What stands beside a day is called as it was on that day.
    private static func day<Subject>(of item: CountedItem<Subject>, _ counted: Counted, _ context: Context) -> Day {
        counted.isStock ? context.at : item.day ?? context.at
    }
}
