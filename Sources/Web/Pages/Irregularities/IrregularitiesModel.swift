internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Điểm bất thường: what the folds found out of order at a unit and those under it, how to mend each, with links to whom
/// it concerns and to the fact.
struct IrregularitiesModel: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let day: Day
        let subject: [Stretch]
        let meaning: String
        let detail: String?
        let remedy: String
        let fact: Link?
        /// The same of the same subject on later days: told with the first.
        let again: [Again]
    }

    /// Another day on which the same is out of order.
    struct Again: Hashable, Sendable {
        let day: String
        let detail: String?
        let fact: Link?
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    /// How many there are of every kind.
    let count: Int
    /// How many of them are about what the visitor may not see.
    let hidden: Int
    /// All, then each kind with how many there are; none where there is one kind.
    let kinds: [Tab]
    let rows: [Row]
    let paging: Paging

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        head = PageHead(
            title: say("Điểm bất thường", "Irregularities") + " · " + picture.name(of: unit),
            unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        let found = try picture.irregularities(under: unit)
        let all = found.rows
        (count, hidden) = (all.count + found.hidden, found.hidden)
        let chosen = try context.query.value("kind") { Irregularity.Kind(rawValue: $0) }
        kinds = IrregularitiesModel.kinds(of: all, chosen, context)
        let groups = IrregularitiesModel.groups(all.filter { chosen == nil || $0.irregularity.kind == chosen })
        paging = try Paging(
            context, count: groups.count, rowsMax: IrregularitiesModel.rowsMax, [("kind", chosen?.rawValue)])
        let shown = groups[paging.range]
        let names = try IrregularitiesModel.names(in: shown.compactMap(\.first), picture)
        rows = shown.map { group in
            let first = group[group.startIndex].irregularity
            return Row(
                day: first.day, subject: context.stretches(first, names), meaning: say(first.kind.meaning),
                detail: first.detail.map { say($0) }, remedy: say(first.kind.remedy), fact: context.fact(of: first),
                again: group.dropFirst().map { row in
                    Again(
                        day: say.date(row.irregularity.day), detail: row.irregularity.detail.map { say($0) },
                        fact: context.fact(of: row.irregularity))
                })
        }
    }

    private typealias Found = ListIrregularities.Row

    /// As many of one kind about one subject, one after another, are told as one; fewer stand each by itself.
    private static let groupedMin = 4
    /// What is told as one, and how many of these a page holds: together no more than fits.
    private static let groupedMax = 8
    private static let rowsMax = 40

    /// Rows in their order, those together that are told as one.
    private static func groups(_ rows: [Found]) -> [ArraySlice<Found>] {
        var groups: [ArraySlice<Found>] = []
        var start = 0
        for index in rows.indices {
            let isLast =
                index + 1 == rows.count || !isSame(rows[index], rows[index + 1]) || index + 1 - start == groupedMax
            guard isLast else { continue }
            let group = rows[start...index]
            if group.count >= groupedMin { groups.append(group) } else { groups += group.indices.map { rows[$0...$0] } }
            start = index + 1
        }
        return groups
    }

    private static func isSame(_ left: Found, _ right: Found) -> Bool {
        left.irregularity.kind == right.irregularity.kind && left.irregularity.subject == right.irregularity.subject
    }

    private static func kinds(
        of rows: [Found], _ chosen: Irregularity.Kind?, _ context: Context
    ) -> [Tab] {
        let counts = Dictionary(grouping: rows, by: \.irregularity.kind).map { (kind: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.kind.rawValue) < ($0.count, $1.kind.rawValue) }
        guard counts.count > 1 else { return [] }
        let say = context.say
        let all = Tab(
            text: say("Tất cả ", "All ") + say.number(rows.count), address: context.here([]), isHere: chosen == nil)
        return [all]
            + counts.map { kind, count in
                Tab(
                    text: say(kind.meaning) + " " + say.number(count),
                    address: context.here([("kind", kind.rawValue)]), isHere: chosen == kind)
            }
    }

    /// What people are called; nil for who may not be named.
    private static func names(
        in rows: [Found], _ picture: Picture
    ) throws -> [PersonID: String?] {
        try picture.meet(
            rows.compactMap { if case .person(let person) = $0.irregularity.subject { person } else { nil } })
        return try rows.reduce(into: [:]) { names, row in
            guard case .person(let person) = row.irregularity.subject, names[person] == nil else { return }
            names[person] = .some(try picture.person(person)?.name)
        }
    }
}

extension Context {
    fileprivate func fact(of found: Irregularity) -> Link? {
        found.fact.map { anchor(.fact($0), say("Mở bản ghi", "Open the fact")) }
    }

    /// What an irregularity is about, by the names of its day.
    fileprivate func stretches(_ found: Irregularity, _ names: [PersonID: String?]) -> [Stretch] {
        switch found.subject {
        case .unit(let unit): [.link(anchor(unit: unit, on: found.day))]
        case .place(let place): [.link(anchor(place: place, on: found.day))]
        case .coverage(let pair):
            [
                .link(anchor(unit: pair.cell, on: found.day)), .words(" / "),
                .link(mention(place: pair.place, on: found.day)),
            ]
        case .person(let person): [.link(anchor(person: person, named: names[person] ?? nil))]
        }
    }
}
