internal import Fields
internal import Ledger
internal import Words

/// An act that changes units, places or coverages from a day on, by a paper: looked at once more before it is written.
package protocol StructureAct: Act {
    /// The day and the paper.
    var decided: Decided { get }
    /// Whether grants on units that it ends follow to those that they became.
    var grantsFollow: Bool { get }
    /// Collects what it changes; what is wrong is noted.
    func change(_ structure: StructureWriter) throws
}

/// The day from which something holds, and the paper that says so.
package struct Decided: Sendable {
    let day: Day
    let reference: String?

    init(_ values: FieldValues) {
        day = values[StructureFields.day]
        reference = StructureFields.reference(values)
    }
}

extension StructureAct {
    /// They stay, where nothing is asked.
    package var grantsFollow: Bool { false }
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
    package func write(_ writing: Writing) throws {
        let structure = StructureWriter(writing, day: decided.day, reference: decided.reference)
        try change(structure)
        try structure.write()
        try structure.follow(isWanted: grantsFollow)
    }
}
