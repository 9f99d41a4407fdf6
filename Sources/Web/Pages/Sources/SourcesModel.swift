internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Nguồn: how many were nominated under a unit in a year, by village and by group.
struct SourcesModel: Hashable, Sendable {
    /// The nominated of one place.
    struct Row: Hashable, Sendable {
        let place: Link
        /// In the order of the groups; the last is of those of whom none is stated.
        let counts: [Int]
        let total: Int
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let year: Int
    let years: [Tab]
    let groups: [String]
    /// A page of them.
    let rows: [Row]
    let paging: Paging
    /// Of all pages.
    let sum: Row?
    /// False where numbers of so few are not told to who sees no names.
    let isShown: Bool
    /// How far candidates and probationary members are; nil where that is not shown, or there are too many cells.
    let board: RoadBoard?

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        head = PageHead(
            title: say("Nguồn phát triển Đảng", "Candidates") + " · " + picture.name(of: unit),
            unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        let now = context.at.components.year
        let year = try context.query.value("year") { Int($0).flatMap { (1930...2200).contains($0) ? $0 : nil } } ?? now
        self.year = year
        years = [now - 2, now - 1, now].map { other in
            Tab(
                text: say("Năm \(other)", "\(other)"),
                address: context.here([("year", other == now ? nil : String(other))]), isHere: other == year)
        }
        let kind = picture.kind(of: unit)
        isShown = picture.namesAnybody(under: unit) || kind == .committee || kind == .grassrootsCommittee
        board = isShown ? try RoadBoard(context, unit: unit) : nil
        groups = NomineeCategory.allCases.map { say($0.label) } + [say("Chưa ghi diện", "None stated")]
        let columns: [NomineeCategory?] = NomineeCategory.allCases + [nil]
        let found = isShown ? try picture.nominees(under: unit, in: year) : []
        let rows = found.map { counted in
            let place = counted.place.flatMap { picture.sees($0) ? $0 : nil }
            return Row(
                place: place.map { context.anchor(place: $0) }
                    ?? Link(say("Chưa rõ nơi ở", "Place not known"), to: nil),
                counts: columns.map { counted.counts[$0] ?? 0 }, total: counted.total)
        }
        paging = try Paging(context, count: rows.count, [("year", year == now ? nil : String(year))])
        self.rows = Array(rows[paging.range])
        let total = rows.reduce(0) { $0 + $1.total }
        let sums = columns.indices.map { index in rows.reduce(0) { $0 + $1.counts[index] } }
        sum = rows.count > 1 ? Row(place: Link(say("Cộng", "Sum"), to: nil), counts: sums, total: total) : nil
    }
}
