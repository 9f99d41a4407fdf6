internal import Fields
internal import Ledger
package import Organisation
package import Rulebook
package import Words

/// The ceremony: a candidate becomes a probationary member.
package struct AdmitCandidate: RoadAct {
    package static let name = "road.admit"
    package static let label = BilingualText("Ghi lễ kết nạp", "Record a ceremony")
    package static let summary = BilingualText(
        "Từ ngày tổ chức lễ kết nạp người này là đảng viên dự bị của chi bộ.",
        "From the day of the ceremony they are a probationary member of the cell.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [PersonFields.person, RoadFields.day, PersonFields.reference]
    /// What judges it.
    package static let rules: [RuleKey] = [.ceremonyMax]
    /// It changes somebody's standing.
    package static let isReviewed = true

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates for whom a decision was issued.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        guard step.road.last(.admissionDecided) != nil else {
            problems.note("Chưa có quyết định kết nạp", "No decision was issued", in: RoadFields.day.name)
            throw problems
        }
        let known = step.known
        return try PersonEvent(
            kind: .admitted, cell: known.cell(on: step.day), place: known.place(on: step.day),
            reference: values[PersonFields.reference])
    }

    /// Party age counts from the day of the decision, not from the ceremony. What was said of an earlier membership stays.
    func days(_ step: Taking) -> MembershipStatement? {
        let old = step.known.membership?.content
        return MembershipStatement(
            decided: old?.decided ?? step.road.last(.admissionDecided)?.day, recognised: old?.recognised)
    }

    func judge(_ step: Taking, _ rules: inout Judging) throws {
        guard let issued = step.road.last(.admissionDecided) else { return }
        let isFromReceipt =
            step.writing.rulebook.choice(.ceremonyMaxFrom, on: step.day) == .decisionReceived
        let received = step.road.last(.decisionReceived)
        if isFromReceipt, let received {
            try step.ask(
                .ceremonyMax, from: received.day, BilingualText("Nhận quyết định", "The decision came"), &rules)
        } else if !isFromReceipt {
            try step.ask(
                .ceremonyMax, from: issued.day, BilingualText("Ban hành quyết định", "The decision was issued"), &rules)
        }
    }
}
