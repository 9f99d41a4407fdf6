internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Điểm bất thường: what the folds found out of order at a unit and those under it, how to mend each, with links to whom
/// it concerns and to the fact.
struct IrregularitiesPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    private let rows: [ListIrregularities.Row]
    private let kinds: [(kind: Irregularity.Kind, count: Int)]
    private let chosen: Irregularity.Kind?
    private let paging: Paging
    /// What the people of this page are called; nil for who may not be named.
    private let names: [PersonID: String?]
    private let all: Int
    private var say: Speech { context.say }

    init(_ context: Context, unit code: String) throws {
        self.context = context
        top = try context.picture.unit(code)
        unit = top
        title = context.say("Điểm bất thường", "Irregularities") + " · " + context.picture.name(of: top)
        let found = try context.picture.irregularities(under: top)
        all = found.count
        kinds = Dictionary(grouping: found, by: \.irregularity.kind).map { ($0.key, $0.value.count) }
            .sorted { ($1.count, $0.kind.rawValue) < ($0.count, $1.kind.rawValue) }
        chosen = try context.query.value("kind") { Irregularity.Kind(rawValue: $0) }
        let chosen = chosen
        rows = found.filter { chosen == nil || $0.irregularity.kind == chosen }
        let paging = try Paging(context.query, count: rows.count)
        self.paging = paging
        names = try rows[paging.range].reduce(into: [:]) { names, row in
            guard case .person(let person) = row.irregularity.subject, names[person] == nil else { return }
            names[person] = .some(try context.picture.person(person)?.name)
        }
    }

    var content: Markup {
        Breadcrumbs(context, unit: top).markup
        tag("h1") { say("\(say.number(all)) điểm bất thường", say.count(all, "irregularity", "irregularities")) }
        tag("p", .class("lead")) {
            say(
                "Những gì sổ sách ghi chưa khớp nhau. Số liệu vẫn tính đúng như đã ghi.",
                "What the papers say out of order. Figures count it as stated all the same.")
        }
        if kinds.count > 1 { filter }
        if rows.isEmpty {
            tag("p", .class("panel quiet")) { say("Không có điểm bất thường nào.", "Nothing is out of order.") }
        } else {
            tag("section", .class("panel")) {
                tag("ul", .class("rows dated")) { for row in rows[paging.range] { line(row) } }
                paging.markup(context, [("kind", chosen?.rawValue)])
            }
        }
    }

    private var filter: Markup {
        tag("nav", .class("tabs"), .label(say("Lọc", "Filter"))) {
            tag("ul") {
                tag("li") {
                    tag("a", .href(context.here([])), Attribute("aria-current", chosen == nil ? "true" : nil)) {
                        say("Tất cả ", "All ") + say.number(all)
                    }
                }
                for entry in kinds {
                    tag("li") {
                        tag(
                            "a", .href(context.here([("kind", entry.kind.rawValue)])),
                            Attribute("aria-current", chosen == entry.kind ? "true" : nil)
                        ) { say(entry.kind.meaning) + " " + say.number(entry.count) }
                    }
                }
            }
        }
    }

    private func line(_ row: ListIrregularities.Row) -> Markup {
        let found = row.irregularity
        return tag("li") {
            tag("time", Attribute("datetime", found.day.description)) { say.date(found.day) }
            tag("div") {
                subject(found)
                " · "
                tag("b") { say(found.kind.meaning) }
                if let detail = found.detail { ": " + say(detail) }
                tag("p", .class("quiet")) {
                    say(found.kind.remedy)
                    if let fact = found.fact {
                        " "
                        context.anchor(.fact(fact), say("Mở bản ghi", "Open the fact"))
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private func subject(_ found: Irregularity) -> Markup {
        switch found.subject {
        case .unit(let unit): context.anchor(unit: unit, on: found.day)
        case .place(let place): context.anchor(place: place, on: found.day)
        case .coverage(let pair):
            context.anchor(unit: pair.cell, on: found.day)
            " / "
            context.mention(place: pair.place, on: found.day)
        case .person(let person):
            context.anchor(.person(person), context.name(ofPerson: names[person] ?? nil))
        }
    }
}
