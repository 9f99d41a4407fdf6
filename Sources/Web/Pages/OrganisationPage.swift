internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Tổ chức: the tree around a unit as of the day, and the unit itself: names and parents it had, who answers for it, its
/// members, meetings with attendance, targets against results, and the facts behind.
struct OrganisationPage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    private let children: ChildTable
    private let places: [PlaceRow]
    private let meetings: [Picture.Meeting]
    private let targets: [TargetRow]
    private let assignments: [Picture.Assignment]
    private let facts: FactList
    private let members: PeopleSlice
    private var say: Speech { context.say }
    private var picture: Picture { context.picture }

    private static let meetingsMax = 24
    /// Members that a cell's page names; the rest is one link away.
    private static let membersMax = 40

    private struct TargetRow {
        var target: TargetStatement
        /// What the figure came to in that year, up to the day; nil for a name that is no figure.
        var result: Int?
        var figure: Figure?
    }

    init(_ context: Context, unit code: String) throws {
        self.context = context
        let picture = context.picture
        let top = try picture.unit(code)
        self.top = top
        unit = top
        title = context.say("Tổ chức", "Organisation") + " · " + picture.name(of: top)
        children = try ChildTable(context, unit: top)
        places = picture.tree.places(coveredBy: top, on: context.at).compactMap { PlaceRow($0, in: picture) }
        meetings = try picture.meetings(of: top)
        targets = try picture.targets(of: top).map { target in
            let figure = Figure.named(target.indicator)
            return TargetRow(
                target: target,
                result: figure.flatMap { OrganisationPage.result($0, top, year: target.year, context) }, figure: figure)
        }
        assignments = try picture.assignments(toUnit: top)
        if picture.kind(of: top)?.isCell == true {
            members = try picture.people(
                countedBy: .figure(.members), unit: top, since: nil, limit: OrganisationPage.membersMax)
        } else {
            members = PeopleSlice(rows: [], next: nil)
        }
        facts = try FactList(
            context, picture.facts(of: top), pagesName: "facts")
    }

    /// A stock at the year's end, or at the day if that is earlier; a flow within the year so far.
    private static func result(_ figure: Figure, _ unit: UnitID, year: Int, _ context: Context) -> Int? {
        guard let before = Day(year: year - 1, month: 12, day: 31), let end = Day(year: year, month: 12, day: 31),
            before < context.at
        else { return nil }
        return context.picture.tree.value(of: figure, unit: unit, at: min(end, context.at), since: before)
    }

    var content: Markup {
        Breadcrumbs(context, unit: top).markup
        tag("h1") { picture.name(of: top) }
        tag("p", .class("lead")) {
            if let kind = picture.kind(of: top) { say(kind.label) + " · " }
            say("mã ", "code ") + picture.code(of: top) + " · "
            context.number(
                picture.tree.value(of: .members, unit: top, at: context.at), .figure(.members), unit: top)
            say(" đảng viên", " members")
        }
        children.markup
        membersPanel
        tag("div", .class("columns even")) {
            history
            coverage
            meetingsPanel
            targetsPanel
            assignmentsPanel
        }
        facts.panel
    }

    private var history: Markup {
        tag("section", .class("panel")) {
            tag("h2") { say("Tên và cấp trên qua các thời kỳ", "Names and parents over time") }
            tag("ul", .class("rows dated")) {
                for period in picture.periods(of: top).suffix(Paging.rowsMax).reversed() {
                    tag("li") {
                        tag("time", Attribute("datetime", period.from.description)) { say.date(period.from) }
                        tag("div") {
                            tag("a", .href(context.link(.fact(period.fact)))) { context.room.name(period.content.name) }
                            tag("p", .class("quiet")) {
                                say(period.content.kind.label)
                                if let parent = period.content.parent {
                                    say(", trực thuộc ", ", under ")
                                    context.mention(unit: parent, on: period.from)
                                }
                                if period.isEnded, let end = period.until {
                                    say("; kết thúc \(say.date(end))", "; ended \(say.date(end))")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var membersPanel: Markup {
        if !members.rows.isEmpty {
            tag("section", .class("panel")) {
                tag("h2") { say("Đảng viên", "Members") }
                PeopleTable(context, members.rows, showsDay: false).markup
                tag("p") {
                    context.anchor(
                        .people(picture.code(of: top)), say("Xem, lọc cả danh sách", "Filter the whole list"))
                }
            }
        }
    }

    @MarkupBuilder
    private var coverage: Markup {
        if !places.isEmpty {
            tag("section", .class("panel")) {
                tag("h2") { say("Địa bàn phụ trách", "Places it takes in") }
                tag("ul", .class("rows plain")) {
                    for row in places.prefix(Paging.rowsMax) {
                        tag("li") {
                            row.mark.inText
                            tag("div") {
                                context.anchor(place: row.place)
                                tag("p", .class("quiet")) { row.statusText(say) }
                            }
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var meetingsPanel: Markup {
        if !meetings.isEmpty {
            tag("section", .class("panel")) {
                tag("h2") { say("Sinh hoạt chi bộ", "Meetings") }
                tag("table", .class("data")) {
                    tag("caption") {
                        say(
                            "\(say.number(min(meetings.count, OrganisationPage.meetingsMax))) kỳ gần nhất trong \(say.number(meetings.count))",
                            "The last \(say.number(min(meetings.count, OrganisationPage.meetingsMax))) of \(say.number(meetings.count))"
                        )
                    }
                    tag("thead") {
                        tag("tr") {
                            for heading in [
                                say("Ngày", "Day"), say("Có mặt", "Present"), say("Đảng viên", "Members"),
                                say("Vắng có lý do", "Excused"), say("Tỷ lệ", "Share"),
                            ] { tag("th", Attribute("scope", "col")) { heading } }
                        }
                    }
                    tag("tbody") {
                        for meeting in meetings.prefix(OrganisationPage.meetingsMax) {
                            tag("tr") {
                                tag("th", Attribute("scope", "row")) { say.date(meeting.day) }
                                tag("td") { say.number(meeting.counts.present) }
                                tag("td") { say.number(meeting.counts.members) }
                                tag("td") { say.number(meeting.counts.excused) }
                                tag("td") { say.percent(meeting.counts.present, of: meeting.counts.members) ?? "–" }
                            }
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var targetsPanel: Markup {
        if !targets.isEmpty {
            tag("section", .class("panel")) {
                tag("h2") { say("Chỉ tiêu và kết quả", "Targets and results") }
                tag("table", .class("data")) {
                    tag("thead") {
                        tag("tr") {
                            tag("th", Attribute("scope", "col")) { say("Năm", "Year") }
                            tag("th", Attribute("scope", "col"), .class("left")) { say("Chỉ tiêu", "Indicator") }
                            for heading in [say("Giao", "Target"), say("Đạt", "Result"), say("Tỷ lệ", "Share")] {
                                tag("th", Attribute("scope", "col")) { heading }
                            }
                        }
                    }
                    tag("tbody") { for row in targets.suffix(Paging.rowsMax) { line(row) } }
                }
            }
        }
    }

    private func line(_ row: TargetRow) -> Markup {
        tag("tr") {
            tag("th", Attribute("scope", "row")) { String(row.target.year) }
            tag("td", .class("left")) { row.figure.map { say($0.label) } ?? context.room.name(row.target.indicator) }
            tag("td") { say.number(row.target.value) }
            tag("td") {
                if let result = row.result, let figure = row.figure {
                    context.mention(address: address(figure, year: row.target.year), say.number(result))
                } else {
                    "–"
                }
            }
            tag("td") { row.result.flatMap { say.percent($0, of: row.target.value) } ?? "–" }
        }
    }

    private func address(_ figure: Figure, year: Int) -> String {
        var question = context.question
        question.since = Day(year: year - 1, month: 12, day: 31)
        question.at = Day(year: year, month: 12, day: 31).map { min($0, context.at) }
        return context.address(.list(picture.code(of: top), figure.name), question)
    }

    @MarkupBuilder
    private var assignmentsPanel: Markup {
        if !assignments.isEmpty {
            tag("section", .class("panel")) {
                tag("h2") { say("Ai phụ trách", "Who answers for it") }
                AssignmentList(context, assignments).markup
            }
        }
    }
}
