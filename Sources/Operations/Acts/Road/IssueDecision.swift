internal import Fields
internal import Ledger
package import Organisation
package import Rulebook
package import Words

/// The competent committee issued the decision to admit, or to recognise.
package struct IssueDecision: RoadAct {
    package static let name = "road.decide"
    package static let label = BilingualText("Ghi quyết định kết nạp, công nhận", "Record a decision")
    package static let summary = BilingualText(
        "Ghi số và ngày quyết định kết nạp hoặc quyết định công nhận đảng viên chính thức.",
        "Records number and day of the decision to admit or to recognise.")
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [PersonFields.person, RoadFields.day, number]
    /// What judges it.
    package static let rules: [RuleKey] = [.decideAdmissionMax, .decideRecognitionMax]
    /// It changes what somebody waits for.
    package static let isReviewed = true
    static let number = ActField(
        "number", BilingualText("Số quyết định", "Number of the decision"),
        hint: BilingualText("ví dụ 17-QĐ/HU", "such as 17-QĐ/HU"), isSealed: true,
        FieldReader.text(charactersMax: PersonEvent.referenceCharactersMax))

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates and probationary members.
    package static func isOffered(in state: PersonState) -> Bool {
        state.standing == .candidate || state.standing == .probationary
    }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        let isAdmission = step.state.standing == .candidate
        if (isAdmission ? step.road.proposal : step.road.recognitionProposal) == nil {
            problems.note("Chi bộ chưa có nghị quyết", "The cell has not resolved yet", in: RoadFields.day.name)
        }
        let kind: PersonEventKind = isAdmission ? .admissionDecided : .recognitionDecided
        let (whole, base) = (
            step.known.road(by: .latest), isAdmission ? PersonEventKind.baseResolved : .recognitionBaseResolved
        )
        if let decided = whole.last(kind)?.day {
            problems.note(
                "Đã có quyết định ngày \(decided.vietnamese)", "There is a decision of \(decided) already",
                in: RoadFields.day.name)
        }
        if let voted = whole.last(base)?.day, step.day < voted {
            problems.note(
                "Không trước ngày đảng ủy cơ sở xét \(voted.vietnamese)",
                "Not before the base committee's vote, \(voted)",
                in: RoadFields.day.name)
        }
        return try PersonEvent(
            kind: kind, reference: values[IssueDecision.number])
    }

    func judge(_ step: Taking, _ rules: inout Judging) throws {
        let isAdmission = step.state.standing == .candidate
        guard let resolved = isAdmission ? step.road.proposal : step.road.recognitionProposal else { return }
        try step.ask(
            isAdmission ? .decideAdmissionMax : .decideRecognitionMax, from: resolved.day,
            BilingualText("Nghị quyết của chi bộ", "The cell resolved"), &rules)
    }
}
