internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Điểm bất thường: what the folds found out of order at a unit and those under it, how to mend each, with links to whom
/// it concerns and to the fact.
struct IrregularitiesModel: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let day: Day
        let subject: [Phrase]
        let meaning: String
        let detail: String?
        let remedy: String
        let fact: Link?
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    /// How many there are of every kind.
    let count: Int
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
        let all = try picture.irregularities(under: unit)
        count = all.count
        let chosen = try context.query.value("kind") { Irregularity.Kind(rawValue: $0) }
        kinds = IrregularitiesModel.kinds(of: all, chosen, context)
        let found = all.filter { chosen == nil || $0.irregularity.kind == chosen }
        paging = try Paging(context, count: found.count, [("kind", chosen?.rawValue)])
        let shown = found[paging.range]
        let names = try IrregularitiesModel.names(in: shown, picture)
        rows = shown.map { row in
            let irregularity = row.irregularity
            return Row(
                day: irregularity.day, subject: context.phrases(irregularity, names),
                meaning: say(irregularity.kind.meaning), detail: irregularity.detail.map { say($0) },
                remedy: say(irregularity.kind.remedy),
                fact: irregularity.fact.map { context.anchor(.fact($0), say("Mở bản ghi", "Open the fact")) })
        }
    }

    private static func kinds(
        of rows: [ListIrregularities.Row], _ chosen: Irregularity.Kind?, _ context: Context
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
        in rows: ArraySlice<ListIrregularities.Row>, _ picture: Picture
    ) throws -> [PersonID: String?] {
        try rows.reduce(into: [:]) { names, row in
            guard case .person(let person) = row.irregularity.subject, names[person] == nil else { return }
            names[person] = .some(try picture.person(person)?.name)
        }
    }
}

extension Context {
    /// What an irregularity is about, by the names of its day.
    fileprivate func phrases(_ found: Irregularity, _ names: [PersonID: String?]) -> [Phrase] {
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
