internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Tổng quan: what an officer opens in the morning. One sentence, the figures that matter with their way through the
/// term, who is in danger, what changed, and the units below.
struct OverviewPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    private let reading: FigureReading
    private let danger: [PlaceRow]
    private let changes: [Picture.Change]
    private let places: PlacesPanel
    private let children: ChildTable
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    private static let changesMax = 10
    /// How far back "lately" reaches.
    private static let changeDays: Int32 = 365

    init(_ context: Context, unit code: String) throws {
        self.context = context
        top = try context.picture.unit(code)
        unit = top
        title = context.picture.name(of: top)
        reading = context.reading(top)
        places = try PlacesPanel(context, unit: top)
        danger = places.inDanger
        changes = context.picture.changes(
            under: top, days: OverviewPage.changeDays, limit: OverviewPage.changesMax)
        children = try ChildTable(context, unit: top)
    }

    var content: Markup {
        Breadcrumbs(context, unit: top).markup
        tag("h1", .class(Headline(reading).isCleared ? "headline done" : "headline")) {
            context.sentence(Headline(reading).sentence, unit: top)
        }
        FigureStrip(context, unit: top, reading: reading).markup
        tag("div", .class("columns")) {
            tag("div", .class("stack")) {
                if !places.rows.isEmpty || places.isAggregated {
                    tag("section", .class("panel"), .label(places.heading)) { places.markup }
                }
                TrendPanel(context, unit: top, reading: reading)?.markup
            }
            tag("div", .class("stack")) {
                dangerPanel
                changesPanel
            }
        }
        children.markup
        FigureTable(context, unit: top, reading: reading).markup
    }

    private var dangerPanel: Markup {
        tag("section", .class("panel")) {
            tag("h2") { say("Cần quan tâm ngay: nguy cơ tái trắng", "Look at now: about to fall back") }
            if danger.isEmpty {
                tag("p", .class("quiet")) {
                    say(
                        "Không có bản nào chỉ còn dưới hai đảng viên có mặt.",
                        "No village has fewer than two members present.")
                }
            } else {
                tag("ul", .class("rows")) {
                    for row in danger { dangerRow(row) }
                }
                if places.dangerCount > danger.count {
                    tag("p") {
                        tag(
                            "a",
                            .href(context.link(.places(picture.code(of: top)), [("status", "danger")]))
                        ) {
                            say(
                                "Xem cả \(say.number(places.dangerCount)) bản",
                                "All \(say.number(places.dangerCount)) villages")
                        }
                    }
                }
            }
        }
    }

    private func dangerRow(_ row: PlaceRow) -> Markup {
        tag("li", Attribute("data-place", String(row.place.index))) {
            row.mark.inText
            tag("div") {
                context.anchor(place: row.place)
                " "
                tag("span", .class("quiet")) { context.name(of: row.unit) }
                tag("p", .class("quiet")) { row.statusText(say) }
            }
        }
    }

    private var changesPanel: Markup {
        tag("section", .class("panel")) {
            tag("h2") {
                say(
                    "Biến động trong 12 tháng đến ngày \(say.date(context.at))",
                    "What changed in the 12 months to \(say.date(context.at))")
            }
            flows
            if !changes.isEmpty {
                tag("ul", .class("rows dated")) {
                    for change in changes {
                        tag("li") {
                            tag("time", Attribute("datetime", change.day.description)) { say.date(change.day) }
                            tag("div") { ChangeText(context, change).markup }
                        }
                    }
                }
            }
        }
    }

    /// Comings and goings of the same time, each leading to its list.
    private var flows: Markup {
        let since = context.at.adding(days: -OverviewPage.changeDays)
        let answer = picture.tree.answer(unit: top, at: context.at, since: since)
        var question = context.question
        question.since = since
        question.at = context.at
        let happened = answer.values.filter { $0.figure.kind == .flow && $0.value > 0 && $0.figure.isComingOrGoing }
        guard !happened.isEmpty else {
            return tag("p", .class("quiet")) { say("Không có đảng viên đến hay đi.", "No member came or went.") }
        }
        return tag("p", .class("tally")) {
            for value in happened {
                tag("span") {
                    context.mention(
                        address: context.address(.list(picture.code(of: top), value.figure.name), question),
                        say.number(value.value), .class("number"))
                    " " + say(value.figure.label).lowercasedFirst
                }
            }
        }
    }
}

extension Figure {
    fileprivate var isComingOrGoing: Bool {
        [.admitted, .confirmed, .transferredIn, .transferredOut, .left, .removed, .expelled, .died].contains(
            self)
    }
}
