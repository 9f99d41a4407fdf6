/// Which fact is taken back, and why. It is about the subject of the fact that it takes back, of whatever sort.
package struct RetractionStatement: FactContent {
    package static let kind = FactKind.retracted
    package static let subject = SubjectKind.unit
    /// A retraction is not stated right: the fact is stated again.
    package static let fields: [ContentField] = []

    /// The most characters of a note.
    package static let noteCharactersMax = 1000

    /// The fact that is taken back.
    package var fact: Identifier
    /// The command that was taken back as a whole, when it was.
    package var command: String?
    /// Code of the reason, one of a closed list; nil where a file or an earlier program took it back.
    package var reason: String?
    /// What somebody wrote besides. Sealed.
    package var note: String?

    /// Takes back `fact`.
    ///
    /// - Parameter reason: code of an entry of the list `retraction` of the rulebook.
    package init(fact: Identifier, command: String? = nil, reason: String? = nil, note: String?) {
        self.fact = fact
        self.command = command
        self.reason = reason
        self.note = note
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let fact = open["fact"].flatMap({ Identifier(text: $0) }) else { return nil }
        self.init(fact: fact, command: open["command"], note: sealed?["note"] ?? sealed?["reason"])
        reason = open["reason"]
    }

    package var open: Payload { Payload(["command": command, "fact": fact.description, "reason": reason]) }

    package var sealed: Payload? { note.map { Payload(["note": $0]) } }

    /// Why, as far as it may be read: the words of the list, then what somebody wrote besides.
    package var why: [Phrase] {
        let listed = reason.map { Phrase.reason(list: "retraction", code: $0) }
        return (listed.map { [$0] } ?? []) + (listed != nil && note != nil ? [.words("; ", "; ")] : [])
            + (note.map { [.text($0)] } ?? [])
    }

    package var phrases: [Phrase] {
        [.words("Rút lại một bản ghi", "Takes a fact back")] + (why.isEmpty ? [] : [.words(": ", ": ")] + why)
    }
}

extension FactKind {
    /// Takes another fact back.
    package static let retracted = FactKind("fact.retracted")
}
