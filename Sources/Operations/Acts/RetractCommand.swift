internal import Fields
internal import Ledger
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

    private let command: String
    private let reason: RetractionReason
    private let note: String?

    package init(_ values: FieldValues) {
        command = values[RetractCommand.command]
        reason = values[RetractFact.reason]
        note = values[RetractFact.note]
    }

    package func write(_ writing: Writing) throws {
        try RetractFacts(writing, reason: reason, note: note).retract(command: command)
    }
}
