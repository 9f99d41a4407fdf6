package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Somebody answers for a village from a day on.
package struct AssignVillage: Act {
    package static let name = "assignment.village"
    package static let label = BilingualText("Phân công phụ trách bản", "Assign a village")
    package static let summary = BilingualText(
        "Từ ngày ấy một đảng viên phụ trách bản; người khác đang phụ trách thì vẫn phụ trách, phân công bỏ trống thì kết thúc.",
        "From that day a member answers for the village; another one who does goes on, one whose person is gone ends.")
    package static let fields: [any AnyActField] = [
        StructureFields.place, AssignmentFields.person, AssignmentFields.day, AssignmentFields.decision,
    ]
    package static let beginning = ActBeginning.place(StructureFields.place.name)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// How the place stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        try StructureFields.known(place: subject)
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try writing.check(place: StructureFields.place, of: values, on: values[AssignmentFields.day], &problems)
        let who = try writing.person(AssignmentFields.person, of: values, &problems)
        let (code, day) = try (values[StructureFields.place], values[AssignmentFields.day])
        // Of a place that is not there, or beyond, nothing more is told.
        guard !problems.tells(of: StructureFields.place.name), let who,
            let unit = try writing.reader.place(code, on: day)?.unit
        else { throw problems }
        var assignment = AssignmentStatement(
            person: who.subject.id.id, role: .villageLead, unit: unit, place: code)
        let fields = (AssignmentFields.person.name, AssignmentFields.day.name)
        guard problems.isEmpty else {
            // A text that cannot be read hides nothing of the person.
            return try writing.check(assignment, to: who.known, from: day, fields, &problems)
        }
        assignment.reference = try values[AssignmentFields.decision]
        try writing.endLapsed(of: code, on: day, reference: assignment.reference)
        try writing.assign(assignment, to: who.known, from: day, fields)
    }
}

/// A commune's villages, of one decision.
extension AssignVillage: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Phân công nhiều bản theo bảng", "Assign many villages")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Phân công đảng viên phụ trách nhiều bản theo một bảng.", "Assigns members to many villages, of one table.")
    /// One assignment of somebody to a village.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        try [
            RowMark(
                field: AssignmentFields.person.name,
                text: "\(values[StructureFields.place]) \(values[AssignmentFields.person])")
        ]
    }
}

extension Writing {
    /// Ends the assignments to a village whose person is a member no more on a day: somebody else takes their place.
    fileprivate func endLapsed(of place: String, on day: Day, reference: String?) throws {
        for lead in try reader.leads(of: place, on: day) where lead.from < day {
            guard let named = try reader.subject(Mention.person(lead.assignment.person).subject) else { continue }
            let known = KnownPerson(try reader.facts(ofWhole: reader.whole(named)))
            if !known.state(on: day).standing.isMember { try unassign(lead, from: day, reference: reference) }
        }
    }
}
