internal import Ledger
internal import Markup
internal import Operations
internal import Organisation

/// Who answers or answered for something, and when.
struct AssignmentTable {
    private let context: Context
    private let assignments: [Picture.Assignment]

    init(_ context: Context, _ assignments: [Picture.Assignment]) {
        self.context = context
        self.assignments = assignments
    }

    var markup: Markup {
        let say = context.say
        return tag("table", .class("data")) {
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
                            context.anchor(
                                .person(assignment.person), assignment.name ?? say("(không ghi tên)", "(not named)"))
                        }
                        tag("td", .class("left")) { say(assignment.role.label) }
                        tag("td") { say.date(assignment.from) }
                        tag("td") { assignment.until.map(say.date) ?? say("nay", "now") }
                    }
                }
            }
        }
    }
}
