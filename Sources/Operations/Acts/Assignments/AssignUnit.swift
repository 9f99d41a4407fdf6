internal import Fields
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
        as: .choice(roles.map { Widget.Option($0.rawValue, $0.label) }), FieldReader.choice(Choices.roles))

    private let values: FieldValues

    package init(_ values: FieldValues) throws {
        self.values = values
        guard values[AssignUnit.role] == .villageLead else { return }
        var problems = FieldProblems()
        problems.note(
            "Phụ trách bản thì phân công ở trang của bản", "A village is assigned on its own page",
            in: AssignUnit.role.name)
        throw problems
    }

    /// How the unit stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        try StructureFields.known(unit: subject)
    }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        let (code, day) = (values[StructureFields.unit], values[AssignmentFields.day])
        if try writing.reader.subject(.unit(code)) == nil || !writing.mayName(.unit(code)) {
            problems.note(FieldProblem(.notInTheLedger, text: code), in: StructureFields.unit.name)
        } else if let kind = try writing.reader.kind(ofUnit: code, on: day) {
            try check(kind, writing, &problems)
        } else {
            problems.note(.notInForce(code, on: day), in: AssignmentFields.day.name)
        }
        let who = try writing.person(
            values[AssignmentFields.person], noting: &problems, in: AssignmentFields.person.name)
        guard problems.isEmpty, let who else { throw problems }
        let assignment = AssignmentStatement(
            person: who.subject.id.id, role: values[AssignUnit.role], unit: code, place: nil,
            reference: values[AssignmentFields.decision])
        try writing.assign(
            assignment, to: who.known, from: day, (AssignmentFields.person.name, AssignmentFields.day.name))
    }
}

extension AssignUnit {
    /// Who answers for a commune answers for a grassroots organisation; a steering committee has one head.
    private func check(_ kind: UnitKind, _ writing: Writing, _ problems: inout FieldProblems) throws {
        let (code, role) = (values[StructureFields.unit], values[AssignUnit.role])
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
        guard let head = heads.first, head.from <= values[AssignmentFields.day],
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
    package static func marks(of values: FieldValues) -> [RowMark] {
        [
            RowMark(
                field: AssignmentFields.person.name,
                text: "\(values[StructureFields.unit]) \(values[role]) \(values[AssignmentFields.person])")
        ]
    }
}
