/// The paper by which something is so: its number, its day and who issued it, as somebody wrote it. Free text, so sealed.
extension ContentField {
    /// The most characters of a reference.
    package static let referenceCharactersMax = 300

    /// The paper, of whatever kind of fact.
    static let reference = ContentField(
        "reference", .text(charactersMax: referenceCharactersMax), isRequired: false, isSealed: true)
}

extension Payload {
    /// The sealed part of what has nothing under seal but a paper; nil without one.
    static func reference(_ reference: String?) -> Payload? { reference.map { Payload(["reference": $0]) } }
}

extension [Phrase] {
    /// By which paper; nothing without one.
    static func by(_ reference: String?) -> [Phrase] {
        reference.map { [.words(", theo ", ", by "), .text($0)] } ?? []
    }
}
