internal import Ledger
internal import Operations
internal import Rulebook
internal import Views
internal import Words

/// Việc: what waits for this account's units, by when.
struct TasksModel: Hashable, Sendable {
    /// What is due at much the same time.
    struct Group: Hashable, Sendable {
        let label: String
        let rows: [Row]
        let isOverdue: Bool
    }

    /// Something that waits, and what there is to say of its day.
    struct Row: Hashable, Sendable {
        let item: TaskItem
        /// `quá hạn 4 ngày làm việc`; nil where there is no day, or it is far.
        let left: String?
    }

    /// How soon something is due.
    private enum Nearness: CaseIterable {
        case overdue, today, soon, later, never

        init(_ due: Day?, today: Day, _ calendar: HolidayCalendar) {
            guard let due else {
                self = .never
                return
            }
            self =
                due < today
                ? .overdue : due == today ? .today : calendar.workingDays(from: today, to: due) <= 5 ? .soon : .later
        }

        var label: BilingualText {
            switch self {
            case .overdue: BilingualText("Quá hạn", "Overdue")
            case .today: BilingualText("Hôm nay", "Today")
            case .soon: BilingualText("Trong 5 ngày làm việc", "Within 5 working days")
            case .later: BilingualText("Sau đó", "Later")
            case .never: BilingualText("Không có hạn", "Without a day")
            }
        }
    }

    let head: PageHead
    /// Sorts of which something waits, to look at one alone; none where there is one sort.
    let filters: [Tab]
    let groups: [Group]
    let paging: Paging
    /// Years of days by which something is due whose holidays are not known.
    let unknownYears: [Int]
    /// States a year's holidays; nil for who does not keep the rules.
    let holidays: Link?

    init(_ context: Context) throws {
        let say = context.say
        head = PageHead(title: say("Việc", "To do"), hasBar: false)
        let all = try TaskSources.all.map { (source: $0, items: try $0.items(context)) }
        let chosen = try context.query.value("sort") { name in
            all.contains { $0.source.name == name } ? name : nil
        }
        let waiting = all.filter { !$0.items.isEmpty || $0.source.name == chosen }
        let count = all.reduce(0) { $0 + $1.items.count }
        let everything = Tab(
            text: say("Tất cả", "All") + " " + say.number(count), address: context.here([("sort", nil)]),
            isHere: chosen == nil)
        filters =
            waiting.count < 2
            ? []
            : [everything]
                + waiting.map { source, items in
                    Tab(
                        text: say(source.label) + " " + say.number(items.count),
                        address: context.here([("sort", source.name)]), isHere: chosen == source.name)
                }
        let items = all.filter { chosen == nil || $0.source.name == chosen }.flatMap(\.items)
        let sorted = items.enumerated().sorted { left, right in
            (left.element.due?.day ?? .latest, left.offset) < (right.element.due?.day ?? .latest, right.offset)
        }.map(\.element)
        paging = try Paging(context, count: sorted.count, [("sort", chosen)])
        let shown = sorted[paging.range]
        let (today, calendar) = (context.today, try context.picture.calendar())
        groups = Nearness.allCases.compactMap { nearness in
            let rows = shown.filter { Nearness($0.due?.day, today: today, calendar) == nearness }
                .map { Row(item: $0, left: TasksModel.left($0.due?.day, today, calendar, say)) }
            return rows.isEmpty
                ? nil : Group(label: say(nearness.label), rows: rows, isOverdue: nearness == .overdue)
        }
        // Of what is long past nobody counts.
        unknownYears = Set(items.compactMap { $0.due?.day.components.year }).union([today.components.year])
            .filter { $0 >= today.components.year && !calendar.knows($0) }.sorted()
        holidays =
            context.hasForms && context.picture.keepsRules
            ? context.anchor(.act(StateHolidays.name, .nothing), say(StateHolidays.label)) : nil
    }

    private static func left(
        _ due: Day?, _ today: Day, _ calendar: HolidayCalendar, _ say: Speech
    ) -> String? {
        guard let due else { return nil }
        let days = calendar.workingDays(from: today, to: due)
        if due < today {
            let late = max(1, -days)
            return say(
                "quá hạn \(say.number(late)) ngày làm việc",
                "overdue by " + say.count(late, "working day", "working days"))
        }
        if due == today { return say("hạn hôm nay", "due today") }
        return say("còn \(days) ngày làm việc", say.count(days, "working day", "working days") + " left")
    }
}
