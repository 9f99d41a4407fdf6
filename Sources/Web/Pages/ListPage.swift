internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// The list behind a number: as many rows as the number says, a page at a time, each leading on to what it is.
struct ListPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    private let counted: Counted
    private let value: Int
    private let since: Day?
    private let rows: Rows
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    private enum Rows {
        case people(PeopleSlice)
        case places([CountedItem<PlaceID>], Paging)
        case units([CountedItem<UnitID>], Paging)
    }

    init(_ context: Context, unit code: String, name: String) throws {
        guard let counted = Counted(name: name) else { throw Trouble.noSuchFigure(name) }
        self.context = context
        self.counted = counted
        let picture = context.picture
        let top = try picture.unit(code)
        self.top = top
        unit = top
        // What flows needs a first day; where nobody named one, the ledger's whole past.
        since = counted.isStock ? nil : context.since ?? .earliest
        title = context.say(counted.label) + " · " + picture.name(of: top)
        value = ListPage.value(counted, top, context, since)
        // People are read on from a row, other lists by pages.
        try context.query.refuse(counted.subject == .people ? "page" : "after")
        switch (counted, counted.subject) {
        case (.figure(let figure), .places):
            let items = picture.tree.places(countedBy: figure, unit: top, at: context.at, since: since)
            rows = .places(items, try Paging(context.query, count: items.count))
        case (_, .units):
            let items = picture.tree.units(countedBy: counted, unit: top, at: context.at, since: since)
            rows = .units(items, try Paging(context.query, count: items.count))
        default:
            rows = .people(
                try picture.people(
                    countedBy: counted, unit: top, since: since,
                    after: context.query.value("after", PeopleSlice.Cursor.init), limit: Paging.rowsMax))
        }
    }

    private static func value(_ counted: Counted, _ unit: UnitID, _ context: Context, _ since: Day?) -> Int {
        switch counted {
        case .figure(let figure):
            return context.picture.tree.value(of: figure, unit: unit, at: context.at, since: since)
        case .cause(let cause):
            guard let since else { return 0 }
            return context.picture.tree.balance(of: unit, since: since, at: context.at)[cause]
        case .organisation(let organisations, let cause):
            guard let since else { return 0 }
            return context.picture.tree.balance(of: organisations, under: unit, since: since, at: context.at)[cause]
        }
    }

    var content: Markup {
        Breadcrumbs(context, unit: top).markup
        tag("h1") { say(counted.label) + ": " + say.number(value) }
        tag("p", .class("lead")) { period }
        tag("section", .class("panel")) { list }
    }

    private var period: String {
        let at = say.date(context.at)
        guard let since else { return say("Cuối ngày \(at)", "At the end of \(at)") }
        if since == .earliest { return say("Đến hết ngày \(at)", "Up to the end of \(at)") }
        return say(
            "Sau ngày \(say.date(since)), đến hết ngày \(at)", "After \(say.date(since)), up to the end of \(at)")
    }

    @MarkupBuilder
    private var list: Markup {
        if value == 0 { tag("p", .class("quiet")) { say("Không có mục nào.", "Nothing is counted.") } }
        switch rows {
        case .people(let slice):
            if !slice.rows.isEmpty { PeopleTable(context, slice.rows, showsDay: !counted.isStock).markup }
            NextLink(context, slice, []).markup
        case .places(let items, let paging):
            places(Array(items[paging.range]))
            paging.markup(context, [])
        case .units(let items, let paging):
            units(Array(items[paging.range]))
            paging.markup(context, [])
        }
    }

    private func places(_ items: [CountedItem<PlaceID>]) -> Markup {
        tag("ul", .class("rows plain")) {
            for item in items {
                tag("li") {
                    let row = PlaceRow(item.subject, in: picture)
                    let day = day(of: item)
                    row?.mark.inText
                    tag("div") {
                        context.anchor(place: item.subject, on: day)
                        if let unit = picture.tree.answeringUnit(of: item.subject, on: day) {
                            " "
                            tag("span", .class("quiet")) { context.name(of: unit, on: day) }
                        }
                        tag("p", .class("quiet")) {
                            item.day.flatMap { counted.isStock ? nil : say.date($0) + " · " } ?? ""
                            row.map { status($0, day) } ?? ""
                        }
                    }
                }
            }
        }
    }

    /// What stands beside a day is called as it was on that day.
    private func day<Subject>(of item: CountedItem<Subject>) -> Day {
        counted.isStock ? context.at : item.day ?? context.at
    }

    /// How the place stands on the day of the question, which is said where another day stands beside it.
    private func status(_ row: PlaceRow, _ day: Day) -> String {
        let now = say("ngày \(say.date(context.at)): ", "on \(say.date(context.at)): ")
        return (day == context.at ? "" : now) + row.statusText(say)
    }

    private func units(_ items: [CountedItem<UnitID>]) -> Markup {
        tag("ul", .class("rows plain")) {
            for item in items {
                tag("li") {
                    let day = day(of: item)
                    tag("div") {
                        context.anchor(unit: item.subject, on: day)
                        tag("p", .class("quiet")) {
                            item.day.map { say.date($0) + " · " } ?? ""
                            picture.kind(of: item.subject, on: day).map { say($0.label) } ?? ""
                            if let parent = picture.tree.parent(of: item.subject, on: day) {
                                " · " + context.name(of: parent, on: day)
                            }
                        }
                    }
                }
            }
        }
    }
}
