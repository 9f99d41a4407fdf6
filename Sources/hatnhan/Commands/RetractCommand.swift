internal import ArgumentParser
internal import Ledger
internal import Operations
internal import Words

/// `hatnhan retract`
struct RetractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back one fact, or everything a command wrote.",
        discussion:
            """
            Both the fact and its retraction stay in the ledger; answers as known before today stay as they were. What a \
            command had itself taken back is stated again, so an import that corrected rows leaves the rows as they were.
            """)

    @Argument(help: "Identity of the fact, as 'facts' and 'irregularities' print it.")
    var fact: String?

    @Option(help: "Key of the command to take back as a whole, as 'import' prints it.")
    var command: String?

    @Option(help: "Why, in words.")
    var reason: String

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if (fact == nil) == (command == nil) { throw ValidationError("Give either a fact or --command KEY") }
    }

    func run() throws {
        let report = try database.files().withLedger { ledger, actor in
            let operation = RetractFacts(ledger, actor: actor)
            if let command { return try operation.run(command: command, reason: reason) }
            guard let id = fact.flatMap({ Identifier(text: $0) }) else {
                throw RetractFacts.Refusal.unknownFact(fact ?? "")
            }
            return try operation.run(fact: id, reason: reason)
        }
        let retracted = Terminal.speech.number(report.retracted)
        let restated = Terminal.speech.number(report.restated)
        let head = report.head.description
        Terminal.writeDone(
            report.restated == 0
                ? Terminal.words(
                    "Đã rút lại \(retracted) bản ghi. Sổ cái tại \(head)\n",
                    "Retracted \(Terminal.speech.count(report.retracted, "fact", "facts")). Ledger at \(head)\n")
                : Terminal.words(
                    "Đã rút lại \(retracted) bản ghi và ghi lại \(restated) bản ghi trước đó. Sổ cái tại \(head)\n",
                    "Retracted \(Terminal.speech.count(report.retracted, "fact", "facts")) and stated \(restated) earlier again. "
                        + "Ledger at \(head)\n"))
    }
}
