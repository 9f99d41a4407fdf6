import Foundation
import Testing

/// The server under bad manners, and when it is told to stop.
@Suite struct NetworkProcessTests {
    private func slowClients(_ server: RunningServer, _ more: [String] = []) throws -> String {
        let script = Program.root.appendingPathComponent("Tests/Network/slow_clients.py").path
        return try RunningServer.run(
            "/bin/bash", "-c", #"/usr/bin/python3 "$@" 2>&1; echo "status $?""#, "bash",
            [script, String(server.port), "1200"] + more)
    }

    @Test func halfSentRequestsLeaveTheServerAnswering() throws {
        let server = try RunningServer(ServeTests.files, options: [])
        let told = try slowClients(server)
        #expect(told.contains("status 0"), "\(told)")
        let metrics = try server.ask("GET /metrics HTTP/1.1\r\nHost: localhost\r\n")
        let count = metrics.firstMatch(of: /what="pushed_out"} (\d+)/).flatMap { Int($0.1) } ?? 0
        #expect(count > 1000, "\(metrics)")
    }

    @Test func halfSentGreetingsLeaveItAnsweringOverTLS() throws {
        let server = try RunningServer(ServeTests.files, options: ["--host", "0.0.0.0"]) { ledger in
            try #require(try Program.run("certificate", "huyen.example", "--database", ledger).status == 0)
            try #require(try Program.firstAccount(ledger).status == 0)
        }
        let told = try slowClients(server, [server.ledger + ".tls/authority.crt"])
        #expect(told.contains("status 0"), "\(told)")
    }

    @Test func headsHaveTheirLimits() throws {
        let server = try RunningServer(ServeTests.files, options: [])
        let long = String(repeating: "a", count: 40_000)
        for head in [
            "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\n" + String(repeating: "X: a\r\n", count: 200),
        ] {
            let answer = try server.ask(head)
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400"), "\(answer.prefix(100))")
        }
        #expect(try server.ask("GET /health HTTP/1.1\r\nHost: localhost\r\n").hasPrefix("HTTP/1.1 200"))
    }

    /// Of the files it has open, none is cleared away by whoever opens and closes the ledger beside it.
    @Test func othersUseTheLedgerBesideIt() throws {
        let server = try RunningServer(ServeTests.files) { ledger in
            try #require(try Program.firstAccount(ledger).status == 0)
        }
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(server.process.processIdentifier)/fd")
        #expect(open.count > 5)
        for command in [["account", "list"], ["verify"], ["figures", "H", "--at", "2020-10-12"]] {
            let run = try Program.run(command + ["--database", server.ledger])
            #expect(run.status == 0, "\(command): \(run.error)")
        }
        let files = open.compactMap { number in
            let path = "/proc/\(server.process.processIdentifier)/fd/\(number)"
            // What was closed since then is not held.
            return try? FileManager.default.destinationOfSymbolicLink(atPath: path)
        }
        #expect(files.contains { $0.hasSuffix(".drafts-wal") }, "\(files)")
        #expect(!files.contains { $0.contains("deleted") }, "\(files)")
    }

    /// A form that is half sent when the server is told to stop is answered; whoever comes then is not let in.
    @Test func whatRunsIsFinishedBeforeTheEnd() throws {
        let server = try RunningServer(ServeTests.files, options: [])
        let script = #"""
            exec 3<>/dev/tcp/127.0.0.1/$1
            printf 'POST /tim HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nq=' >&3
            sleep 1; kill -TERM $2; sleep 1
            (exec 4<>/dev/tcp/127.0.0.1/$1) 2>/dev/null && echo let in
            printf 'chi' >&3; timeout 10 cat <&3
            """#
        let pid = String(server.process.processIdentifier)
        let told = try RunningServer.run("/bin/bash", "-c", script, "bash", [String(server.port), pid])
        #expect(told.hasPrefix("HTTP/1.1 200") && told.contains("Chi bộ"), "\(told.prefix(300))")
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 0 && server.process.terminationReason == .exit)
        // Closed as it should be: nothing is left to be taken up.
        #expect(!FileManager.default.fileExists(atPath: server.ledger + "-wal"))
    }

    @Test func whoKeepsTheMachineIsToldHowItIs() throws {
        let server = try RunningServer(ServeTests.files, options: [])
        let host = "Host: localhost\r\n"
        #expect(try server.ask("GET /health HTTP/1.1\r\n\(host)").hasSuffix("ok\n"))
        #expect(try server.ask("GET /health/ledger HTTP/1.1\r\n\(host)").hasSuffix("ok\n"))
        _ = try server.ask("GET /nguoi/1 HTTP/1.1\r\n\(host)")
        let metrics = try server.ask("GET /metrics HTTP/1.1\r\n\(host)")
        #expect(metrics.contains("hatnhan_log_position 4") || metrics.contains("hatnhan_log_position "), "\(metrics)")
        #expect(metrics.contains("page=\"/nguoi\""))
        for word in ["MA-SO", "Giàng", "/nguoi/", "~"] { #expect(!metrics.contains(word)) }
        // Through a server in front of this one, it is nobody's.
        #expect(
            try server.ask("GET /metrics HTTP/1.1\r\n\(host)X-Forwarded-For: 192.0.2.1\r\n").hasPrefix("HTTP/1.1 404"))
    }
}
