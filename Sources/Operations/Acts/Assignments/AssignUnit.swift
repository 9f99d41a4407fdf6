package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Somebody answers for a unit as a whole, or is of its steering committee, from a day on.
package struct AssignUnit: Act {
    package static let name = "assignment.unit"
    package static let label = BilingualText("Phân công phụ trách, ban chỉ đạo", "Assign a unit")
    package static let summary = BilingualText(
        "Từ ngày ấy một đảng viên phụ trách xã, là trưởng ban hoặc thành viên ban chỉ đạo của tổ chức.",
        "From that day a member answers for the unit, or heads or belongs to its steering committee.")
    package static let fields: [any AnyActField] = [
        StructureFields.unit, role, AssignmentFields.person, AssignmentFields.day, AssignmentFields.decision,
    ]
    package static let beginning = ActBeginning.unit(
        StructureFields.unit.name, Set(UnitKind.allCases.filter { !$0.isCell }))

    private static let roles = AssignmentRole.allCases.filter { $0 != .villageLead }
    static let role = ActField(
        "role", BilingualText("Vai trò", "Role"),
        hint: BilingualText(
            "phụ trách xã, trưởng ban chỉ đạo, thành viên ban chỉ đạo", "commune_lead, steering_head, steering_member"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(roles.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(ChoiceList(Choices.roles.entries.filter { roles.contains($0.value) })))

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// How the unit stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        try StructureFields.known(unit: subject)
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead { try check(unit: values[StructureFields.unit], writing, &problems) }
        let who = try writing.person(AssignmentFields.person, of: values, &problems)
        guard let who else { throw problems }
        var assignment = try AssignmentStatement(
            person: who.subject.id.id, role: values[AssignUnit.role], unit: values[StructureFields.unit], place: nil)
        let (day, fields) = (
            try values[AssignmentFields.day], (AssignmentFields.person.name, AssignmentFields.day.name)
        )
        // Of a unit that is not there, or beyond, nothing more is told.
        guard !problems.tells(of: StructureFields.unit.name) else { throw problems }
        guard problems.isEmpty else {
            // A text that cannot be read, or a day on which the unit is not in force, hides nothing of the person.
            return try writing.check(assignment, to: who.known, from: day, fields, &problems)
        }
        assignment.reference = try values[AssignmentFields.decision]
        try writing.assign(assignment, to: who.known, from: day, fields)
    }
}

extension AssignUnit {
    private func check(unit code: String, _ writing: Writing, _ problems: inout FieldProblems) throws {
        guard try writing.reader.subject(.unit(code)) != nil, try writing.mayName(.unit(code)) else {
            return problems.note(FieldProblem(.notInTheLedger, text: code), in: StructureFields.unit.name)
        }
        let day = try values[AssignmentFields.day]
        guard let kind = try writing.reader.kind(ofUnit: code, on: day) else {
            return problems.note(.notInForce(code, on: day), in: AssignmentFields.day.name)
        }
        try check(role: values[AssignUnit.role], in: code, kind, writing, &problems)
    }

    /// Who answers for a commune answers for a grassroots organisation; a steering committee has one head.
    private func check(
        role: AssignmentRole, in code: String, _ kind: UnitKind, _ writing: Writing, _ problems: inout FieldProblems
    ) throws {
        if role == .communeLead, !kind.isGrassroots {
            problems.note(
                "“\(code)” không phải là tổ chức cơ sở đảng", "“\(code)” is no grassroots organisation",
                in: AssignUnit.role.name)
        }
        guard role == .steeringHead else { return }
        let heads = try writing.reader.subjects(of: .assignment, namingUnit: code).compactMap {
            FoundAssignment($0, $1)
        }.filter { $0.assignment.role == .steeringHead && $0.assignment.unit == code }
        // One of before the present one's first day is history.
        guard let head = heads.first, try head.from <= values[AssignmentFields.day],
            try writing.reader.subject(of: PersonID(number: values[AssignmentFields.person]))?.id.id
                != head.assignment.person
        else { return }
        problems.note(
            "Ban chỉ đạo đang có trưởng ban từ ngày \(head.from.vietnamese); kết thúc phân công ấy trước",
            "The committee has a head since \(head.from); end that assignment first", in: AssignUnit.role.name)
    }
}

/// A district's communes and its steering committee, of one decision.
extension AssignUnit: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Phân công nhiều tổ chức theo bảng", "Assign many units")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Phân công đảng viên phụ trách nhiều tổ chức, lập ban chỉ đạo theo một bảng.",
        "Assigns members to many units, and to steering committees, of one table.")
    /// One assignment of somebody in a role to a unit.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        try [
            RowMark(
                field: AssignmentFields.person.name,
                text: "\(values[StructureFields.unit]) \(values[role]) \(values[AssignmentFields.person])")
        ]
    }
}
