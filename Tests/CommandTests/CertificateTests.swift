import Certificates
import Foundation
import Testing

/// `hatnhan certificate`, and the server that shows itself with what it made, asked by a client that knows the authority.
@Suite struct CertificateTests {
    private static let host = "huyen.example"

    /// What curl gets: the head, the body, or why it takes nothing.
    private func curl(_ server: RunningServer, _ path: String, _ options: String...) throws -> String {
        let authority = server.ledger + ".tls/authority.crt"
        let arguments =
            ["-sSi", "--max-time", "20", "--cacert", authority, "--resolve", "\(Self.host):\(server.port):127.0.0.1"]
            + options
            + ["https://\(Self.host):\(server.port)\(path)"]
        return try RunningServer.run("/bin/bash", "-c", #"exec curl "$@" 2>&1"#, "bash", arguments)
    }

    private func server() throws -> RunningServer {
        try RunningServer(ServeTests.files, options: ["--host", "0.0.0.0", "--verbose"]) { ledger in
            let made = try Program.run("certificate", Self.host, "192.168.7.7", "--database", ledger)
            try #require(made.status == 0, "\(made.error)")
            try #require(try Program.firstAccount(ledger).status == 0)
        }
    }

    @Test func othersAreAnsweredOverTLSUnderTheNamesOfTheCertificate() throws {
        let server = try server()
        let page = try curl(server, "/vao")
        #expect(page.hasPrefix("HTTP/1.1 200"), "\(page.prefix(300))")
        #expect(page.lowercased().contains("strict-transport-security: max-age=31536000; includesubdomains"))
        let foreign = try curl(server, "/tong-quan/H", "-H", "Host: other.example")
        #expect(foreign.hasPrefix("HTTP/1.1 421"))
        // The certificate is for this machine too, but nothing is held to TLS under a name that is everybody's.
        let own = try RunningServer.run(
            "/usr/bin/curl", "-sSi", "--cacert", server.ledger + ".tls/authority.crt",
            "https://localhost:\(server.port)/vao")
        #expect(own.hasPrefix("HTTP/1.1 200") && !own.lowercased().contains("strict-transport"))
        let form = "https://\(Self.host):\(server.port)"
        #expect(try curl(server, "/tim", "-d", "q=a", "-H", "Origin: \(form)").hasPrefix("HTTP/1.1 303"))
        let clear = form.replacing("https", with: "http")
        #expect(try curl(server, "/tim", "-d", "q=a", "-H", "Origin: \(clear)").hasPrefix("HTTP/1.1 403"))
    }

    /// Under TLS, the cookie of a sign-in is tied to this host, and to TLS.
    @Test func othersSignInOverTLSAndAreNotServedWithoutAccounts() throws {
        let server = try server()
        #expect(try curl(server, "/tong-quan/H").hasPrefix("HTTP/1.1 303"))
        let answer = try curl(
            server, "/vao", "--data-urlencode", "name=quan-tri", "--data-urlencode", "password=\(Program.password)",
            "-H", "Origin: https://\(Self.host):\(server.port)")
        let cookie = answer.split(separator: "\r\n").first { $0.lowercased().hasPrefix("set-cookie: ") } ?? ""
        #expect(
            cookie.contains("__Host-hatnhan=") && cookie.contains("; Secure") && cookie.contains("HttpOnly"),
            "\(answer)")
        let scratch = try Scratch()
        let ledger = scratch.path("ledger.hatnhan")
        let dossier = try scratch.dossier(ServeTests.files)
        #expect(try Program.run("import", dossier, "--database", ledger).status == 0)
        #expect(try Program.run("certificate", Self.host, "--database", ledger).status == 0)
        let refused = try Program.run("serve", "--host", "0.0.0.0", "--port", "0", "--database", ledger)
        #expect(refused.status == 1 && refused.error.contains("account first"), "\(refused.error)")
    }

    @Test func oldTLSAndNoTLSAndStrangersAreNotAnswered() throws {
        let server = try server()
        #expect(try curl(server, "/", "--tlsv1.0", "--tls-max", "1.1").contains("curl: ("))
        #expect(try curl(server, "/health", "--tls-max", "1.2").hasPrefix("HTTP/1.1 200"))
        #expect(try curl(server, "/health", "--tls-max", "1.2", "--ciphers", "AES128-SHA").contains("curl: ("))
        #expect(try !server.ask("GET /health HTTP/1.1\r\nHost: \(Self.host)\r\n").contains("200"))
        // Who does not know the authority does not know the server.
        let unknown = try RunningServer.run("/usr/bin/curl", "-sS", "https://localhost:\(server.port)/health")
        #expect(unknown.contains("curl: (60)"), "\(unknown)")
    }

