internal import Fields
internal import Ledger
package import Organisation
internal import Rulebook
package import Words

/// The check of a CV is stuck, for a reason of procedure: what it finds is nobody's.
package struct CheckIsStuck: RoadAct {
    package static let name = "road.stuck"
    package static let label = BilingualText("Ghi thẩm tra lý lịch vướng", "A check is stuck")
    package static let summary = BilingualText(
        "Ghi việc thẩm tra lý lịch vướng ở khâu nào, theo danh sách; không ghi nội dung thẩm tra.",
        "Says where the check of a CV is stuck, of a closed list; never what the check finds.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [PersonFields.person, RoadFields.day, reason]
    /// Where it is stuck.
    static let reason = ReasonFields.reason(.checkStuck)

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        guard step.road.last(.checkSent) != nil else {
            problems.note("Chưa gửi thẩm tra", "Nothing was sent out", in: RoadFields.day.name)
            throw problems
        }
        return try PersonEvent(kind: .checkStuck, reason: values[CheckIsStuck.reason])
    }
}
