internal import ArgumentParser
internal import Certificates
internal import Foundation

/// `hatnhan certificate`
struct CertificateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Make what the server shows itself with, so that browsers on other machines reach it over TLS.",
        discussion: """
            The first time it makes an authority of this office, good for ten years, which is installed once on every \
            machine, and a certificate for the server, good for a year. Run again, it renews the server's certificate; \
            nothing is installed anew. The authority can sign for the names given here, and for addresses of private \
            networks: for nobody else. Keep its key on the server.
            """)

    @Argument(
        help: """
            Names and addresses by which browsers reach the server: huyen.example 192.168.1.10. Without any: those it has \
            now.
            """,
        transform: { text in
            guard let name = HostName(text) else {
                throw ValidationError("'\(text)' is no name of a host: write huyen.example or 192.168.1.10")
            }
            return name
        })
    var names: [HostName] = []

    @Option(help: "Folder to keep them in. Without it: a folder beside the ledger, its name ending in .tls.")
    var folder: String?

    @Option(help: "The port that serve will listen on, for the addresses on the page that goes to every machine.")
    var port = 8443

    @Flag(help: "Make a new authority, though one is there: it has to be installed on every machine anew.")
    var newAuthority = false

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let folder = try folder.map { CertificateFolder(path: $0) } ?? .beside(database.files())
        let now = Date()
        // One that was damaged, or is another's, is no reason not to make a new one.
        let before = newAuthority ? (try? folder.server()) : try folder.server()
        let names = self.names.isEmpty ? before?.names ?? [] : self.names
        guard !names.isEmpty else {
            throw ValidationError("Give the names and addresses by which browsers reach this server")
        }
        var authority = newAuthority ? nil : try folder.authority()
        let isNew = authority == nil
        if authority == nil {
            let made = try LocalAuthority(making: names, now: now)
            try folder.write(made)
            authority = made
        }
        guard let authority else { return }
        let server = try authority.serverCertificate(for: names, now: now)
        let page = InstallPage(
            certificateFile: "authority.crt", addresses: names.map { CertificateCommand.address($0, port: port) })
        try folder.write(server, page: page)
        try tell(folder, authority, server, isNew: isNew, now: now)
    }

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("'\(port)' is not a port") }
    }

    private static func address(_ name: HostName, port: Int) -> String {
        let text = name.text
        return "https://\(text.contains(":") ? "[\(text)]" : text):\(port)/"
    }

    private func tell(
        _ folder: CertificateFolder, _ authority: LocalAuthority, _ server: ServerCertificate, isNew: Bool, now: Date
    ) throws {
        let names = server.names.map(\.text).joined(separator: ", ")
        var text = Terminal.words(
            "Chứng thư của máy chủ: \(folder.serverPath), đến \(day(server.end)), cho \(names)\n",
            "The server's certificate: \(folder.serverPath), until \(day(server.end)), for \(names)\n")
        text += Terminal.words(
            "Bộ cấp chứng thư: \(folder.authorityPath), đến \(day(authority.end))\n",
            "The authority: \(folder.authorityPath), until \(day(authority.end))\n")
        if isNew {
            text += Terminal.words(
                "Chép hai tệp authority.crt và cai-dat.html sang từng máy và làm theo trang đó: \(folder.pagePath)\n",
                "Take authority.crt and cai-dat.html to every machine, and do as the page says: \(folder.pagePath)\n")
        }
        if authority.end.timeIntervalSince(now) < 400 * 86_400 {
            text += Terminal.words(
                "Bộ cấp chứng thư sắp hết hạn: tạo bộ mới bằng --new-authority và cài lại trên từng máy.\n",
                "The authority ends soon: make a new one with --new-authority, and install it on every machine.\n")
        }
        text += Terminal.words(
            "Chạy: hatnhan serve --host 0.0.0.0 --port \(port) (máy chủ đang chạy thì chạy lại)\n",
            "Run: hatnhan serve --host 0.0.0.0 --port \(port) (start a running server anew)\n")
        Terminal.writeDone(text)
    }

    private func day(_ date: Date) -> String { String(date.ISO8601Format().prefix(10)) }
}
