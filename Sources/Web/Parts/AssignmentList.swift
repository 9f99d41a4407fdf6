internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Who answers for something on the day, and who was assigned to it when. Who is no member any more answers for nothing,
/// though the assignment stands.
struct AssignmentList: Hashable, Sendable {
    /// Somebody in a role.
    struct Holder: Hashable, Sendable {
        let person: Link
        let role: String
    }

    /// An assignment of any time.
    struct Row: Hashable, Sendable {
        let holder: Holder
        /// From when until when the person truly answered.
        let days: String
        /// Since when the person is no member; nil where they are.
        let lapse: String?
    }

    let day: String
    /// Who answers on the day, as many as a sentence names.
    let holders: [Holder]
    /// True where there are more.
    let isCut: Bool
    /// The last first.
    let rows: [Row]

    /// Names in the sentence; the list below has more.
    private static let namedMax = 6

    init(_ context: Context, _ assignments: [Picture.Assignment]) {
        day = context.say.date(context.at)
        let holding = assignments.filter { $0.holds(on: context.at) }
        holders = holding.prefix(AssignmentList.namedMax).map { AssignmentList.holder($0, context) }
        isCut = holding.count > AssignmentList.namedMax
        rows = assignments.suffix(Paging.rowsMax).reversed().map { assignment in
            Row(
                holder: AssignmentList.holder(assignment, context), days: AssignmentList.days(assignment, context.say),
                lapse: assignment.lapse.map { AssignmentList.note($0, assignment, context.say) })
        }
    }

    private static func holder(_ assignment: Picture.Assignment, _ context: Context) -> Holder {
        Holder(
            person: assignment.person.map { context.anchor(person: $0, named: assignment.name) }
                ?? Link(context.say("người không hiện tên", "somebody not shown by name"), to: nil),
            role: context.say(assignment.role.label).lowercasedFirst)
    }

    private static func days(_ assignment: Picture.Assignment, _ say: Speech) -> String {
        let from = say.date(assignment.from)
        if let lapse = assignment.lapse, !lapse.wasMember {
            return say("phân công từ ngày \(from)", "assigned from \(from)")
        }
        guard let until = assignment.lapse?.since ?? assignment.until else {
            return say("từ ngày \(from) đến nay", "from \(from) to now")
        }
        return say("từ ngày \(from) đến ngày \(say.date(until))", "from \(from) until \(say.date(until))")
    }

    private static func note(_ lapse: Picture.Lapse, _ assignment: Picture.Assignment, _ say: Speech) -> String {
        let since = say.date(lapse.since)
        let reason =
            lapse.wasMember
            ? say("Không còn là đảng viên từ ngày \(since)", "Not a member any more since \(since)")
            : say("Không phải đảng viên", "Not a member")
        guard let until = assignment.until else {
            return reason + say("; phân công chưa kết thúc.", "; the assignment was never ended.")
        }
        return reason + say("; phân công ghi đến ngày \(say.date(until)).", "; assigned until \(say.date(until)).")
    }
}
