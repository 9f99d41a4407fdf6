package import Fields
internal import Ledger
internal import Rulebook
package import Words

/// Takes one fact back.
package struct RetractFact: Act {
    package static let name = "retract"
    package static let label = BilingualText("Rút lại một bản ghi", "Take a fact back")
    package static let summary = BilingualText(
        "Bản ghi và lần rút lại đều còn trong sổ; câu trả lời theo số liệu biết đến trước hôm nay vẫn như cũ.",
        "The fact and its retraction both stay in the ledger; answers as known before today stay as they were.")
    package static let fields: [any AnyActField] = [fact, reason, note]
    package static let beginning = ActBeginning.fact(fact.name)
    package static let isReviewed = true

    static let fact = ActField(
        "fact", BilingualText("Bản ghi", "Fact"),
        hint: BilingualText("mã in trong danh sách bản ghi", "its identity, as lists of facts print it"), as: .hidden,
        FieldReader.fact)
    static let reason = ActField(
        "reason", BilingualText("Lý do", "Reason"),
        hint: BilingualText(
            "một trong: \(offered { "\($0.code) (\($0.label.vietnamese))" })",
            "one of: \(offered { "\($0.code) (\($0.label.english))" })"),
        as: .reason(.retraction), FieldReader.reason(.retraction))
    static let note = ActField<String?>.optional(
        "note", BilingualText("Ghi chú", "Note"),
        hint: BilingualText(
            "bằng lời, nhiều nhất \(RetractionStatement.noteCharactersMax) ký tự; niêm phong khi về một người",
            "in words, at most \(RetractionStatement.noteCharactersMax) characters; sealed where it is about a person"),
        as: .lines, isSealed: true,
        FieldReader.text(charactersMax: RetractionStatement.noteCharactersMax, isOfOneLine: false))

    private static func offered(_ text: (ReasonList.Entry) -> String) -> String {
        Rulebook.standard.reasons(.retraction).entries.filter { $0.isOffered && $0.to == nil }.map(text)
            .joined(separator: ", ")
    }

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What the fact says, and whether it still counts.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try KnownFact(subject)?.values ?? [] }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let fact = try values[RetractFact.fact]
        _ = try RetractFacts.standing(fact, writing)
        try RetractFacts(writing, reason: values[RetractFact.reason], note: values[RetractFact.note])
            .retract(fact: fact)
    }
}
