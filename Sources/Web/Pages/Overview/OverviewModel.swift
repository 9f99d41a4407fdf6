internal import Figures
internal import Ledger
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Tổng quan: what an officer opens in the morning. One sentence, the figures that matter with their way through the
/// term, who is in danger, what changed, and the units below.
struct OverviewModel: Sendable {
    let head: PageHead
    let crumbs: Breadcrumbs
    let headline: [Stretch]
    /// True where villages were without a member at the start and none is now.
    let isCleared: Bool
    let strip: FigureStrip
    /// Nil where there is no village and no station.
    let places: PlacesPanel?
    /// Nil without a period.
    let trend: TrendPanel?
    let danger: DangerList
    /// What has gone wrong, or is about to: figures that are not zero, each leading to its list.
    let warnings: [FigureTable.Line]
    let work: WorkPanel
    let changes: ChangeList
    let children: ChildTable
    let figures: FigureTable

    init(_ context: Context, unit code: String) throws {
        let unit = try context.picture.unit(code)
        let reading = context.reading(unit)
        let headline = Headline(reading)
        let inView = try PlacesInView(context, unit: unit)
        head = PageHead(title: context.picture.name(of: unit), unit: context.picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        self.headline = context.stretches(headline.sentence, unit: unit)
        isCleared = headline.isCleared
        strip = FigureStrip(context, unit: unit, reading: reading)
        places = inView.rows.isEmpty && !inView.isAggregated ? nil : PlacesPanel(inView, context)
        trend = TrendPanel(context, unit: unit, reading: reading)
        danger = DangerList(inView, context)
        warnings = Figure.warnings.compactMap { figure in
            guard let value = reading.now.values.first(where: { $0.figure == figure })?.value, value > 0 else {
                return nil
            }
            return FigureTable.Line(
                label: context.say(figure.label), value: context.number(value, .figure(figure), unit: unit))
        }
        work = try WorkPanel(context, unit: unit)
        changes = ChangeList(context, unit: unit)
        children = try ChildTable(context, unit: unit)
        figures = FigureTable(context, unit: unit, reading: reading)
    }
}

/// The villages that may fall back, or have.
struct DangerList: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        /// Number of the place, by which the map finds the row.
        let number: Int32
        let mark: StatusMark
        let place: Link
        let unit: String
        let status: String
    }

    /// As many as a page names.
    let rows: [Row]
    /// How many there are.
    let count: Int
    /// Where all of them stand.
    let all: String

    /// Villages in danger that a page names; the rest is one link away.
    private static let namedMax = 8

    init(_ places: PlacesInView, _ context: Context) {
        let picture = context.picture
        count = places.dangerCount
        all = context.link(.places(picture.code(of: places.unit)), [("status", "danger")])
        let found = PlacesInView.endangered.flatMap { figure in
            picture.places(countedBy: figure, unit: places.unit, at: context.at).prefix(DangerList.namedMax)
        }.prefix(DangerList.namedMax).compactMap { PlaceRow($0.subject, in: picture) }
        rows = found.sorted {
            ($0.status.presentMembers, $0.status.members, $0.place)
                < ($1.status.presentMembers, $1.status.members, $1.place)
        }.map { row in
            Row(
                number: row.place.index, mark: row.mark, place: context.anchor(place: row.place),
                unit: context.name(of: row.unit), status: row.statusText(context.say))
        }
    }
}

/// What changed lately under a unit.
struct ChangeList: Hashable, Sendable {
    /// How many members came or went in one way.
    struct Flow: Hashable, Sendable {
        let number: Link
        let label: String
    }

    struct Row: Hashable, Sendable {
        let day: Day
        let words: [Stretch]
    }

    let at: Day
    let flows: [Flow]
    let rows: [Row]

    private static let rowsMax = 10
    /// How far back "lately" reaches.
    private static let days: Int32 = 365
    private static let comingsAndGoings: [Figure] = [
        .admitted, .confirmed, .transferredIn, .transferredOut, .left, .removed, .expelled, .died,
    ]

    init(_ context: Context, unit: UnitID) {
        let (picture, say) = (context.picture, context.say)
        at = context.at
        let since = context.at.adding(days: -ChangeList.days)
        flows = ChangeList.comingsAndGoings.compactMap { figure in
            let value = picture.value(of: figure, unit: unit, at: context.at, since: since)
            guard value > 0 else { return nil }
            return Flow(
                number: context.number(value, figure, unit: unit, since: since, at: context.at),
                label: say(figure.label).lowercasedFirst)
        }
        rows = picture.changes(under: unit, days: ChangeList.days, limit: ChangeList.rowsMax).map {
            Row(day: $0.day, words: context.stretches($0))
        }
    }
}
