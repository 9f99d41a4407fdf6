internal import ArgumentParser
internal import Certificates
internal import Foundation
internal import Ledger
internal import Logging
internal import Rulebook
internal import Views
internal import Web
internal import Words

/// `hatnhan serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the ledger as pages in a browser.",
        discussion: """
            On this machine alone, unless it has a certificate: see hatnhan certificate. It answers under the names of the \
            certificate and no other. Everybody signs in, once the ledger has accounts: see hatnhan account. Stop it with \
            Ctrl+C: what was asked before is answered.
            """)

    @Option(
        help: """
            Where to listen: 127.0.0.1, ::1 or localhost for this machine alone; 0.0.0.0 or an address of this machine for \
            others too, over TLS.
            """)
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 lets the system choose.")
    var port = 8080

    @Option(
        help: "First day of the term, which pages compare with. Without it: the day of the ledger's opening balance.",
        transform: day)
    var termStart: Day?

    @Option(
        help:
            "A certificate of one's own (PEM, the server's first). Without it: the one beside the ledger, if others may ask."
    )
    var certificate: String?

    @Option(help: "The key of --certificate (PEM).")
    var key: String?

    @Flag(help: "Say on standard error what is answered, without names and questions.")
    var verbose = false

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("'\(port)' is not a port") }
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("--certificate and --key belong together")
        }
    }

    func run() async throws {
        // Read before anybody is let in: a fault in the rules ends the program here.
        _ = Rulebook.standard
        let files = try database.files()
        let identity = try identity(files)
        guard let address = Server.Address(host: host, port: port, identity: identity) else {
            throw ValidationError(
                "'\(host)' is not this machine alone, and there is no certificate: run hatnhan certificate first, give "
                    + "--certificate and --key, or --host 127.0.0.1, ::1 or localhost")
        }
        OneHeap.keep()
        let logger = ServeCommand.logger(isVerbose: verbose)
        let settings = WebSite.Settings(termStart: termStart, version: HatNhan.version)
        try await files.withLedger { ledger, today in
            let pictures = files.pictures(of: ledger)
            // The first picture takes the longest: it is made before anybody waits for it.
            let duration = try ContinuousClock().measure {
                try pictures.read(AsOf(day: today()), for: .files) { _ in }
            }
            if duration > ServeCommand.worthRemembering { remember(pictures, logger) }
            let desk = try files.servingDesk(of: ledger)
            let site = WebSite(
                pictures: pictures, forms: files.forms(of: ledger, desk, pictures), settings: settings, today: today,
                onFault: { error, reference in
                    logger.error("fault", metadata: ["reference": "\(reference)", "error": "\(FaultText(error))"])
                })
            let gate = try files.gate(
                of: ledger, desk, pictures, isThisMachineAlone: address.isThisMachineAlone)
            if !gate.areAccountsThere { ServeCommand.tellThatAnybodyMayLook() }
            try await Server(site, gate: gate.gate, at: address, logger: logger).run { address in
                // It serves whether or not somebody reads this.
                try? Terminal.write(
                    Terminal.words(
                        "Mở \(address) trong trình duyệt. Dừng bằng Ctrl+C.\n",
                        "Open \(address) in a browser. Stop with Ctrl+C.\n"))
            }
        }
    }

    private static func tellThatAnybodyMayLook() {
        Terminal.error(
            Terminal.words(
                "Sổ chưa có tài khoản: ai ngồi ở máy này cũng xem được tất cả. Tạo người quản trị bằng hatnhan account first.",
                "The ledger has no accounts: whoever sits at this machine sees everything. Make the administrator with "
                    + "hatnhan account first."))
    }

    /// What the server shows itself with; nil without TLS.
    private func identity(_ files: LedgerFiles) throws -> ServerIdentity? {
        let found: ServerCertificate?
        if let certificate, let key {
            found = try CertificateFolder.certificate(certificate, key: key)
            guard found != nil else { throw CertificateFault.unreadable }
        } else {
            let isForOthers = Server.Address(host: host, port: port) == nil
            found = isForOthers ? try CertificateFolder.beside(files).server() : nil
        }
        guard let found else { return nil }
        let days = Int((found.end.timeIntervalSinceNow / 86_400).rounded(.down))
        if days < 0 {
            let end = String(found.end.ISO8601Format().prefix(10))
            let remedy =
                certificate == nil
                ? BilingualText("Gia hạn bằng hatnhan certificate", "Renew it with hatnhan certificate")
                : BilingualText("Xin chứng thư mới ở nơi đã cấp", "Ask for a new one where it was issued")
            Terminal.error(
                Terminal.words(
                    "Chứng thư ĐÃ HẾT HẠN ngày \(end): trình duyệt sẽ không mở trang. \(remedy.vietnamese) rồi chạy lại máy chủ.",
                    "The certificate ENDED on \(end): browsers will not open the pages. \(remedy.english), and start anew."
                ))
        } else if days < ServeCommand.daysToRenew {
            Terminal.error(
                Terminal.words(
                    "Chứng thư còn \(max(0, days)) ngày: gia hạn bằng hatnhan certificate rồi chạy lại máy chủ.",
                    "The certificate is good for \(max(0, days)) more days: renew it with hatnhan certificate, and start anew."
                ))
        }
        return ServerIdentity(
            certificatePEM: found.certificatePEM, keyPEM: found.keyPEM, names: found.names.map(\.text))
    }

    private static let daysToRenew = 30

    /// A start that took longer leaves its tree for the next.
    private static let worthRemembering = Duration.seconds(2)

    private func remember(_ pictures: Pictures, _ logger: Logger) {
        Thread.detachNewThread {
            do { try pictures.saveSnapshot() } catch {
                logger.warning("the tree is not kept for the next start", metadata: ["error": "\(FaultText(error))"])
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
