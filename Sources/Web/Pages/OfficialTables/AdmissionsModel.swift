internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Kết nạp theo năm: how many each unit below, or each village of a unit without units below, admitted in each year of the period.
struct AdmissionsModel: Sendable {
    struct Row: Sendable {
        let name: Link
        let years: [Link]
        let sum: String
        let target: String
    }

    /// A village, or another place.
    struct VillageRow: Sendable {
        let place: Link
        let years: [Int]
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let tabs: [Tab]
    let title: String
    let years: [String]
    let rows: [Row]
    let total: Row
    /// The villages where whoever was admitted lived; nothing where they may not be seen by name, or there are many cells.
    let villages: [VillageRow]
    let paper: OfficePaper

    private static let yearsMax = 10

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        title = say("Kết nạp đảng viên theo năm", "Admissions by year")
        head = PageHead(title: title + " · " + picture.name(of: unit), unit: picture.code(of: unit), isPaper: true)
        crumbs = Breadcrumbs(context, unit: unit)
        tabs = OfficialTableName.allCases.map {
            Tab(text: say($0.label), address: context.link(.officialTable(code, $0)), isHere: $0 == .admissions)
        }
        let since = context.since ?? context.at.adding(days: -365)
        let periods = AdmissionsModel.periods(since, context.at)
        years = periods.map { AdmissionsModel.label($0.since.adding(days: 1), $0.at, say) }
        let children = picture.sortedByName(picture.children(of: unit, on: context.at))
        rows = try children.map { try AdmissionsModel.row($0, periods, context) }
        total = try AdmissionsModel.row(unit, periods, context, label: say("Toàn tổ chức", "The unit as a whole"))
        villages =
            picture.namesPeople(in: unit) && picture.kind(of: unit) != .committee
            ? try AdmissionsModel.villages(unit, periods, context) : []
        paper = OfficePaper(context, of: unit, on: context.at)
    }

    /// Of so few, a village's number tells of one person: it is for who may see their names.
    private static func villages(
        _ unit: UnitID, _ periods: [(since: Day, at: Day)], _ context: Context
    ) throws -> [VillageRow] {
        let picture = context.picture
        var counts: [PlaceID?: [Int]] = [:]
        for (index, period) in periods.enumerated() {
            for one in try picture.traits(
                countedBy: .figure(.admitted), unit: unit, at: period.at, since: period.since)
            {
                let place = one.place.flatMap { picture.sees($0) ? $0 : nil }
                counts[place, default: periods.map { _ in 0 }][index] += 1
            }
        }
        return counts.map { place, years in
            VillageRow(
                place: place.map { context.mention(place: $0) }
                    ?? Link(context.say("Chưa rõ nơi ở", "Place not known"), to: nil), years: years)
        }.sorted { VietnameseOrder($0.place.text) < VietnameseOrder($1.place.text) }
    }

    /// The years of the calendar that the period touches, cut at its ends; the last ten.
    static func periods(_ since: Day, _ at: Day) -> [(since: Day, at: Day)] {
        var (periods, start) = ([(since: Day, at: Day)](), since)
        while start < at {
            let year = start.adding(days: 1).components.year
            let end = min(Day(year: year, month: 12, day: 31) ?? at, at)
            periods.append((start, end))
            start = end
        }
        return periods.suffix(yearsMax)
    }

    /// `2016` for a whole year, else its days.
    private static func label(_ first: Day, _ last: Day, _ say: Speech) -> String {
        let year = first.components.year
        let isWhole = first == Day(year: year, month: 1, day: 1) && last == Day(year: year, month: 12, day: 31)
        return isWhole ? String(year) : say.date(first) + " – " + say.date(last)
    }

    private static func row(
        _ unit: UnitID, _ periods: [(since: Day, at: Day)], _ context: Context, label: String? = nil
    ) throws -> Row {
        let (picture, say) = (context.picture, context.say)
        let values = periods.map { picture.value(of: .admitted, unit: unit, at: $0.at, since: $0.since) }
        // What the years were to reach for which a target is set.
        let targets = try picture.targets(of: unit).filter { $0.indicator == Figure.admitted.name }
        let set = periods.compactMap { period in targets.last { $0.year == period.at.components.year }?.value }
        return Row(
            name: label.map { Link($0, to: nil) } ?? context.anchor(unit: unit),
            years: zip(periods, values).map { period, value in
                context.number(value, .admitted, unit: unit, since: period.since, at: period.at)
            }, sum: say.number(values.reduce(0, +)),
            target: set.isEmpty ? "–" : say.number(set.reduce(0, +)))
    }
}

/// Draws it, for paper too.
struct AdmissionsView: PageView {
    let page: AdmissionsModel
    let say: Speech
    var head: PageHead { page.head }

    func draw(_ html: inout HTML) {
        html.tag("div", .class("noprint")) { html in
            page.crumbs.draw(&html, say)
            html.tabs(say("Biểu", "Tables"), page.tabs)
        }
        page.paper.drawHead(&html, say)
        html.tag("h1", text: page.title)
        html.scrolling(page.title) { html in
            html.table(
                [Column(say("Tổ chức", "Unit"))] + page.years.map { Column($0) } + [
                    Column(say("Cộng", "Sum")), Column(say("Chỉ tiêu các năm đã giao", "Targets set")),
                ]
            ) { html in
                for row in page.rows + [page.total] {
                    html.row(row.name) { html in
                        for year in row.years { html.cell(year) }
                        html.cell(row.sum)
                        html.cell(row.target)
                    }
                }
            }
        }
        if !page.villages.isEmpty { villages(&html) }
        html.officialFoot(page.paper)
    }

    private func villages(_ html: inout HTML) {
        html.tag("h2", text: say("Theo nơi ở", "By village"))
        html.scrolling(say("Theo nơi ở", "By village")) { html in
            html.table(
                [Column(say("Địa bàn", "Place"))] + page.years.map { Column($0) } + [Column(say("Cộng", "Sum"))]
            ) { html in
                for row in page.villages {
                    html.row(row.place) { html in
                        for year in row.years { html.cell(say.number(year)) }
                        html.cell(say.number(row.years.reduce(0, +)))
                    }
                }
            }
        }
    }
}
