/// What a meeting concluded is to be done: by whom and by when. What it is in words is sealed.
package struct ConclusionStatement: FactContent {
    package static let kind = FactKind.conclusionStated
    package static let subject = SubjectKind.conclusion
    package static let fields = [
        ContentField("cell", .unit), ContentField("number", .number(1...numberMax)),
        ContentField("by", .day, isRequired: false),
        ContentField("text", .text(charactersMax: textCharactersMax), isRequired: false, isSealed: true),
    ]

    /// No meeting concludes more.
    package static let numberMax = 99
    /// The most characters of one.
    package static let textCharactersMax = 500

    /// Code of the cell that met.
    package var cell: String
    /// Its own among those of the day.
    package var number: Int
    /// Who sees to it; nil where nobody is named.
    package var person: Identifier?
    /// By when; nil where nobody said.
    package var by: Day?
    /// What is to be done; nil where it may not be read. Sealed.
    package var text: String?

    /// A conclusion of the cell.
    package init(cell: String, number: Int, person: Identifier?, by: Day?, text: String?) {
        (self.cell, self.number, self.person, self.by, self.text) = (cell, number, person, by, text)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let cell = open["cell"], let number = open.count("number", max: ConclusionStatement.numberMax) else {
            return nil
        }
        let person = open["person"].map { Identifier(text: $0) }
        if case .some(nil) = person { return nil }
        self.init(
            cell: cell, number: number, person: person ?? nil, by: open["by"].flatMap { Day(text: $0) },
            text: sealed?["text"])
    }

    package var open: Payload {
        Payload([
            "by": by?.description, "cell": cell, "number": String(number), "person": person?.description,
        ])
    }

    package var sealed: Payload? { text.map { Payload(["text": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: cell) + (person.map { [.person($0)] } ?? []) }

    package func about(on day: Day) -> SubjectID? { .conclusion(cell: cell, met: day, number: number) }
    package var subjectName: SubjectName? { .code(cell) }

    package var phrases: [Phrase] {
        [.words("Kết luận", "Conclusion")] + (text.map { [.words(": ", ": "), .text($0)] } ?? [])
            + (by.map { [.words(", hạn ", ", by "), .day($0)] } ?? [])
    }
}

extension FactKind {
    /// A meeting concluded something.
    package static let conclusionStated = FactKind("conclusion.stated")
}
