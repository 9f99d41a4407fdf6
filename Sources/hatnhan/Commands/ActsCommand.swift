internal import ArgumentParser
internal import Operations

/// `hatnhan acts`
struct ActsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acts", abstract: "List what may be done by hand, with the fields that each act asks for.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown
    }

    @Option(help: "text (for people), or markdown (docs/reference/acts.md).")
    var format = Format.text

    func run() throws {
        let output = ActsOutput(acts: Acts.all)
        try Terminal.write(format == .text ? output.text(Terminal.speech) : output.markdown)
    }
}
