/// What a meeting concluded is done, from the fact's day on.
package struct ConclusionDone: FactContent {
    package static let kind = FactKind.conclusionDone
    package static let subject = SubjectKind.conclusion
    package static let fields = [
        ContentField("cell", .unit), ContentField("number", .number(1...ConclusionStatement.numberMax)),
        ContentField("met", .day),
        ContentField(
            "result", .text(charactersMax: ConclusionStatement.textCharactersMax), isRequired: false, isSealed: true),
    ]

    /// Code of the cell.
    package var cell: String
    /// Its own among those of the day.
    package var number: Int
    /// The day of the meeting.
    package var met: Day
    /// What came of it. Sealed.
    package var result: String?

    /// Ends what the cell concluded that day.
    package init(cell: String, number: Int, met: Day, result: String?) {
        (self.cell, self.number, self.met, self.result) = (cell, number, met, result)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let cell = open["cell"], let number = open.count("number", max: ConclusionStatement.numberMax),
            let met = open["met"].flatMap({ Day(text: $0) })
        else { return nil }
        self.init(cell: cell, number: number, met: met, result: sealed?["result"])
    }

    package var open: Payload {
        Payload(["cell": cell, "met": met.description, "number": String(number)])
    }

    package var sealed: Payload? { result.map { Payload(["result": $0]) } }
    package var mentions: [Mention] { Mention.of(unit: cell) }
    package func about(on day: Day) -> SubjectID? { .conclusion(cell: cell, met: met, number: number) }
    package var subjectName: SubjectName? { .code(cell) }

    package var phrases: [Phrase] {
        [.words("Đã thực hiện kết luận của kỳ sinh hoạt ngày ", "Done, as concluded on "), .day(met)]
            + (result.map { [.words(": ", ": "), .text($0)] } ?? [])
    }
}

extension FactKind {
    /// What a meeting concluded is done.
    package static let conclusionDone = FactKind("conclusion.done")
}
