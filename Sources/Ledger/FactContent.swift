/// What one kind of fact says. Each kind is a file in `Kinds/`: its name, its subject, how it is written and read, and what
/// it names. `Statement` lists them.
package protocol FactContent: Hashable, Sendable {
    /// The kind's name in the ledger.
    static var kind: FactKind { get }
    /// What sort of thing it is about.
    static var subject: SubjectKind { get }
    /// What of it is stated, and so can be stated right: the keys of its payloads.
    static var fields: [ContentField] { get }

    /// The part of the content anybody with the ledger may read.
    var open: Payload { get }
    /// The part that names a person or is free text: sealed under the subject's key; nil when there is none.
    var sealed: Payload? { get }
    /// What it is about, by what it says; nil for one about a person, whose identity no content tells.
    func about(on day: Day) -> SubjectID?
    /// What officers call that; nil for one about a person.
    var subjectName: SubjectName? { get }
    /// What it names beside its subject.
    var mentions: [Mention] { get }
    /// What it says, piece by piece, as a list shows it.
    var phrases: [Phrase] { get }

    /// Reads the content of a stored fact; `sealed` is the opened sealed part, nil when there is none or no key.
    ///
    /// Nil for content that does not fit the kind.
    init?(open: Payload, sealed: Payload?)
}

/// What officers call a subject.
package enum SubjectName: Hashable, Sendable {
    /// By a code, or by several.
    case code(String)
    /// As the person with this identity is called.
    case person(Identifier)
}

extension FactContent {
    package func about(on day: Day) -> SubjectID? { nil }
    package var subjectName: SubjectName? { nil }
    package var sealed: Payload? { nil }
    package var mentions: [Mention] { [] }
}
