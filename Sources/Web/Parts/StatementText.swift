internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What a fact says, in words, with links to what it names, by the names of the fact's own day.
struct StatementText {
    private let context: Context
    private let record: FactRecord
    private var say: Speech { context.say }

    init(_ context: Context, _ record: FactRecord) {
        self.context = context
        self.record = record
    }

    @MarkupBuilder
    var markup: Markup {
        switch record.statement {
        case .unitStated(let unit):
            "\(context.room.name(unit.name)) (\(say(unit.kind.label).lowercasedFirst))"
            if let parent = unit.parent {
                say(", thuộc ", ", under ")
                link(unit: parent)
            }
        case .unitEnded: say("Kết thúc hoạt động", "Ends")
        case .placeStated(let place):
            "\(context.room.name(place.name)) (\(say(place.kind.label).lowercasedFirst))"
                + say(", do ", ", answered for by ")
            link(unit: place.unit)
            say(" phụ trách", "")
        case .placeEnded: say("Thôi là địa bàn", "No longer a place")
        case .coverageStated(let coverage):
            link(unit: coverage.cell)
            say(" phụ trách ", " takes in ")
            link(place: coverage.place)
        case .coverageEnded(let coverage):
            link(unit: coverage.cell)
            say(" thôi phụ trách ", " no longer takes in ")
            link(place: coverage.place)
        case .personDescribed(let person): described(person)
        case .personEvent(let event): happened(event)
        case .assignmentStated(let assignment): assigned(assignment, say("Được phân công: ", "Assigned: "))
        case .assignmentEnded(let assignment): assigned(assignment, say("Thôi phân công: ", "No longer assigned: "))
        case .meetingHeld(let meeting):
            say(
                "Sinh hoạt: \(meeting.present)/\(meeting.members) có mặt, \(meeting.excused) vắng có lý do",
                "Meeting: \(meeting.present) of \(meeting.members) present, \(meeting.excused) excused")
        case .targetSet(let target):
            let indicator =
                Figure.named(target.indicator).map { say($0.label).lowercasedFirst }
                ?? context.room.name(target.indicator)
            say(
                "Chỉ tiêu năm \(target.year), \(indicator): \(say.number(target.value))",
                "Target \(target.year), \(indicator): \(say.number(target.value))")
        case .retracted(let retraction):
            say("Rút lại một bản ghi: ", "Takes a fact back: ") + context.room.name(retraction.reason ?? "")
        case nil: say("Do phiên bản mới hơn ghi, chưa đọc được", "Written by a later version; not understood")
        }
    }

    @MarkupBuilder
    private func happened(_ event: PersonEvent) -> Markup {
        say(event.kind.label)
        if let cell = event.cell {
            " · "
            link(unit: cell)
        }
        if let place = event.place {
            " · "
            link(place: place)
        }
        if let reference = event.reference { " · " + context.room.name(reference) }
    }

    private func described(_ person: PersonDescription) -> Markup {
        let details = person.details
        let parts: [String?] = [
            details?.name.map(context.room.name) ?? say("không ghi tên", "not named"), person.sex.map { say($0.label) },
            details?.born.map(StatementText.birth).map { say("sinh \($0)", "born \($0)") },
            details?.ethnicity.map(context.room.name),
        ]
        return Markup(say("Nhân thân: ", "Description: ") + parts.compactMap { $0 }.joined(separator: ", "))
    }

    /// `05/03/1990`, `03/1990` or `1990`: as much of it as is known, in the order of the papers.
    private static func birth(_ born: String) -> String {
        born.split(separator: "-").reversed().joined(separator: "/")
    }

    @MarkupBuilder
    private func assigned(_ assignment: AssignmentStatement, _ lead: String) -> Markup {
        lead + say(assignment.role.label).lowercasedFirst + ", "
        if let place = assignment.place { link(place: place) } else { link(unit: assignment.unit) }
    }

    private func link(unit code: String) -> Markup {
        guard let unit = context.picture.structure.codebook.knownUnit(code) else {
            return Markup(context.room.name(code))
        }
        return context.mention(unit: unit, on: record.fact.effective)
    }

    private func link(place code: String) -> Markup {
        guard let place = context.picture.place(code) else { return Markup(context.room.name(code)) }
        return context.mention(place: place, on: record.fact.effective)
    }
}
