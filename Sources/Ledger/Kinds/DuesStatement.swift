/// Who of a cell has paid the dues of a month, as it stood on the fact's day: the last one stands. No sums, only who; that is sealed.
package struct DuesStatement: FactContent {
    package static let kind = FactKind.duesTicked
    package static let subject = SubjectKind.dues
    package static let fields = [
        ContentField("cell", .unit), ContentField("month", .day),
        ContentField("members", .number(0...MeetingStatement.countMax)),
        ContentField("paid", .number(0...MeetingStatement.countMax)),
        ContentField("exempt", .number(0...MeetingStatement.countMax)),
    ]

    /// Code of the cell.
    package var cell: String
    /// The first day of the month.
    package var month: Day
    /// How many members the cell had.
    package var members: Int
    /// How many of them paid.
    package var paid: Int
    /// How many need not.
    package var exempt: Int
    /// Who; nil where it may not be read. Sealed.
    package var marks: Roster<DuesMark>?

    /// The dues of the cell's month.
    package init(cell: String, month: Day, members: Int, marks: Roster<DuesMark>) {
        (self.cell, self.month, self.members) = (cell, month.startOfMonth, members)
        (paid, exempt, self.marks) = (marks.count(.paid), marks.count(.exempt), marks)
    }

    package init?(open: Payload, sealed: Payload?) {
        let max = MeetingStatement.countMax
        guard let cell = open["cell"], let month = open["month"].flatMap({ Day(text: $0) }),
            let members = open.count("members", max: max), let paid = open.count("paid", max: max),
            let exempt = open.count("exempt", max: max)
        else { return nil }
        (self.cell, self.month, self.members, self.paid, self.exempt) = (cell, month, members, paid, exempt)
        marks = sealed?["marks"].flatMap { Roster(text: $0) }
    }

    package var open: Payload {
        Payload([
            "cell": cell, "exempt": String(exempt), "members": String(members), "month": month.description,
            "paid": String(paid),
        ])
    }

    package var sealed: Payload? { marks.map { Payload(["marks": $0.text]) } }
    package var mentions: [Mention] { Mention.of(unit: cell) }
    package func about(on day: Day) -> SubjectID? { .dues(cell: cell, month: month) }
    package var subjectName: SubjectName? { .code(cell) }

    package var phrases: [Phrase] {
        let written = "\(month.components.month)/\(month.components.year)"
        return [
            .words(
                "Đảng phí tháng \(written): \(paid)/\(members) đã đóng, \(exempt) được miễn",
                "Dues of \(written): \(paid) of \(members) paid, \(exempt) exempt")
        ]
    }
}

extension FactKind {
    /// The dues of a month were ticked.
    package static let duesTicked = FactKind("dues.ticked")
}
