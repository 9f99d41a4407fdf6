internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Đảng viên: the members under a unit, filtered, cell by cell, a page at a time however many there are.
struct PeoplePage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    private let figure: Figure
    private let slice: PeopleSlice
    private let count: Int
    private var say: Speech { context.say }

    /// What one can filter by: the figures of members, each with its own count.
    private static let filters: [Figure] = [
        .members, .membersOfficial, .membersProbationary, .membersFemale, .membersMinority, .membersAway,
    ]

    init(_ context: Context, unit code: String) throws {
        self.context = context
        let top = try context.picture.unit(code)
        self.top = top
        unit = top
        title = context.say("Đảng viên", "Members") + " · " + context.picture.name(of: top)
        let wanted = try context.query.value("filter") { name in
            Figure.named(name).flatMap { PeoplePage.filters.contains($0) ? $0 : nil }
        }
        let figure = wanted ?? .members
        self.figure = figure
        count = context.picture.tree.value(of: figure, unit: top, at: context.at)
        slice = try context.picture.people(
            countedBy: .figure(figure), unit: top, since: nil,
            after: context.query.value("after", PeopleSlice.Cursor.init), limit: Paging.rowsMax)
    }

    var content: Markup {
        Breadcrumbs(context, unit: top).markup
        tag("h1") {
            say(
                "\(say.number(count)) \(say(figure.label).lowercasedFirst)",
                "\(say.number(count)) \(say(figure.label).lowercasedFirst)")
        }
        tag("nav", .class("tabs"), .label(say("Lọc", "Filter"))) {
            tag("ul") {
                for figure in PeoplePage.filters { tab(figure) }
            }
        }
        tag("section", .class("panel")) {
            if slice.rows.isEmpty {
                tag("p", .class("quiet")) { say("Không có ai.", "Nobody.") }
            } else {
                PeopleTable(context, slice.rows, showsDay: false).markup
            }
            NextLink(context, slice, [("filter", context.query["filter"])]).markup
        }
    }

    private func tab(_ figure: Figure) -> Markup {
        let value = context.picture.tree.value(of: figure, unit: top, at: context.at)
        let isHere = figure == self.figure
        return tag("li") {
            tag(
                "a", .href(context.here([("filter", figure == .members ? nil : figure.name)])),
                Attribute("aria-current", isHere ? "true" : nil)
            ) { say(figure.label) + " " + say.number(value) }
        }
    }
}

/// Leads to the next page of people, and back to the first.
struct NextLink {
    private let context: Context
    private let slice: PeopleSlice
    private let extras: [(String, String?)]

    init(_ context: Context, _ slice: PeopleSlice, _ extras: [(String, String?)]) {
        self.context = context
        self.slice = slice
        self.extras = extras
    }

    @MarkupBuilder
    var markup: Markup {
        let isFirst = context.query["after"] == nil
        if slice.next != nil || !isFirst {
            tag("nav", .class("paging"), .label(context.say("Trang", "Pages"))) {
                if !isFirst {
                    tag("a", .href(context.here(extras)), Attribute("rel", "first")) {
                        context.say("← Về đầu", "← To the beginning")
                    }
                }
                if let next = slice.next {
                    tag("a", .href(context.here(extras + [("after", next.text)])), Attribute("rel", "next")) {
                        context.say("Tiếp →", "Next →")
                    }
                }
            }
        }
    }
}
