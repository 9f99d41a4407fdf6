package import Fields
internal import Ledger
internal import Rulebook
internal import Store
package import Words

/// Takes everything back that a command did.
package struct RetractCommand: Act {
    package static let name = "retract-command"
    package static let label = BilingualText("Rút lại cả một lần ghi", "Take a whole command back")
    package static let summary = BilingualText(
        "Rút lại mọi bản ghi còn hiệu lực của lần ghi; điều chính lần ghi ấy đã rút lại thì ghi lại.",
        "Takes back every fact of the command that still counts; what the command had itself taken back is stated again."
    )
    package static let fields: [any AnyActField] = [command, RetractFact.reason, RetractFact.note]
    package static let beginning = ActBeginning.command(command.name)
    package static let isReviewed = true

    static let command = ActField(
        "command", BilingualText("Khóa của lần ghi", "Command"),
        hint: BilingualText("khóa do lệnh import hoặc act in ra", "its key, as import and act print it"), as: .hidden,
        FieldReader.text(charactersMax: Command.keyCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Which command it is: when, by whom, how many facts. Its form is open to who may know.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .command(let key) = subject.subject, let found = try subject.reader.facts(ofCommand: key),
            let last = found.last
        else { return [] }
        let (reader, fact) = (subject.reader, last.fact.fact)
        let (day, minutes) = (reader.calendar.day(of: fact.recorded), reader.calendar.minutes(of: fact.recorded))
        let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
        let author = try reader.vault.accountName(of: fact.author)
        return [
            KnownValue(
                nil, BilingualText("Ghi lúc", "Written at"), text: time, [.text(time + ", "), .day(day)]),
            KnownValue(nil, BilingualText("Người ghi", "Author"), text: author),
            KnownValue(
                nil, BilingualText("Việc đã ghi", "What was done"), text: "",
                try sorts(of: found.map(\.fact.fact), reader)),
            KnownValue(
                nil, BilingualText("Số bản ghi", "Facts"), text: String(found.count), [.number(found.count)]),
        ]
    }

    /// What the first facts tell of, each sort once.
    private static func sorts(of facts: [Fact], _ reader: LedgerReader) throws -> [Phrase] {
        var names: [BilingualText] = []
        for fact in facts.prefix(WrittenCommand.factsMax) {
            let name = try reader.statement(of: fact)?.sort ?? Statement.unreadable
            if !names.contains(name) { names.append(name) }
        }
        let comma = Phrase.words(BilingualText(", ", ", "))
        var phrases: [Phrase] = names.flatMap { [comma, Phrase.words($0)] }
        if facts.count > WrittenCommand.factsMax { phrases += [comma, .words(BilingualText("…", "…"))] }
        return Array(phrases.dropFirst())
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let command = try values[RetractCommand.command]
        _ = try RetractFacts.facts(ofCommand: command, writing)
        try RetractFacts(writing, reason: values[RetractFact.reason], note: values[RetractFact.note])
            .retract(command: command)
    }
}
