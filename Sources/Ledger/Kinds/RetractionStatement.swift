/// Which fact is taken back, and why. It is about the subject of the fact that it takes back, of whatever sort.
package struct RetractionStatement: FactContent {
    package static let kind = FactKind.retracted
    package static let subject = SubjectKind.unit
    /// A retraction is not stated right: the fact is stated again.
    package static let fields: [ContentField] = []

    /// The most characters of a reason.
    package static let reasonCharactersMax = 1000

    /// The fact that is taken back.
    package var fact: Identifier
    /// The command that was taken back as a whole, when it was.
    package var command: String?
    /// In words. Sealed.
    package var reason: String?

    /// Takes back `fact`.
    package init(fact: Identifier, command: String? = nil, reason: String?) {
        self.fact = fact
        self.command = command
        self.reason = reason
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let fact = open["fact"].flatMap({ Identifier(text: $0) }) else { return nil }
        self.init(fact: fact, command: open["command"], reason: sealed?["reason"])
    }

    package var open: Payload { Payload(["command": command, "fact": fact.description]) }

    package var sealed: Payload? { reason.map { Payload(["reason": $0]) } }

    package var phrases: [Phrase] {
        [.words("Rút lại một bản ghi: ", "Takes a fact back: "), .text(reason ?? "")]
    }
}

extension FactKind {
    /// Takes another fact back.
    package static let retracted = FactKind("fact.retracted")
}
