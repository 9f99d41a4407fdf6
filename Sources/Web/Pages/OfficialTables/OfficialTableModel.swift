internal import Figures
internal import Ledger
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// Which table of the statistics that go upward.
package enum OfficialTableName: String, CaseIterable, Hashable, Sendable {
    /// Biểu 1.
    case one = "1"
    /// Biểu 2.
    case two = "2"
    /// The product's own: admissions year by year.
    case admissions = "ket-nap"

    var label: BilingualText {
        switch self {
        case .one: BilingualText("Biểu 1: tăng, giảm", "Table 1: increase and decrease")
        case .two: BilingualText("Biểu 2: kết nạp", "Table 2: admitted")
        case .admissions: BilingualText("Kết nạp theo năm", "Admissions by year")
        }
    }
}

/// Biểu 1 or 2 of a unit and a period, for a page and for paper.
struct OfficialTableModel: Sendable {
    struct Row: Sendable {
        let mark: String
        let label: String
        let level: Int
        let now: Link?
        let before: String
        let share: String
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let tabs: [Tab]
    let title: String
    let period: String
    /// `Biểu số 1-BTCTW`.
    let form: String
    let rows: [Row]
    let notes: [String]
    let paper: OfficePaper

    init(_ context: Context, unit code: String, _ name: OfficialTableName) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        let since = context.since ?? context.at.adding(days: -365)
        let before = (since: since.adding(years: -1), at: context.at.adding(years: -1))
        let table =
            name == .one
            ? try OfficialTableModel.one(picture, unit, since, context.at, before)
            : try OfficialTableModel.two(picture, unit, since, context.at, before)
        form = "Biểu số \(table.number)-BTCTW"
        title = say(table.title)
        period = say(
            "Từ sau ngày \(say.date(since)) đến ngày \(say.date(context.at)); kỳ trước: từ sau \(say.date(before.since)) đến \(say.date(before.at))",
            "After \(say.date(since)), to \(say.date(context.at)); the year before: after \(say.date(before.since)), to \(say.date(before.at))"
        )
        head = PageHead(title: title + " · " + picture.name(of: unit), unit: picture.code(of: unit), isPaper: true)
        crumbs = Breadcrumbs(context, unit: unit)
        tabs = OfficialTableName.allCases.map {
            Tab(text: say($0.label), address: context.link(.officialTable(code, $0)), isHere: $0 == name)
        }
        rows = table.rows.map { row in
            Row(
                mark: row.mark, label: say(row.label), level: row.level,
                now: row.now.map { value in
                    row.counted.map { context.number(value, $0, unit: unit) } ?? Link(say.number(value), to: nil)
                }, before: row.before.map { say.number($0) } ?? "",
                share: OfficialTableModel.share(row, say))
        }
        notes = table.notes.map { say($0) }
        paper = OfficePaper(context, of: unit, on: context.at)
    }

    private static func share(_ row: OfficialTable.Row, _ say: Speech) -> String {
        guard row.hasShare, let now = row.now, let before = row.before else { return "" }
        return say.percent(now, of: before) ?? ""
    }

    private static func one(
        _ picture: Picture, _ unit: UnitID, _ since: Day, _ at: Day, _ before: (since: Day, at: Day)
    ) throws -> OfficialTable {
        func probationary(_ since: Day, _ at: Day) throws -> Int {
            try picture.traits(countedBy: .cause(.removed), unit: unit, at: at, since: since)
                .count { $0.before == .probationary }
        }
        let isTold = picture.shows(.figure(.membersProbationary), of: unit)
        return OfficialTable.increaseAndDecrease(
            picture.balance(of: unit, since: since, at: at),
            before: picture.balance(of: unit, since: before.since, at: before.at),
            probationary: isTold ? (try probationary(since, at), try probationary(before.since, before.at)) : nil,
            at: at)
    }

    private static func two(
        _ picture: Picture, _ unit: UnitID, _ since: Day, _ at: Day, _ before: (since: Day, at: Day)
    ) throws -> OfficialTable {
        func profile(_ since: Day, _ at: Day) throws -> AdmittedProfile {
            AdmittedProfile(
                try picture.traits(countedBy: .cause(.admitted), unit: unit, at: at, since: since).map {
                    AdmittedProfile.Person(
                        day: $0.day, isFemale: $0.isFemale, born: $0.born, education: $0.education)
                })
        }
        let count = (
            now: picture.balance(of: unit, since: since, at: at)[.admitted],
            before: picture.balance(of: unit, since: before.since, at: before.at)[.admitted]
        )
        // Groups of so few tell of one person: only who may see their names is told.
        guard picture.namesPeople(in: unit) else { return OfficialTable.admitted(count, nil) }
        return OfficialTable.admitted(count, (try profile(since, at), try profile(before.since, before.at)))
    }
}
