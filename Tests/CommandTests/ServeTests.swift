import Foundation
import Testing

/// The server as it runs: whom it answers, and what it writes into its log.
@Suite struct ServeTests {
    static let files = [
        "units":
            "code,name,kind,parent,from,to\nH,Đảng bộ huyện Thử,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,",
        "people": "code,name,sex\nMA-SO-77,Giàng A Thử,male",
        "events": "date,person,event,cell\n2015-01-01,MA-SO-77,enrolled,C",
    ]

    @Test func theLogLeavesTheQuestionOut() throws {
        let server = try RunningServer(ServeTests.files)
        let lines = [
            "/~at=2017-03-04,since=2016-05-06/tong-quan/H", "/~at=2017-03-04/nguoi/3", "/tong-quan/H?at=05%2F06%2F2018",
            "/tim?q=giang-a-thu", "/tong-quan/Giang-A-Thu", "/giang-a-thu", "/~giang=2017-03-04/", "/nguoi/MA-SO-77",
            "/vi-sao-khac/H?other_at=2014-09-08", "/so-lieu/H/MA-SO-77", "/~at=2017-03-04", "/tep/MA-SO-77",
        ]
        for line in lines { _ = try server.ask("GET \(line) HTTP/1.1\r\nHost: 127.0.0.1\r\n") }
        let body = "q=giang+a+thu"
        let found = try server.ask(
            "POST /~at=2017-03-04/tim HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: \(body.utf8.count)\r\n", body)
        #expect(found.hasPrefix("HTTP/1.1 200") && found.contains("Giàng A Thử"))
        _ = try server.ask("GIANG-A-THU / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        let log = server.stop()
        // Each line begins with its own time; how long an answer took is a number of any digits.
        let told = log.split(separator: "\n").compactMap { line in
            line.firstRange(of: "method=").map { line[$0.lowerBound...].replacing(/ms=\S+/, with: "") }
        }
        #expect(told.count > lines.count && told.contains { $0.contains("path=/tong-quan/H") }, "\(log)")
        for word in [
            "2014", "2016", "2017", "2018", "at=", "since", "giang", "Giang", "GIANG", "MA-SO", "q=", "~", "nguoi/",
        ] {
            #expect(!told.contains { $0.contains(word) }, "\(word): \(log)")
        }
    }

    @Test func namesOfThisMachineAreAnsweredInAnyCaseAndNoOther() throws {
        let server = try RunningServer(ServeTests.files)
        let port = server.port
        for host in ["LOCALHOST", "LocalHost:\(port)", "127.0.0.1", "[::1]:\(port)", "localhost:1"] {
            #expect(
                try server.ask("GET /tong-quan/H HTTP/1.1\r\nHost: \(host)\r\n").hasPrefix("HTTP/1.1 200"), "\(host)")
        }
        for host in [
            "other", "localhost.evil.example", "evil@localhost", "localhost@evil", "localhost:80@evil", "127.0.0.2",
            "[::2]", "[::1", "",
        ] {
            #expect(
                try server.ask("GET /tong-quan/H HTTP/1.1\r\nHost: \(host)\r\n").hasPrefix("HTTP/1.1 421"), "\(host)")
        }
        #expect(
            try server.ask(
                "POST /tim HTTP/1.1\r\nHost: LOCALHOST\r\nOrigin: http://localhost\r\nContent-Length: 3\r\n", "q=a"
            )
            .hasPrefix("HTTP/1.1 200"))
    }

    @Test func aLineThatNamesItsHostIsForThatHost() throws {
        let server = try RunningServer(ServeTests.files)
        let own = "Host: 127.0.0.1\r\n"
        for (line, host, status) in [
            ("http://other/tong-quan/H", own, 421), ("http://other/", own, 421), ("HTTP://OTHER", own, 421),
            ("http://other:\(server.port)/tong-quan/H", own, 421), ("http://localhost@other/", own, 421),
            ("https://localhost/tong-quan/H", own, 421), ("http://localhost:\(server.port)/tong-quan/H", own, 200),
            ("http://LOCALHOST/tong-quan/H", own, 200), ("http://localhost/~at=2020-10-12/tong-quan/H", own, 200),
            // The header does not count then.
            ("http://localhost/tong-quan/H", "Host: other\r\n", 200),
        ] {
            let answer = try server.ask("GET \(line) HTTP/1.1\r\n\(host)")
            #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(line): \(answer.prefix(20))")
        }
    }
}
