internal import Ledger
internal import Operations
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// Sinh hoạt of a cell in a year: who met when, what was concluded, dues month by month, how years were rated.
struct CellLifeModel: Sendable {
    /// A month.
    struct Month: Hashable, Sendable {
        let label: String
        /// Regular meetings, each leading to its minutes.
        let meetings: [Link]
        let turnout: String
        /// Nil where none is recorded.
        let dues: Link?
        /// True for a month that is over, in which the cell worked and no regular meeting is recorded.
        let isMissing: Bool
    }

    /// A rule that is quoted; nobody is counted or named by it.
    struct Quote: Hashable, Sendable {
        let rule: Link
        let words: String
        let source: String
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let year: Int
    let years: [Tab]
    let months: [Month]
    /// How many regular meetings there were, and the share of members who came.
    let sum: String
    /// Meetings about a theme, each leading to its minutes.
    let thematic: [(day: Day, meeting: Link, topics: String?)]
    let conclusions: [ConclusionRow]
    let ratings: [(year: Int, rating: Link)]
    let quotes: [Quote]
    let acts: ActLinks

    init(_ context: Context, cell: UnitID) throws {
        let (picture, say) = (context.picture, context.say)
        head = PageHead(
            title: say("Sinh hoạt chi bộ", "Life of the cell") + " · " + picture.name(of: cell),
            unit: picture.code(of: cell))
        crumbs = Breadcrumbs(context, unit: cell)
        (year, years) = try LifeYear.chosen(context)
        let (first, last) = LifeYear.bounds(year, at: context.at)
        let minutes = try picture.minutes(of: cell, from: first, to: last)
        let dues = try picture.dues(of: cell, from: first, to: last)
        months = CellLifeModel.months(minutes, dues, cell, first, last, context)
        sum = CellLifeModel.sum(minutes.filter { !$0.isThematic }, say)
        thematic = minutes.filter(\.isThematic).map { meeting in
            (
                day: meeting.day,
                meeting: Link(
                    CellLifeModel.turnout(meeting.meeting, say),
                    to: context.way(to: .minutes(picture.code(of: cell), meeting.day))),
                topics: meeting.meeting.minutes?.topics.map { context.room.name($0) }
            )
        }
        conclusions = try picture.conclusions(of: cell, from: first, to: last).map { ConclusionRow($0, context) }
        ratings = try picture.ratings(of: cell).map {
            (year: $0.statement.year, rating: context.anchor(.fact($0.fact), say($0.statement.category.label)))
        }
        quotes = try CellLifeModel.quotes(context)
        acts = ActLinks(
            context, only: [RecordMinutes.self, RecordMeeting.self, TickDues.self, RateMembers.self, RateUnit.self])
    }

    private static func months(
        _ minutes: [Picture.Minutes], _ dues: [(statement: DuesStatement, fact: Identifier)], _ cell: UnitID,
        _ first: Day, _ last: Day, _ context: Context
    ) -> [Month] {
        let say = context.say
        return (0..<12).map { first.adding(months: $0) }.filter { $0 <= last }.map { month in
            let held = minutes.filter { !$0.isThematic && $0.day.startOfMonth == month }
            let own = dues.last { $0.statement.month == month }
            return Month(
                label: say("Tháng \(month.components.month)", "Month \(month.components.month)"),
                meetings: held.map { context.minutes(of: cell, $0.day) },
                turnout: held.map { turnout($0.meeting, say) }.joined(separator: "; "),
                dues: own.map { dues in
                    let counts = dues.statement
                    let exempt =
                        counts.exempt == 0 ? "" : say(", \(counts.exempt) được miễn", ", \(counts.exempt) exempt")
                    return context.anchor(.fact(dues.fact), "\(counts.paid)/\(counts.members)" + exempt)
                }, isMissing: held.isEmpty && LifeYear.isOver(month, of: cell, at: last, context))
        }
    }

    static func turnout(_ meeting: MeetingStatement, _ say: Speech) -> String {
        let share = say.percent(meeting.present, of: meeting.members).map { " (\($0))" } ?? ""
        return "\(say.number(meeting.present))/\(say.number(meeting.members))\(share)"
    }

