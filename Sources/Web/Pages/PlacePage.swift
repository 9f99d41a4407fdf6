internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// One place: how it stands, its history as a drawn timeline, who lives there, who answers for it, and the facts behind.
struct PlacePage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let place: PlaceID
    private let row: PlaceRow?
    private let history: PlaceHistory
    private let members: [PersonRecord]
    private let assignments: [Picture.Assignment]
    private let facts: FactList
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    init(_ context: Context, place code: String) throws {
        guard let place = context.picture.place(code) else { throw Trouble.noSuchPlace(code) }
        self.context = context
        self.place = place
        title = context.picture.name(of: place)
        row = PlaceRow(place, in: context.picture)
        unit = context.picture.tree.answeringUnit(of: place, on: context.at)
        history = PlaceHistory(context, place: place)
        members = try context.picture.people(ofPlace: place).filter { person in
            let state = person.timeline.state(on: context.at)
            return state.standing.isMember && state.place == place
        }.sorted { VietnameseOrder(person: $0.name ?? "") < VietnameseOrder(person: $1.name ?? "") }
        assignments = try context.picture.assignments(toPlace: place)
        facts = try FactList(context, context.picture.facts(of: place))
    }

    var content: Markup {
        if let unit { Breadcrumbs(context, unit: unit).markup }
        tag("h1") { title }
        standing
        tag("section", .class("panel")) {
            tag("h2") { say("Lịch sử", "History") }
            history.markup
        }
        tag("div", .class("columns even")) {
            membersPanel
            assignmentsPanel
        }
        facts.panel
    }

    private var standing: Markup {
        tag("p", .class("lead")) {
            if let row {
                row.mark.inText
                tag("b") { say(row.kind.label) }
                " · " + row.statusText(say) + " · "
                say("mã ", "code ") + picture.code(of: place)
            } else {
                say(
                    "Địa bàn không có trong sổ vào ngày \(say.date(context.at)).",
                    "Not in force on \(say.date(context.at)).")
            }
        }
    }

    private var membersPanel: Markup {
        tag("section", .class("panel")) {
            tag("h2") {
                say("Đảng viên ở đây: \(say.number(members.count))", "Members here: \(say.number(members.count))")
            }
            tag("ul", .class("rows plain")) {
                for person in members.prefix(Paging.rowsMax) {
                    let state = person.timeline.state(on: context.at)
                    tag("li") {
                        tag("div") {
                            context.anchor(.person(person.id), context.name(of: person))
                            tag("span", .class("quiet")) {
                                " · " + say(state.standing.label) + (state.isAway ? say(", đi xa", ", away") : "")
                            }
                            if let cell = state.cell { tag("p", .class("quiet")) { context.name(of: cell) } }
                        }
                    }
                }
            }
            if members.count > Paging.rowsMax {
                tag("p", .class("quiet")) {
                    say(
                        "và \(say.number(members.count - Paging.rowsMax)) người nữa",
                        "and \(say.number(members.count - Paging.rowsMax)) more")
                }
            }
        }
    }

    private var assignmentsPanel: Markup {
        tag("section", .class("panel")) {
            tag("h2") { say("Ai phụ trách", "Who answers for it") }
            AssignmentList(context, assignments).markup
            if let unit {
                tag("p") {
                    say("Tổ chức phụ trách địa bàn: ", "Unit that answers for the place: ")
                    context.anchor(unit: unit)
                }
            }
        }
    }
}
