internal import Ledger
internal import Markup
internal import Views
internal import Words

/// Who answers for something on the day, and who was assigned to it when. Who is no member any more answers for nothing,
/// though the assignment stands.
struct AssignmentList {
    private let context: Context
    private let assignments: [Picture.Assignment]
    private var say: Speech { context.say }

    /// Names in the sentence; the list below has more.
    private static let namedMax = 6

    init(_ context: Context, _ assignments: [Picture.Assignment]) {
        self.context = context
        self.assignments = assignments
    }

    @MarkupBuilder
    var markup: Markup {
        tag("p") { answering }
        if !assignments.isEmpty { list }
    }

    @MarkupBuilder
    private var answering: Markup {
        let holding = assignments.filter { $0.holds(on: context.at) }
        let day = say.date(context.at)
        if holding.isEmpty {
            say("Ngày \(day) không có ai phụ trách.", "Nobody answers for it on \(day).")
        } else {
            say("Phụ trách ngày \(day): ", "Answering on \(day): ")
            for (index, assignment) in holding.prefix(AssignmentList.namedMax).enumerated() {
                if index > 0 { ", " }
                anchor(assignment)
                " (" + say(assignment.role.label).lowercasedFirst + ")"
            }
            if holding.count > AssignmentList.namedMax { ", …" }
        }
    }

    private func anchor(_ assignment: Picture.Assignment) -> Markup {
        context.anchor(.person(assignment.person), context.name(ofPerson: assignment.name))
    }

    private var list: Markup {
        tag("h3") { say("Đã phân công", "Assigned") }
            + tag("ul", .class("rows plain")) {
                for assignment in assignments.suffix(Paging.rowsMax).reversed() {
                    tag("li") {
                        tag("div") {
                            anchor(assignment)
                            tag("span", .class("quiet")) { " · " + say(assignment.role.label).lowercasedFirst }
                            tag("p", .class("quiet")) { days(of: assignment) }
                            if let lapse = assignment.lapse { tag("p") { note(lapse, assignment) } }
                        }
                    }
                }
            }
    }

    /// From when until when the person truly answered.
    private func days(of assignment: Picture.Assignment) -> String {
        let from = say.date(assignment.from)
        if let lapse = assignment.lapse, !lapse.wasMember {
            return say("phân công từ ngày \(from)", "assigned from \(from)")
        }
        guard let until = assignment.lapse?.since ?? assignment.until else {
            return say("từ ngày \(from) đến nay", "from \(from) to now")
        }
        return say("từ ngày \(from) đến ngày \(say.date(until))", "from \(from) until \(say.date(until))")
    }

    private func note(_ lapse: Picture.Lapse, _ assignment: Picture.Assignment) -> String {
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