    /// Browsers open no page then, and say little of why: the start says it plainly.
    @Test func anEndedCertificateOfOnesOwnIsSaidAtTheStart() throws {
        let names = [try #require(HostName(Self.host))]
        let then = Date().addingTimeInterval(-400 * 86_400)
        let made = try LocalAuthority(making: names, now: then).serverCertificate(for: names, now: then)
        let scratch = try Scratch()
        let (certificate, key) = (scratch.path("own.pem"), scratch.path("own.key"))
        try made.certificatePEM.write(toFile: certificate, atomically: true, encoding: .utf8)
        try made.keyPEM.write(toFile: key, atomically: true, encoding: .utf8)
        let ledger = scratch.path("ledger.hatnhan")
        #expect(try Program.run("import", try scratch.dossier(ServeTests.files), "--database", ledger).status == 0)
        // Without accounts nobody else is served: it says what is wrong with the certificate first.
        let run = try Program.run(
            "serve", "--host", "0.0.0.0", "--port", "0", "--certificate", certificate, "--key", key, "--database",
            ledger)
        let end = String(made.end.ISO8601Format().prefix(10))
        #expect(run.error.contains("ENDED on \(end)") && run.error.contains("where it was issued"), "\(run.error)")
    }

    @Test func keysAreTheOwnersAloneAndARenewalKeepsTheAuthority() throws {
        let scratch = try Scratch()
        let folder = scratch.path("tls")
        let first = try Program.run("certificate", Self.host, "--folder", folder)
        #expect(first.status == 0 && first.output.contains("cai-dat.html"), "\(first.error)")
        for name in ["authority.key", "server.key"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        // The page leads to the port that the server will listen on.
        for (options, port) in [([], "8443"), (["--port", "443"], "443")] {
            let made = try Program.run(["certificate", "--folder", folder] + options)
            let page = try String(contentsOfFile: folder + "/cai-dat.html", encoding: .utf8)
            #expect(page.contains("https://\(Self.host):\(port)/") && made.output.contains("--port \(port)"))
        }
        let files = ["authority.crt", "authority.key", "server.crt", "server.key"]
        let before = try files.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
        let again = try Program.run("certificate", "--folder", folder)
        #expect(again.status == 0 && again.output.contains(Self.host), "\(again.error)")
        let after = try files.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
        #expect(before[0...1] == after[0...1] && before[2] != after[2] && before[3] != after[3])
        let beyond = try Program.run("certificate", "bank.example", "--folder", folder)
        #expect(beyond.status == 1 && beyond.error.contains("--new-authority"))
        let new = try Program.run("certificate", "bank.example", "--folder", folder, "--new-authority")
        #expect(new.status == 0)
        #expect(try String(contentsOfFile: folder + "/authority.crt", encoding: .utf8) != before[0])
    }

    @Test func withoutACertificateNobodyElseIsServed() throws {
        let scratch = try Scratch()
        let ledger = scratch.path("l.hatnhan")
        let dossier = try scratch.dossier(ServeTests.files)
        #expect(try Program.run("import", dossier, "--database", ledger).status == 0)
        for host in ["0.0.0.0", "192.168.1.5", "::", "example.org"] {
            let run = try Program.run("serve", "--database", ledger, "--port", "0", "--host", host)
            #expect(run.status == 2 && run.error.contains("hatnhan certificate"), "\(host): \(run.error)")
        }
        let half = try Program.run("serve", "--database", ledger, "--certificate", "a.crt")
        #expect(half.status == 2)
        let none = try Program.run("serve", "--database", ledger, "--certificate", "a.crt", "--key", "a.key")
        #expect(none.status == 1 && none.error.contains("PEM"))
    }

    @Test func aCertificateOfOnesOwnIsTaken() throws {
        let scratch = try Scratch()
        let folder = scratch.path("own")
        #expect(try Program.run("certificate", Self.host, "--folder", folder).status == 0)
        let server = try RunningServer(
            ServeTests.files, options: ["--certificate", folder + "/server.crt", "--key", folder + "/server.key"])
        let answer = try RunningServer.run(
            "/usr/bin/curl", "-sSi", "--cacert", folder + "/authority.crt", "https://localhost:\(server.port)/health")
        #expect(answer.hasPrefix("HTTP/1.1 200"), "\(answer)")
    }
}

extension RunningServer {
    /// Runs a program of the system with what stands before and these arguments; all it writes.
    static func run(_ program: String, _ option: String, _ script: String, _ name: String, _ arguments: [String]) throws
        -> String
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [option, script, name] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: answer, as: UTF8.self)
    }
}
