internal import Figures
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// Huy hiệu Đảng: who under a unit reaches a party age in a year at which a badge is due, and of how many the first day is not known.
struct BadgesModel: Hashable, Sendable {
    /// Somebody to whom a badge is due.
    struct Row: Hashable, Sendable {
        let person: Link
        let cell: Link
        let years: Int
        let due: String
        /// Since when they are in the party, and how that is known.
        let since: String
    }

    /// How many badges of one sort are due.
    struct Count: Hashable, Sendable {
        let years: Int
        let count: Int
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let year: Int
    let years: [Tab]
    let counts: [Count]
    /// A page of them.
    let rows: [Row]
    let paging: Paging
    /// How many are left out, since the visitor may not see them by name.
    let hidden: Int
    let members: Int
    /// Of how many members no day is known.
    let lacking: Int
    /// Of how many due badges the day is only that of the ceremony.
    let byCeremony: Int
    /// False where numbers of so few are not told to who sees no names.
    let isShown: Bool
    /// Where the party ages stand at which badges are due; nil where no rule is in force.
    let source: String?

    private struct Due {
        let row: PartyAges.Row
        let years: Int
        let day: Day
    }

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        head = PageHead(
            title: say("Huy hiệu Đảng", "Party badges") + " · " + picture.name(of: unit), unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        let now = context.at.components.year
        let year = try context.query.value("year") { Int($0).flatMap { (1930...2200).contains($0) ? $0 : nil } } ?? now
        self.year = year
        years = [now - 1, now, now + 1].map { other in
            Tab(
                text: say("Năm \(other)", "\(other)"),
                address: context.here([("year", other == now ? nil : String(other))]), isHere: other == year)
        }
        // As figures by sex are: of a small unit the numbers would tell of one person.
        let kind = picture.kind(of: unit)
        isShown = picture.namesAnybody(under: unit) || kind == .committee || kind == .grassrootsCommittee
        let last = Day(year: year, month: 12, day: 31) ?? context.at
        let value = Rulebook.standard.value(of: .partyAgeBadges, on: last)
        source = value.map { say($0.sources(on: last).last?.citation ?? BilingualText("", "")) }
        let marks = Rulebook.standard.years(.partyAgeBadges, on: last) ?? []
        let ages = isShown ? try picture.partyAges(under: unit) : nil
        (members, lacking) = (ages?.members ?? 0, ages?.lacking ?? 0)
        let due = (ages?.rows ?? []).flatMap { row in
            marks.compactMap { mark -> Due? in
                let day = row.start.adding(years: mark)
                return day.components.year == year ? Due(row: row, years: mark, day: day) : nil
            }
        }.sorted { ($0.day, $0.row.cell.index) < ($1.day, $1.row.cell.index) }
        counts = marks.map { mark in Count(years: mark, count: due.count { $0.years == mark }) }.filter { $0.count > 0 }
        byCeremony = due.count { !$0.row.isDecided }
        let named = due.filter { $0.row.person != nil }
        paging = try Paging(context, count: named.count, [("year", year == now ? nil : String(year))])
        rows = named[paging.range].compactMap { due in
            due.row.person.map { person in
                Row(
                    person: context.anchor(person: person.id, named: person.name),
                    cell: context.anchor(unit: due.row.cell), years: due.years, due: say.date(due.day),
                    since: say.date(due.row.start) + (due.row.isDecided ? "" : say(" (ngày kết nạp)", " (ceremony)")))
            }
        }
        hidden = due.count - named.count
    }
}