    /// The share of members who came to meetings.
    static func share(of meetings: [Picture.Minutes], _ say: Speech) -> String {
        say.percent(
            meetings.reduce(0) { $0 + $1.meeting.present }, of: meetings.reduce(0) { $0 + $1.meeting.members }) ?? "–"
    }

    private static func sum(_ meetings: [Picture.Minutes], _ say: Speech) -> String {
        let share = share(of: meetings, say)
        return say(
            "\(meetings.count) kỳ định kỳ, tỷ lệ dự họp \(share)",
            "\(say.count(meetings.count, "regular meeting", "regular meetings")), \(share) came")
    }

    /// What the rules of the day ask of a cell's life.
    private static func quotes(_ context: Context) throws -> [Quote] {
        let (say, rulebook) = (context.say, try context.picture.rulebook())
        let keys: [RuleKey] = [
            .meetingRegular, .meetingThematic, .meetingAttendanceTarget, .meetingExcusedMaxRunning, .strikeoffAbsence,
            .strikeoffDues,
        ]
        return keys.compactMap { key in
            rulebook.value(of: key, on: context.at).map { value in
                Quote(
                    rule: context.anchor(.rule(key.rawValue), say(rulebook.rule(key).label)), words: say(value.words),
                    source: value.sources(on: context.at).last.map { say($0.citation) } ?? "")
            }
        }
    }
}

/// A conclusion of a meeting as lists show it.
struct ConclusionRow: Hashable, Sendable {
    let met: Link
    let text: String
    /// Who sees to it; nil where nobody is shown.
    let person: Link?
    let by: String
    let state: String
    let isLate: Bool
    /// Says that it is done; nil where it is, or nothing can be written.
    let act: Link?

    init(_ conclusion: Picture.Conclusion, _ context: Context) {
        let say = context.say
        let open = conclusion.done == nil
        met = context.anchor(.fact(conclusion.fact), say.date(conclusion.met))
        text = conclusion.statement.text.map { context.room.name($0) } ?? say("(niêm kín)", "(sealed)")
        person = conclusion.person.map { context.anchor(person: $0, named: conclusion.name) }
        by = conclusion.statement.by.map { say.date($0) } ?? "–"
        isLate = open && conclusion.statement.by.map { $0 < context.at } ?? false
        state =
            conclusion.done.map { say("xong \(say.date($0))", "done \(say.date($0))") }
            ?? (isLate ? say("quá hạn", "overdue") : say("chưa xong", "not done"))
        act =
            open && context.hasForms
                && (context.picture.unitNamed(conclusion.statement.cell).map { context.picture.doesWork(in: $0) }
                    ?? false)
            ? context.anchor(
                .act(CarryOutConclusion.name, .fact(conclusion.fact)), say("Ghi đã xong", "Say that it is done"))
            : nil
    }
}

/// The year that a page about the life of cells is of.
enum LifeYear {
    static func chosen(_ context: Context) throws -> (year: Int, tabs: [Tab]) {
        let now = context.at.components.year
        let year = try context.query.value("year") { Int($0).flatMap { (1930...2200).contains($0) ? $0 : nil } } ?? now
        let tabs = [now - 2, now - 1, now].map { other in
            Tab(
                text: context.say("Năm \(other)", "\(other)"),
                address: context.here([("year", other == now ? nil : String(other))]), isHere: other == year)
        }
        return (year, tabs)
    }

    /// True for a month that is over by a day, in which the cell worked to the end.
    static func isOver(_ month: Day, of cell: UnitID, at day: Day, _ context: Context) -> Bool {
        month.endOfMonth < day && context.picture.state(of: cell, on: month.endOfMonth) != nil
    }

    /// Its first day, and its last or the day of the question where that is earlier.
    static func bounds(_ year: Int, at day: Day) -> (first: Day, last: Day) {
        let first = Day(year: year, month: 1, day: 1) ?? day
        return (first, min(Day(year: year, month: 12, day: 31) ?? day, day))
    }
}

extension Context {
    /// Leads to the minutes of a meeting.
    func minutes(of cell: UnitID, _ day: Day) -> Link {
        anchor(.minutes(picture.code(of: cell), day), say.date(day))
    }
}
