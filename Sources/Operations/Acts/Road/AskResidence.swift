internal import Fields
internal import Ledger
package import Organisation
package import Words

/// A former place of residence was asked about somebody whose family moved in freely.
package struct AskResidence: RoadAct {
    package static let name = "road.residence"
    package static let label = BilingualText("Ghi hỏi nơi cư trú cũ", "Record that a former residence was asked")
    package static let summary = BilingualText(
        "Ghi cơ quan nào ở nơi cư trú cũ đã được hỏi, ngày nào.",
        "Says which authority of a former residence was asked, and when.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [PersonFields.person, RoadFields.day, authority]
    /// Rarely done.
    package static let isRare = true
    static let authority = ActField(
        "authority", BilingualText("Cơ quan được hỏi", "Authority"),
        hint: BilingualText("tên cơ quan, không ghi tên người", "its name; name nobody"), isSealed: true,
        FieldReader.text(charactersMax: PersonEvent.counterpartCharactersMax))

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        try PersonEvent(kind: .residenceAsked, counterpart: values[AskResidence.authority])
    }
}
