package import Words

/// What somebody may do by hand, declared once: its name, what it asks for, and the facts it makes. Its command, its
/// reference page, and whatever else offers it, follow from this.
package protocol Act: Sendable {
    /// The name in commands and addresses.
    static var name: String { get }
    /// What people call it: a verb.
    static var label: BilingualText { get }
    /// What it does, in a sentence.
    static var summary: BilingualText { get }
    /// What it needs of whoever does it, besides that.
    static var need: Need { get }
    /// What it asks for, in the order in which a form asks.
    static var fields: [any AnyActField] { get }

    /// The act with these values, each of which is of its field.
    ///
    /// - Throws: `FieldProblems` for what only several of them together tell.
    init(_ values: FieldValues) throws

    /// Writes what it comes to.
    ///
    /// - Throws: `FieldProblems` for what only the ledger tells, `DoorRefusal`, and its own refusals.
    func write(_ writing: Writing) throws
}

extension Act {
    /// Most acts need nothing more.
    package static var need: Need { .reach }
}

/// The list of all acts.
package enum Acts {
    /// In the order in which lists show them.
    package static let all: [any Act.Type] = [RetractFact.self, RestateFact.self, RetractCommand.self]

    /// The act of this name; nil when there is none.
    package static func named(_ name: String) -> (any Act.Type)? {
        all.first { $0.name == name }
    }
}
