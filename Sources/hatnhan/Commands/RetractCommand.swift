internal import ArgumentParser
internal import Ledger
internal import Operations

/// `hatnhan retract`
struct RetractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back one fact, or everything a command wrote.",
        discussion:
            "Both the fact and its retraction stay in the ledger; answers as known before today stay as they were.")

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
        let report = try database.files().withLedger { ledger in
            let operation = RetractFacts(ledger, actor: .atTerminal)
            if let command { return try operation.run(command: command, reason: reason) }
            guard let id = fact.flatMap({ Identifier(text: $0) }) else {
                throw RetractFacts.Refusal.unknownFact(fact ?? "")
            }
            return try operation.run(fact: id, reason: reason)
        }
        let count = NumberText.grouped(report.count)
        try Terminal.write(
            Terminal.words(
                "Đã rút lại \(count) ghi nhận. Sổ cái tại \(report.head.description)\n",
                "Retracted \(count) facts. Ledger at \(report.head.description)\n"))
    }
}
