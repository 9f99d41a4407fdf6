internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// What a fact says, in words, with links to what it names, by the names of the fact's own day.
extension Context {
    func phrases(_ record: FactRecord) -> [Phrase] {
        let day = record.fact.effective
        switch record.statement {
        case .unitStated(let unit):
            let words = "\(room.name(unit.name)) (\(say(unit.kind.label).lowercasedFirst))"
            guard let parent = unit.parent else { return [.words(words)] }
            return [.words(words + say(", thuộc ", ", under ")), link(unit: parent, on: day)]
        case .unitEnded: return [.words(say("Kết thúc hoạt động", "Ends"))]
        case .placeStated(let place):
            let words = "\(room.name(place.name)) (\(say(place.kind.label).lowercasedFirst))"
            return [
                .words(words + say(", do ", ", answered for by ")), link(unit: place.unit, on: day),
                .words(say(" phụ trách", "")),
            ]
        case .placeEnded: return [.words(say("Thôi là địa bàn", "No longer a place"))]
        case .coverageStated(let coverage):
            return [
                link(unit: coverage.cell, on: day), .words(say(" phụ trách ", " takes in ")),
                link(place: coverage.place, on: day),
            ]
        case .coverageEnded(let coverage):
            return [
                link(unit: coverage.cell, on: day), .words(say(" thôi phụ trách ", " no longer takes in ")),
                link(place: coverage.place, on: day),
            ]
        case .personDescribed(let person): return [.words(described(person))]
        case .personEvent(let event): return happened(event, on: day)
        case .assignmentStated(let assignment):
            return assigned(assignment, say("Được phân công: ", "Assigned: "), on: day)
        case .assignmentEnded(let assignment):
            return assigned(assignment, say("Thôi phân công: ", "No longer assigned: "), on: day)
        case .meetingHeld(let meeting): return [.words(words(meeting))]
        case .targetSet(let target): return [.words(words(target))]
        case .retracted(let retraction):
            return [
                .words(say("Rút lại một bản ghi: ", "Takes a fact back: ") + room.name(retraction.reason ?? ""))
            ]
        case nil:
            return [
                .words(say("Do phiên bản mới hơn ghi, chưa đọc được", "Written by a later version; not understood"))
            ]
        }
    }

    private func happened(_ event: PersonEvent, on day: Day) -> [Phrase] {
        var phrases: [Phrase] = [.words(say(event.kind.label))]
        if let cell = event.cell { phrases += [.words(" · "), link(unit: cell, on: day)] }
        if let place = event.place { phrases += [.words(" · "), link(place: place, on: day)] }
        if let reference = event.reference { phrases.append(.words(" · " + room.name(reference))) }
        return phrases
    }

    private func described(_ person: PersonDescription) -> String {
        let details = person.details
        let parts: [String?] = [
            details?.name.map(room.name) ?? say("không ghi tên", "not named"), person.sex.map { say($0.label) },
            details?.born.map(Context.birth).map { say("sinh \($0)", "born \($0)") },
            details?.ethnicity.map(room.name),
        ]
        return say("Nhân thân: ", "Description: ") + parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// `05/03/1990`, `03/1990` or `1990`: as much of it as is known, in the order of the papers.
    private static func birth(_ born: String) -> String {
        born.split(separator: "-").reversed().joined(separator: "/")
    }

    private func assigned(_ assignment: AssignmentStatement, _ lead: String, on day: Day) -> [Phrase] {
        [
            .words(lead + say(assignment.role.label).lowercasedFirst + ", "),
            assignment.place.map { link(place: $0, on: day) } ?? link(unit: assignment.unit, on: day),
        ]
    }

    private func words(_ meeting: MeetingStatement) -> String {
        say(
            "Sinh hoạt: \(meeting.present)/\(meeting.members) có mặt, \(meeting.excused) vắng có lý do",
            "Meeting: \(meeting.present) of \(meeting.members) present, \(meeting.excused) excused")
    }

    private func words(_ target: TargetStatement) -> String {
        let indicator =
            Figure.named(target.indicator).map { say($0.label).lowercasedFirst } ?? room.name(target.indicator)
        return say(
            "Chỉ tiêu năm \(target.year), \(indicator): \(say.number(target.value))",
            "Target \(target.year), \(indicator): \(say.number(target.value))")
    }

    private func link(unit code: String, on day: Day) -> Phrase {
        guard let unit = picture.structure.codebook.knownUnit(code) else { return .words(room.name(code)) }
        return .link(mention(unit: unit, on: day))
    }

    private func link(place code: String, on day: Day) -> Phrase {
        guard let place = picture.place(code) else { return .words(room.name(code)) }
        return .link(mention(place: place, on: day))
    }
}
