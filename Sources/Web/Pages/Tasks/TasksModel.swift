internal import Ledger
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

        init(_ due: Day?, today: Day) {
            guard let due else {
                self = .never
                return
            }
            self = due < today ? .overdue : due == today ? .today : today.workingDays(to: due) <= 5 ? .soon : .later
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
    let groups: [Group]
    /// Says what of working days is not known.
    let isCounted: Bool

    init(_ context: Context) throws {
        let say = context.say
        head = PageHead(title: say("Việc", "To do"), hasBar: false)
        let items = try TaskSources.all.flatMap { try $0.items(context) }
        let sorted = items.enumerated().sorted { left, right in
            (left.element.due?.day ?? .latest, left.offset) < (right.element.due?.day ?? .latest, right.offset)
        }.map(\.element)
        let today = context.today
        groups = Nearness.allCases.compactMap { nearness in
            let rows = sorted.filter { Nearness($0.due?.day, today: today) == nearness }
                .map { Row(item: $0, left: TasksModel.left($0.due?.day, today, say)) }
            return rows.isEmpty
                ? nil : Group(label: say(nearness.label), rows: rows, isOverdue: nearness == .overdue)
        }
        isCounted = items.contains { $0.due != nil }
    }

    private static func left(_ due: Day?, _ today: Day, _ say: Speech) -> String? {
        guard let due else { return nil }
        let days = today.workingDays(to: due)
        if due < today {
            let late = max(1, -days)
            return say("quá hạn \(late) ngày làm việc", "overdue by " + say.count(late, "working day", "working days"))
        }
        if due == today { return say("hạn hôm nay", "due today") }
        return say("còn \(days) ngày làm việc", say.count(days, "working day", "working days") + " left")
    }
}
