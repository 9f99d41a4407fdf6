internal import Fields
internal import Ledger
package import Organisation
package import Rulebook
package import Words

/// The cell votes on admitting a candidate, or on recognising a probationary member.
package struct CellVotes: RoadAct {
    package static let name = "road.cell-vote"
    package static let label = BilingualText("Ghi chi bộ biểu quyết", "Record a vote of the cell")
    package static let summary = BilingualText(
        "Ghi kết quả biểu quyết của chi bộ về kết nạp hoặc công nhận chính thức; đủ số phiếu thì có nghị quyết đề nghị.",
        "Records how the cell voted on admission or on recognition; with enough votes it proposes it.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [
        PersonFields.person, RoadFields.day, RoadFields.eligible, RoadFields.present, RoadFields.agreed,
        PersonFields.reference,
    ]
    /// What judges it.
    package static let rules: [RuleKey] = [
        .voteDenominatorExcludes, .admitAgeMin, .admitAgeMax, .admitEduMin, .classCertValidity, .introMembersCount,
        .dossierPapersValidity, .probationLength, .recognitionCellMax, .voteRecognitionMaxBallots,
    ]
    /// It decides how somebody goes on.
    package static let isReviewed = true

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates and probationary members.
    package static func isOffered(in state: PersonState) -> Bool {
        state.standing == .candidate || state.standing == .probationary
    }

    func check(_ problems: inout FieldProblems) { RoadFields.checkBallot(values, &problems) }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        let isAdmission = step.state.standing == .candidate
        if let resolved = (isAdmission ? step.road.proposal : step.road.recognitionProposal)?.day {
            problems.note(
                "Chi bộ đã có nghị quyết ngày \(resolved.vietnamese); ghi sai thì mở bản ghi ấy và ghi lại cho đúng",
                "The cell resolved on \(resolved); if that is wrong, open that fact and state it right",
                in: RoadFields.day.name)
        }
        let ballot = try values.ballot()
        let isEnough = step.writing.rulebook.isEnough(
            ballot, by: isAdmission ? .voteCellAdmit : .voteRecognition, on: step.day)
        let kind: PersonEventKind =
            isAdmission
            ? (isEnough ? .cellResolved : .cellRefused) : (isEnough ? .recognitionResolved : .recognitionRefused)
        return try PersonEvent(kind: kind, reference: values[PersonFields.reference], ballot: ballot)
    }

    func judge(_ step: Taking, _ rules: inout Judging) throws {
        try VotersRule(step).ask(values[RoadFields.eligible], &rules)
        if step.state.standing == .candidate {
            AdmissionRules(step).ask(&rules)
        } else {
            try RecognitionRules(step).ask(&rules)
        }
    }
}
