internal import Fields
internal import Ledger
package import Organisation
package import Words

/// Somebody has the certificate of the awareness class.
package struct GiveCertificate: RoadAct {
    package static let name = "road.certificate"
    package static let label = BilingualText(
        "Ghi giấy chứng nhận học lớp nhận thức về Đảng", "Record a certificate of the class")
    package static let summary = BilingualText(
        "Ghi ngày cấp giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng.",
        "Records the day of the certificate of the awareness class.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The list of steps leads to it.
    package static let isRare = true
    package static let fields: [any AnyActField] = [PersonFields.person, RoadFields.day, PersonFields.reference]

    let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent {
        try PersonEvent(kind: .trained, reference: values[PersonFields.reference])
    }
}

/// Those of a class, in one go.
extension GiveCertificate: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Ghi giấy chứng nhận của cả lớp", "Record a class's certificates")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Ghi giấy chứng nhận học lớp nhận thức về Đảng của nhiều người theo một bảng.",
        "Records the certificates of a class, of one table.")
    /// One certificate of somebody.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        try [RowMark(field: PersonFields.person.name, text: String(values[PersonFields.person]))]
    }
}
