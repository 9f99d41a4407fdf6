internal import ArgumentParser
internal import Foundation
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
        let receipt = try database.files().withLedger { ledger, actor in
            let key = "retract-\(fact ?? command ?? "")-\(UUID().uuidString.prefix(8).lowercased())"
            let request = Command(key: key, content: [], actor: actor, rights: .ofTheFiles)
            return try Door(ledger).run(request) { writing in
                let retract = try RetractFacts(writing, reason: reason)
                if let command { return try retract.retract(command: command) }
                guard let id = fact.flatMap({ Identifier(text: $0) }) else {
                    throw RetractFacts.Refusal.unknownFact(fact ?? "")
                }
                try retract.retract(fact: id)
            }.receipt
        }
        let retracted = Terminal.speech.number(receipt.counts.retracted)
        let restated = Terminal.speech.number(receipt.counts.stated)
        let head = receipt.head.description
        let facts = Terminal.speech.count(receipt.counts.retracted, "fact", "facts")
        Terminal.writeDone(
            receipt.counts.stated == 0
                ? Terminal.words(
                    "Đã rút lại \(retracted) bản ghi. Sổ cái tại \(head)\n",
                    "Retracted \(facts). Ledger at \(head)\n")
                : Terminal.words(
                    "Đã rút lại \(retracted) bản ghi và ghi lại \(restated) bản ghi trước đó. Sổ cái tại \(head)\n",
                    "Retracted \(facts) and stated \(restated) earlier again. Ledger at \(head)\n"))
    }
}
