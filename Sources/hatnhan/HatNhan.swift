internal import ArgumentParser
internal import Foundation

/// The program: parses the command line, runs the command, and turns what goes wrong into words and a status.
@main
struct HatNhan: ParsableCommand {
    /// The version that reports print.
    static let version = "0.2.0"

    static let configuration = CommandConfiguration(
        commandName: "hatnhan",
        abstract: "Keeps every village covered: who has members, who has a cell, who is about to lose theirs.",
        version: version,
        subcommands: [
            ImportCommand.self, FiguresCommand.self, MonthsCommand.self, IrregularitiesCommand.self, FactsCommand.self,
            ReportCommand.self, ActCommand.self, ActsCommand.self, RulesCommand.self, ServeCommand.self,
            CertificateCommand.self,
            AccountCommand.self, DemoCommand.self,
            ReorganiseCommand.self, BoundariesCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
            RefoldCommand.self,
        ])

    static func main() async {
        Terminal.holdClosedStreams()
        // Files this process makes are for their owner alone: a ledger, and above all its vault.
        umask(0o077)
        // A limit on the size of files is then an error like a full disk, and not the end of the program.
        _ = signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var serving = command as? any AsyncParsableCommand {
                try await serving.run()
            } else {
                try command.run()
            }
        } catch {
            Foundation.exit(report(error))
        }
    }

    /// Says what went wrong and gives the status to leave with: 1 the input is at fault, 2 wrong usage, 3 the system.
    private static func report(_ error: any Error) -> Int32 {
        if let failure = Failure(error) {
            Terminal.error(failure.text)
            return failure.status
        }
        let message = fullMessage(for: error)
        if exitCode(for: error) == .success {
            // Who asked for help and cannot be written to is told by the status alone.
            return (try? Terminal.write(message + "\n")) == nil ? 3 : 0
        }
        Terminal.error(message)
        return 2
    }
}
