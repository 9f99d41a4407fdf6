internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// A page of people: name, where they stand, cell, place.
struct PeopleTable {
    private let context: Context
    private let rows: [PeopleSlice.Row]
    /// True where the day of each row tells something: for what happened, not for what stood.
    private let showsDay: Bool
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    init(_ context: Context, _ rows: [PeopleSlice.Row], showsDay: Bool) {
        self.context = context
        self.rows = rows
        self.showsDay = showsDay
    }

    var markup: Markup {
        tag("table", .class("data people")) {
            tag("thead") {
                tag("tr") {
                    tag("th", Attribute("scope", "col")) { say("Họ và tên", "Name") }
                    if showsDay { tag("th", Attribute("scope", "col")) { say("Ngày", "Day") } }
                    tag("th", Attribute("scope", "col"), .class("left")) { say("Tình trạng", "Standing") }
                    tag("th", Attribute("scope", "col"), .class("left")) { say("Chi bộ", "Cell") }
                    tag("th", Attribute("scope", "col"), .class("left secondary")) { say("Địa bàn", "Place") }
                }
            }
            tag("tbody") { for row in rows { line(row) } }
        }
    }

    private func line(_ row: PeopleSlice.Row) -> Markup {
        let day = showsDay ? row.day : context.at
        let state = row.person.timeline.state(on: day)
        return tag("tr") {
            tag("th", Attribute("scope", "row")) {
                context.anchor(.person(row.person.id), context.name(of: row.person))
            }
            if showsDay { tag("td") { say.date(row.day) } }
            tag("td", .class("left")) {
                say(state.standing.label) + (state.isAway ? say(", đi xa", ", away") : "")
                    + (state.isExempted ? say(", miễn sinh hoạt", ", exempted") : "")
            }
            tag("td", .class("left")) { context.mention(unit: row.cell, on: day) }
            tag("td", .class("left secondary")) { state.place.map { context.mention(place: $0, on: day) } }
        }
    }
}

extension PeopleSlice.Cursor {
    /// How the beginning of a page stands in an address.
    var text: String { "\(rows):\(cell)" }

    /// Reads what `text` wrote.
    init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let rows = Int(parts[0]), rows >= 0, String(rows) == parts[0] else { return nil }
        self.init(cell: String(parts[1]), rows: rows)
    }
}
