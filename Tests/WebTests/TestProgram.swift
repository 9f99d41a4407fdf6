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

/// A program that asks a site with accounts, showing a key.
struct TestProgram {
    let bench: AccountBench
    private let chain: Chain

    init(_ bench: AccountBench) {
        self.bench = bench
        let site = WebSite(
            pictures: bench.pictures, settings: WebSite.Settings(version: "0"),
            today: { bench.clock.today(in: bench.database.calendar) })
        let gate = Gate(
            signIns: bench.signIns, accounts: bench.accounts, tokens: bench.tokens,
            programs: Programs(bench.database, bench.pictures, tokens: bench.tokens, clock: { bench.clock.now }),
            clock: { bench.clock.now })
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        chain = buildResponder(site, bench.pictures.threads, gate: gate, logger: logger)
    }

    struct Answer {
        let status: Int
        let fields: HTTPFields
        let text: String
        /// Null where it is no JSON.
        var json: JSONValue {
            (try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))) ?? .null
        }
        /// The names of the fields that something is wrong with.
        var wrong: [String] {
            guard case .array(let items)? = json["fields"] else { return [] }
            return items.compactMap { if case .string(let name)? = $0["field"] { name } else { nil } }
        }
    }

    /// A key of an account.
    func key(of account: Identifier, _ scope: TokenScope) throws -> String {
        let today = bench.clock.today(in: bench.database.calendar)
        return try bench.tokens.make(
            for: account, label: "test", scope: scope, until: today.adding(days: 1),
            within: Set(Permission.allCases), at: bench.clock.now
        ).text
    }

    func get(_ path: String, key: String?, cookie: String? = nil) async throws -> Answer {
        try await send(.get, path, key, cookie: cookie)
    }

    func post(
        _ path: String, _ body: JSONValue, key: String?, cookie: String? = nil, origin: String? = nil
    ) async throws -> Answer {
        try await post(
            path, text: String(decoding: APIAnswer.bytes(body), as: UTF8.self), key: key, cookie: cookie, origin: origin
        )
    }

    func post(
        _ path: String, text: String, key: String?, type: String? = "application/json", cookie: String? = nil,
        origin: String? = nil
    ) async throws -> Answer {
        try await send(.post, path, key, cookie: cookie, body: text, type: type, origin: origin)
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ key: String?, cookie: String? = nil, body: String = "",
        type: String? = nil, origin: String? = nil
    ) async throws -> Answer {
        var headers = HTTPFields()
        headers[.authorization] = key.map { "Bearer " + $0 }
        headers[.cookie] = cookie
        headers[.origin] = origin
        headers[.contentType] = type
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let channel = EmbeddedChannel()
        let response = try await chain.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
            context: SiteContext(source: ApplicationRequestContextSource(channel: channel, logger: logger)))
        let writer = AnswerText()
        try await response.body.write(writer)
        return Answer(status: response.status.code, fields: response.headers, text: writer.text.value)
    }
}

/// Takes the bytes of an answer.
private struct AnswerText: ResponseBodyWriter {
    final class Text {
        var value = ""
    }

    let text = Text()

    mutating func write(_ buffer: ByteBuffer) async throws { text.value += String(buffer: buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
