import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing
import Views
import Web

/// What a request goes through before and after the site, put together as the program puts it together.
@Suite struct ChainTests {
    private let site: TestSite

    init() throws {
        site = try TestSite(files: [
            "units":
                "code,name,kind,parent,from,to\nH,Đảng bộ huyện Thử,committee,,2010-01-01,\nC,Chi bộ,cell,H,2010-01-01,"
        ])
    }

    @Test(arguments: [
        ("127.0.0.1", 200), ("LOCALHOST:1", 200), ("[::1]:80", 200), ("other", 421), ("localhost.evil.example", 421),
        ("evil@localhost", 421), ("", 421),
    ])
    func onlyOwnHostsAreAnswered(host: String, status: Int) async throws {
        #expect(try await answer(.get, "/tong-quan/H", host: host).status.code == status)
    }

    @Test(arguments: [
        ("http://localhost", nil, 200), ("HTTP://LOCALHOST", nil, 200), ("http://other", nil, 403),
        ("null", "cross-site", 403), (nil, "cross-site", 403), (nil, "same-origin", 200), (nil, nil, 200),
    ])
    func formsOfOthersAreNotAnswered(origin: String?, fetched: String?, status: Int) async throws {
        var headers = HTTPFields()
        headers[.origin] = origin
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = fetched }
        #expect(try await answer(.post, "/tim", headers: headers, body: "q=chi").status.code == status)
    }

    @Test(arguments: [
        ("GET", "/tong-quan/H", 200), ("HEAD", "/tong-quan/H", 200), ("POST", "/tong-quan/H", 405),
        ("PUT", "/tim", 405),
        ("DELETE", "/tong-quan/H", 405), ("POST", "/khong-co", 405), ("GET", "/khong-co", 404),
        ("POST", "/~at=x/tim", 405),
        ("POST", "/tep/style.css", 405), ("GET", "/~at=x/tim", 400),
    ])
    func aPageIsAskedAsItsRouteSays(method: String, path: String, status: Int) async throws {
        let method = try #require(HTTPRequest.Method(rawValue: method))
        #expect(try await answer(method, path).status.code == status)
    }

    @Test func addressesAndFormsHaveTheirLimits() async throws {
        #expect(try await answer(.get, "/" + String(repeating: "a", count: 9000)).status == .notFound)
        let long = "q=" + String(repeating: "a", count: 5000)
        #expect(try await answer(.post, "/tim", body: long).status == .contentTooLarge)
    }

    @Test func everyAnswerCarriesTheHeaders() async throws {
        for (path, lasts) in [("/tong-quan/H", false), ("/khong-co", false), ("/tep/style.css", true), ("/", false)] {
            let headers = try await answer(.get, path).headers
            #expect(headers[.xContentTypeOptions] == "nosniff")
            let policy = try #require(headers[.contentSecurityPolicy])
            for part in ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
                #expect(policy.contains(part))
            }
            #expect(!policy.contains("unsafe") && !policy.contains("http"))
            #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
            #expect(headers[.accessControlAllowOrigin] == nil)
            #expect(headers[HTTPField.Name("Cross-Origin-Opener-Policy")!] == "same-origin")
            #expect(headers[.crossOriginResourcePolicy] == "same-origin" && headers[.strictTransportSecurity] == nil)
            #expect((headers[.cacheControl] == "no-store") != lasts, "\(path)")
        }
        let head = try await answer(.head, "/tong-quan/H")
        #expect(head.headers[.contentLength] != "0" && head.body.contentLength == 0)
    }

    /// The threads of pages are all taken; what comes then is told so, and files come all the same.
    @Test func whoCannotBeServedIsToldAndFilesDoNotWait() async throws {
        let threads = QuestionThreads(short: 1, long: 1, waitingMax: 0)
        let gate = Gate()
        async let held: Void = threads.answer { _ in gate.wait() }
        await gate.untilEntered()
        let busy = try await answer(.get, "/tong-quan/H", on: threads)
        #expect(busy.status == .serviceUnavailable && busy.headers[.retryAfter] != nil)
        #expect(try await answer(.get, "/tep/style.css", on: threads).status == .ok)
        gate.open()
        try await held
    }

    @Test func underTLSTheNamesAndOriginsAreThoseOfTheCertificate() async throws {
        let hosts = SiteHosts.certified(["huyen.example", "localhost"])
        for (host, status, isStrict) in [
            ("huyen.example:8443", 200, true), ("localhost", 200, false), ("127.0.0.1", 421, false),
            ("other", 421, false),
        ] {
            let answer = try await answer(.get, "/tong-quan/H", host: host, hosts: hosts)
            #expect(answer.status.code == status, "\(host)")
            #expect((answer.headers[.strictTransportSecurity] != nil) == isStrict, "\(host)")
        }
        for (origin, status) in [("https://huyen.example", 200), ("http://huyen.example", 403)] {
            let answer = try await answer(
                .post, "/tim", host: "huyen.example", headers: [.origin: origin], body: "q=chi", hosts: hosts)
            #expect(answer.status.code == status, "\(origin)")
        }
    }

    /// Whatever is asked, nobody is led to another site: a browser takes `//other` and `/\other` for one.
    @Test func noAnswerLeadsElsewhere() async throws {
        var isLed = 0
        let evil = [
            "//evil.example", "/\\evil.example", "//evil.example/..", "/%2F%2Fevil.example", "/%5Cevil.example",
            "/~at=2020-10-12//evil.example/", "/tong-quan/%2F%2Fevil.example/", "/tong-quan//evil.example",
            "/tong-quan/H/", "/tong-quan/H?at=2020-10-12", "/?at=2020-10-12", "//evil.example?at=2020-10-12", "/",
            "//evil.example/tong-quan/H/", "/tong-quan/%5C%5Cevil.example/", "/tong-quan/H%0D%0ALocation:%20x/",
            "/tong-quan/H?lang=en&at=12/10/2020", "/tim/", "https://evil.example/", "/health/", "/tep/style.css/",
        ]
        for path in evil {
            let answer = try await answer(.get, path)
            guard let location = answer.headers[.location] else { continue }
            isLed += 1
            let second = location.dropFirst().first
            #expect(location.first == "/" && second != "/" && second != "\\", "\(path) leads to \(location)")
            #expect(!location.contains { $0.isNewline }, "\(path)")
        }
        #expect(isLed > 4)
    }

    @Test func whoIsNotOnThisMachineIsNotToldTheNumbers() async throws {
        #expect(try await answer(.get, "/health").status == .ok)
        #expect(try await answer(.get, "/health/ledger").status == .ok)
        #expect(try await answer(.get, "/health/other").status == .notFound)
        for (address, status) in [("192.0.2.1", 404), ("127.0.0.1", 200), ("::1", 200)] {
            #expect(try await answer(.get, "/metrics", from: address).status.code == status, "\(address)")
        }
        #expect(try await answer(.get, "/metrics").status == .notFound)
    }

    private func answer(
        _ method: HTTPRequest.Method, _ path: String, host: String = "localhost", headers: HTTPFields = [:],
        body: String = "", on threads: QuestionThreads? = nil, hosts: SiteHosts = .own, from address: String? = nil
    ) async throws -> Response {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let chain = buildResponder(site.site, threads ?? site.pictures.threads, hosts: hosts, logger: logger)
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let channel = EmbeddedChannel()
        channel.remoteAddress = try address.map { try SocketAddress(ipAddress: $0, port: 1) }
        let source = ApplicationRequestContextSource(channel: channel, logger: logger)
        return try await chain.respond(to: request, context: SiteContext(source: source))
    }
}

/// Holds a thread until it is told to go on.
private final class Gate: Sendable {
    private let state = Mutex((isEntered: false, isOpen: false))

    func wait() {
        state.withLock { $0.isEntered = true }
        while !state.withLock({ $0.isOpen }) { usleep(500) }
    }

    func untilEntered() async {
        while !state.withLock({ $0.isEntered }) { await Task.yield() }
    }

    func open() { state.withLock { $0.isOpen = true } }
}
