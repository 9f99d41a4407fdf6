internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import Logging
internal import Views
internal import Web

/// `hatnhan serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the ledger as pages in a browser on this machine.",
        discussion: "Read only, and on this machine only: there is no sign-in. Stop it with Ctrl+C.")

    @Option(help: "127.0.0.1, ::1 or localhost.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 lets the system choose.")
    var port = 8080

    @Option(
        help: "First day of the term, which pages compare with. Without it: the day of the ledger's opening balance.",
        transform: day)
    var termStart: Day?

    @Flag(help: "Say on standard error what is answered, without names and questions.")
    var verbose = false

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard Server.Address(host: host, port: port) != nil else {
            throw ValidationError(
                "'\(host):\(port)' is not an address of this machine alone: give --host 127.0.0.1, ::1 or localhost")
        }
    }

    func run() async throws {
        guard let address = Server.Address(host: host, port: port) else { return }
        OneHeap.keep()
        let logger = ServeCommand.logger(isVerbose: verbose)
        let settings = WebSite.Settings(termStart: termStart, version: HatNhan.version)
        let files = try database.files()
        try await files.withLedger { ledger, today in
            let pictures = Pictures(ledger, snapshot: files.snapshot)
            // The first picture takes the longest: it is made before anybody waits for it.
            let duration = try ContinuousClock().measure {
                try pictures.read(AsOf(day: today()), for: .files) { _ in }
            }
            if duration > ServeCommand.worthRemembering { remember(pictures, logger) }
            let site = WebSite(
                pictures: pictures, settings: settings, today: today,
                onFault: { error, reference in
                    logger.error(
                        "fault", metadata: ["reference": "\(reference)", "error": "\(type(of: error)): \(error)"])
                })
            try await Server(site, at: address, logger: logger).run { address in
                // It serves whether or not somebody reads this.
                try? Terminal.write(
                    Terminal.words(
                        "Mở \(address) trong trình duyệt trên máy này. Dừng bằng Ctrl+C.\n",
                        "Open \(address) in a browser on this machine. Stop with Ctrl+C.\n"))
            }
        }
    }

    /// A start that took longer leaves its tree for the next.
    private static let worthRemembering = Duration.seconds(2)

    private func remember(_ pictures: Pictures, _ logger: Logger) {
        Thread.detachNewThread {
            do { try pictures.saveSnapshot() } catch {
                logger.warning("the tree is not kept for the next start", metadata: ["error": "\(error)"])
            }
        }
    }

    private static func logger(isVerbose: Bool) -> Logger {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "hatnhan")
        logger.logLevel = isVerbose ? .info : .warning
        return logger
    }
}
