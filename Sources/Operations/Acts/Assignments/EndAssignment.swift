package import Fields
package import Ledger
internal import Organisation
internal import Store
package import Words

/// Somebody no longer answers for what they were assigned.
package struct EndAssignment: Act {
    package static let name = "assignment.end"
    package static let label = BilingualText("Thôi phân công", "End an assignment")
    package static let summary = BilingualText(
        "Từ ngày ấy người được phân công thôi phụ trách.", "From that day the person no longer answers for it.")
    package static let fields: [any AnyActField] = [fact, AssignmentFields.lastDay, AssignmentFields.decision]
    package static let beginning = ActBeginning.fact(fact.name)

    static let fact = ActField(
        "fact", BilingualText("Phân công", "Assignment"),
        hint: BilingualText("mã bản ghi của phân công", "identity of the fact that assigns"), as: .hidden,
        FieldReader.fact)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What was assigned, and since when.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .fact(let id) = subject.subject,
            let found = try subject.reader.assignment(of: id, upTo: subject.position)
        else { return [] }
        return [
            KnownValue(nil, BilingualText("Phân công", "Assigned"), text: nil, found.phrases),
            KnownValue(nil, BilingualText("Từ ngày", "From"), text: found.from.vietnamese, [.day(found.from)]),
        ]
    }

    /// Of what no day ends.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        guard case .fact(let id) = subject.subject else { return false }
        return try subject.reader.assignment(of: id, upTo: subject.position) != nil
    }

    /// That it ends.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] {
        guard case .fact(let id) = subject.subject else { return [] }
        return try subject.reader.assignment(of: id, upTo: subject.position).map {
            [.assignmentEnded(AssignmentEnding($0.assignment))]
        } ?? []
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let id = try values[EndAssignment.fact]
        guard let found = try writing.reader.assignment(of: id), try writing.mayName(found.named) else {
            problems.note(FieldProblem(.notInTheLedger, text: id.description), in: EndAssignment.fact.name)
            throw problems
        }
        let day = try values[AssignmentFields.lastDay]
        if day <= found.from {
            problems.note(
                "Phải sau ngày bắt đầu \(found.from.vietnamese)", "After its first day, \(found.from)",
                in: AssignmentFields.lastDay.name)
        }
        try problems.throwIfAny()
        try writing.unassign(found, from: day, reference: values[AssignmentFields.decision])
    }
}

extension FoundAssignment {
    /// The place, or else the unit.
    var named: Mention { assignment.place.map { .place($0) } ?? .unit(assignment.unit) }
}
