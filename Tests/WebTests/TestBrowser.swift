import Access
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import Operations
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// A browser before a site with accounts: it keeps its cookie, and sends where its forms come from.
final class TestBrowser {
    let bench: AccountBench
    private let chain: Chain
    private let address: String
    private(set) var cookie: String?
    /// What a server on the way adds.
    var added: HTTPFields = [:]

    init(
        _ bench: AccountBench, demonstration: [DemonstrationAccount] = [], trustsThisMachine: Bool = false,
        address: String = "192.0.2.7"
    ) {
        self.bench = bench
        self.address = address
        let site = WebSite(
            pictures: bench.pictures, forms: bench.forms, settings: WebSite.Settings(version: "0"),
            today: { bench.clock.today(in: bench.database.calendar) })
        let gate = Gate(
            signIns: bench.signIns, accounts: bench.accounts, tokens: bench.tokens, clock: { bench.clock.now },
            demonstration: demonstration, trustsThisMachine: trustsThisMachine)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        chain = buildResponder(site, bench.pictures.threads, gate: gate, logger: logger)
    }

    /// The same site, from another window or machine.
    func other(address: String? = nil) -> TestBrowser { TestBrowser(sharing: self, address: address ?? self.address) }

    /// The same site, in a browser that shows a token.
    func other(showing token: SignInToken) -> TestBrowser {
        let browser = other()
        browser.cookie = "hatnhan=" + token.text
        return browser
    }

    private init(sharing browser: TestBrowser, address: String) {
        (bench, chain, self.address) = (browser.bench, browser.chain, address)
    }

    struct Answer {
        let status: Int
        let location: String?
        let fields: HTTPFields
        let text: String
    }

    func get(_ path: String) async throws -> Answer { try await send(.get, path) }

    /// Sends a form with the token that stands in it, as a page of the site would.
    func post(
        _ path: String, _ fields: [String: String], token: String? = nil, origin: String? = "http://localhost"
    ) async throws -> Answer {
        var fields = fields
        fields["token"] = token ?? formToken
        let body = fields.compactMap { name, value -> String? in
            value.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map { name + "=" + $0 }
        }.sorted().joined(separator: "&")
        return try await send(.post, path, body: body, origin: origin)
    }

    /// What stands in the forms of the sign-in of this browser.
    var formToken: String {
        cookie.flatMap { SignInToken(text: $0.drop { $0 != "=" }.dropFirst()) }?.formToken ?? ""
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, body: String = "", origin: String? = nil
    ) async throws -> Answer {
        var headers = added
        headers[.cookie] = cookie
        headers[.origin] = origin
        headers[.userAgent] = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: address, port: 1)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let response = try await chain.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
            context: SiteContext(source: ApplicationRequestContextSource(channel: channel, logger: logger)))
        if let set = response.headers[.setCookie] {
            let pair = String(set.prefix { $0 != ";" })
            cookie = pair.hasSuffix("=") ? nil : pair
        }
        let writer = TextWriter()
        try await response.body.write(writer)
        return Answer(
            status: response.status.code, location: response.headers[.location], fields: response.headers,
            text: writer.text.value)
    }

    /// Signs in with a password; where that leads.
    @discardableResult
    func signIn(_ name: String, _ password: String = AccountBench.password) async throws -> String? {
        try await post("/vao", ["name": name, "password": password]).location
    }
}

/// Takes the bytes of an answer.
private struct TextWriter: ResponseBodyWriter {
    final class Text {
        var value = ""
    }

    let text = Text()

    mutating func write(_ buffer: ByteBuffer) async throws { text.value += String(buffer: buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension AccountBench {
    /// Forms in which accounts write.
    var forms: Forms {
        let (pictures, clock, calendar) = (pictures, clock, database.calendar)
        return Forms(FormDesk(database, desk, random: randomBytes)) { visitor in
            guard case .account(let account) = visitor.viewer else { return nil }
            return FormWriter(
                owner: FormWriter.owner(account),
                actor: Operations.Actor(.account(account), now: clock.now, in: calendar),
                rights: .of(account, pictures), formToken: visitor.formToken)
        }
    }
}
