internal import Fields
internal import Ledger
package import Words

/// Takes one fact back.
package struct RetractFact: Act {
    package static let name = "retract"
    package static let label = BilingualText("Rút lại một bản ghi", "Take a fact back")
    package static let summary = BilingualText(
        "Bản ghi và lần rút lại đều còn trong sổ; câu trả lời theo số liệu biết đến trước hôm nay vẫn như cũ.",
        "The fact and its retraction both stay in the ledger; answers as known before today stay as they were.")
    package static let fields: [any AnyActField] = [fact, reason]

    static let fact = ActField(
        "fact", BilingualText("Mã bản ghi", "Fact"),
        hint: BilingualText("mã in trong danh sách bản ghi", "its identity, as lists of facts print it"),
        FieldReader.fact)
    static let reason = ActField(
        "reason", BilingualText("Lý do", "Reason"),
        hint: BilingualText(
            "bằng lời, nhiều nhất \(RetractionStatement.reasonCharactersMax) ký tự",
            "in words, at most \(RetractionStatement.reasonCharactersMax) characters"),
        isSealed: true, FieldReader.text(charactersMax: RetractionStatement.reasonCharactersMax))

    private let fact: Identifier
    private let reason: String

    package init(_ values: FieldValues) {
        fact = values[RetractFact.fact]
        reason = values[RetractFact.reason]
    }

    package func write(_ writing: Writing) throws {
        try RetractFacts(writing, reason: reason).retract(fact: fact)
    }
}
