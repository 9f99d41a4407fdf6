internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Tổ chức: the tree around a unit as of the day, and the unit itself: names and parents it had, who answers for it, its
/// members, meetings with attendance, targets against results, and the facts behind.
struct OrganisationModel: Sendable {
    let head: PageHead
    let crumbs: Breadcrumbs
    let name: String
    let kind: String?
    let code: String
    let memberCount: Link
    let children: ChildTable
    /// Members of a cell; nil where there are none to show.
    let members: PeopleTable?
    /// All of them, to be filtered.
    let allMembers: Link
    let periods: [PeriodRow]
    /// What it became and came from.
    let succession: SuccessionPanel
    let places: [CoveredPlace]
    let meetings: MeetingList
    /// Leads to the year of the cell, or of the cells below.
    let life: Link
    let targets: [TargetRow]
    /// Nil where nobody was ever assigned.
    let assignments: AssignmentList?
    let facts: FactList
    let acts: ActLinks

    /// Members that a cell's page names; the rest is one link away.
    private static let membersMax = 40

    init(_ context: Context, unit code: String) throws {
        let (picture, say) = (context.picture, context.say)
        let unit = try picture.unit(code)
        name = picture.name(of: unit)
        self.code = picture.code(of: unit)
        head = PageHead(title: say("Tổ chức", "Organisation") + " · " + name, unit: self.code)
        crumbs = Breadcrumbs(context, unit: unit)
        kind = picture.kind(of: unit).map { say($0.label) }
        memberCount = context.number(
            picture.value(of: .members, unit: unit, at: context.at), .figure(.members), unit: unit)
        children = try ChildTable(context, unit: unit)
        members = try OrganisationModel.members(of: unit, context)
        allMembers = context.anchor(.people(self.code), say("Xem, lọc cả danh sách", "Filter the whole list"))
        periods = picture.periods(of: unit).suffix(Paging.rowsMax).reversed().map { PeriodRow($0, context) }
        succession = SuccessionPanel(context, unit: unit)
        places = picture.places(coveredBy: unit, on: context.at).compactMap { PlaceRow($0, in: picture) }
            .prefix(Paging.rowsMax).map { CoveredPlace($0, context) }
        meetings = MeetingList(try picture.meetings(of: unit), say)
        life = context.anchor(
            .cellLife(picture.code(of: unit)),
            say("Sinh hoạt, đảng phí, xếp loại", "Meetings, dues, ratings"))
        targets = try picture.targets(of: unit).suffix(Paging.rowsMax).map { TargetRow($0, unit, context) }
        let assigned = try picture.assignments(toUnit: unit)
        assignments = assigned.isEmpty ? nil : AssignmentList(context, assigned)
        facts = try FactList(context, picture.facts(of: unit), pagesName: "facts")
        acts = ActLinks(context)
    }

    private static func members(of unit: UnitID, _ context: Context) throws -> PeopleTable? {
        guard context.picture.kind(of: unit)?.isCell == true else { return nil }
        let slice = try context.picture.people(
            countedBy: .figure(.members), unit: unit, since: nil, limit: membersMax)
        let table = PeopleTable(context, slice, showsDay: false)
        return table.isEmpty ? nil : table
    }
}

/// A name and a parent that the unit had for some time.
struct PeriodRow: Hashable, Sendable {
    let from: Day
    /// The name, leading to the fact that gave it.
    let name: Link
    let kind: String
    let parent: Link?
    /// The day on which the unit ended; nil where it went on.
    let ended: Day?

    init(_ period: Period<UnitTimeline.State>, _ context: Context) {
        from = period.from
        name = context.anchor(.fact(period.fact), context.room.name(period.content.name))
        kind = context.say(period.content.kind.label)
        parent = period.content.parent.map { context.mention(unit: $0, on: period.from) }
        ended = period.isEnded ? period.until : nil
    }
}

/// A place that the unit takes in.
struct CoveredPlace: Hashable, Sendable {
    let mark: StatusMark
    let place: Link
    let status: String

    init(_ row: PlaceRow, _ context: Context) {
        mark = row.mark
        place = context.anchor(place: row.place)
        status = row.statusText(context.say)
    }
}

/// The last meetings of a cell, with attendance.
struct MeetingList: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let day: String
        /// Present, members, excused, and the share of those present.
        let cells: [String]
    }

    let rows: [Row]
    /// How many there were.
    let count: Int

    private static let rowsMax = 24

    init(_ meetings: [Picture.Meeting], _ say: Speech) {
        count = meetings.count
        rows = meetings.prefix(MeetingList.rowsMax).map { meeting in
            let counts = meeting.counts
            return Row(
                day: say.date(meeting.day),
                cells: [
                    say.number(counts.present), say.number(counts.members), say.number(counts.excused),
                    say.percent(counts.present, of: counts.members) ?? "–",
                ])
        }
    }
}

/// What the unit is to reach in a year, and what came of it by the day.
struct TargetRow: Hashable, Sendable {
    let year: String
    let indicator: String
    let target: String
    let result: Link
    let share: String

    init(_ target: TargetStatement, _ unit: UnitID, _ context: Context) {
        let figure = Figure.named(target.indicator)
        year = String(target.year)
        indicator = figure.map { context.say($0.label) } ?? context.room.name(target.indicator)
        self.target = context.say.number(target.value)
        guard let figure, context.picture.shows(.figure(figure), of: unit),
            let before = Day(year: target.year - 1, month: 12, day: 31),
            let end = Day(year: target.year, month: 12, day: 31), before < context.at
        else {
            (result, share) = (Link("–", to: nil), "–")
            return
        }
        // A stock at the year's end, or at the day if that is earlier; a flow within the year so far.
        let last = min(end, context.at)
        let value = context.picture.value(of: figure, unit: unit, at: last, since: before)
        result = context.number(value, figure, unit: unit, since: before, at: last)
        share = context.say.percent(value, of: target.value) ?? "–"
    }
}
