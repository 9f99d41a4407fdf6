internal import Ledger
internal import Markup
internal import Operations
internal import Organisation

/// Who answers for something on the day, and who was assigned to it when. Who is no member any more answers for nothing,
/// though the assignment stands.
struct AssignmentTable {
    private let context: Context
    private let assignments: [Picture.Assignment]
    private var say: Speech { context.say }

    /// Names in the sentence; the table below has more.
    private static let namedMax = 6

    init(_ context: Context, _ assignments: [Picture.Assignment]) {
        self.context = context
        self.assignments = assignments
    }

    @MarkupBuilder
    var markup: Markup {
        tag("p") { answering }
        if !assignments.isEmpty { table }
    }

    @MarkupBuilder
    private var answering: Markup {
        let holding = assignments.filter { $0.holds(on: context.at) }
        let day = say.date(context.at)
        if holding.isEmpty {
            say("Ngày \(day) không có ai phụ trách.", "Nobody answers for it on \(day).")
        } else {
            say("Phụ trách ngày \(day): ", "Answering on \(day): ")
            for (index, assignment) in holding.prefix(AssignmentTable.namedMax).enumerated() {
                if index > 0 { ", " }
                anchor(assignment)
                " (" + say(assignment.role.label).lowercasedFirst + ")"
            }
            if holding.count > AssignmentTable.namedMax { ", …" }
        }
    }

    private func anchor(_ assignment: Picture.Assignment) -> Markup {
        context.anchor(.person(assignment.person), context.name(ofPerson: assignment.name))
    }

    private var table: Markup {
        tag("table", .class("data")) {
            tag("caption") { say("Đã phân công", "Assigned") }
            tag("thead") {
                tag("tr") {
                    tag("th", Attribute("scope", "col")) { say("Người", "Person") }
                    tag("th", Attribute("scope", "col"), .class("left")) { say("Việc", "Role") }
                    tag("th", Attribute("scope", "col")) { say("Từ ngày", "From") }
                    tag("th", Attribute("scope", "col")) { say("Đến ngày", "Until") }
                }
            }
            tag("tbody") {
                for assignment in assignments.suffix(Paging.rowsMax).reversed() {
                    tag("tr") {
                        tag("th", Attribute("scope", "row")) {
                            anchor(assignment)
                            if let lapse = assignment.lapse { tag("p", .class("quiet")) { note(lapse, assignment) } }
                        }
                        tag("td", .class("left")) { say(assignment.role.label) }
                        tag("td") { say.date(assignment.from) }
                        tag("td") { end(of: assignment) }
                    }
                }
            }
        }
    }

    /// Until when the person truly answered.
    private func end(of assignment: Picture.Assignment) -> String {
        switch (assignment.lapse, assignment.until) {
        case (let lapse?, _): lapse.wasMember ? say.date(lapse.since) : "–"
        case (nil, let until?): say.date(until)
        case (nil, nil): say("nay", "now")
        }
    }

    private func note(_ lapse: Picture.Lapse, _ assignment: Picture.Assignment) -> String {
        let since = say.date(lapse.since)
        let reason =
            lapse.wasMember
            ? say("không còn là đảng viên từ ngày \(since)", "not a member any more since \(since)")
            : say("không phải đảng viên", "not a member")
        guard let until = assignment.until else {
            return reason + say("; phân công chưa kết thúc", "; the assignment was never ended")
        }
        return reason + say("; phân công ghi đến ngày \(say.date(until))", "; assigned until \(say.date(until))")
    }
}
