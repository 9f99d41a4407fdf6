package import Fields
internal import Ledger
internal import Words

/// An act that changes units, places or coverages from a day on, by a paper: looked at once more before it is written.
package protocol StructureAct: Act {
    /// What was typed.
    var values: FieldValues { get }
    /// Collects what it changes; what is wrong is noted.
    func change(_ structure: StructureWriter) throws
}

extension StructureAct {
    /// It changes structure.
    package static var isReviewed: Bool { true }
    /// Units change seldom, and there are many ways.
    package static var isRare: Bool { true }
    /// The paper first.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] { StructureFields.form(fields) }

    /// How the unit or place stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        switch subject.subject {
        case .place: try StructureFields.known(place: subject)
        default: try StructureFields.known(unit: subject)
        }
    }

    /// Collects what it changes, and writes it at once.
    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let structure = StructureWriter(
            writing, day: values.ifRead(StructureFields.day),
            reference: problems.isEmpty ? try StructureFields.reference(values) : nil)
        structure.problems = problems
        defer { problems = structure.problems }
        try change(structure)
        try structure.write()
        // Grants stay, where nothing is asked.
        let asksForGrants = Self.fields.contains { $0.name == StructureFields.grants.name }
        try structure.follow(isWanted: asksForGrants ? values[StructureFields.grants] ?? false : false)
    }
}
