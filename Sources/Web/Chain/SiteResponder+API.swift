internal import Access
internal import Figures
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Ledger
internal import NIOCore
internal import Operations
internal import Views

/// What programs ask for. They show a key each time; a browser's sign-in counts for nothing here, so that no page elsewhere can make a
/// browser write.
extension SiteResponder {
    /// The answer to a program.
    ///
    /// - Throws: `APIFault`, and what reading and writing throw.
    func api(_ route: APIRoute, _ request: Request, _ context: SiteContext) async throws -> Response {
        guard case .success(let page) = context.address.page, page.question == Question(), !page.isClosed else {
            throw Trouble.noSuchPage
        }
        let query = try Query(request.uri.query ?? "")
        if route == .description {
            try query.check([])
            return APIAnswer.reply(APIDescription(version: site.settings.version).value).response(to: request)
        }
        guard let programs = gate?.programs else { throw APIFault.noKey }
        let key = try SiteResponder.key(request)
        if case .act(let name) = route {
            try query.check(route.declaration.parameters)
            return try await perform(name, request, key, programs).response(to: request)
        }
        guard let known = try await onThread({ _ in try programs.who(key) }), known.scope != .calendar else {
            throw APIFault.noKey
        }
        let asked = try APIAsked(route, query, today: site.today())
        return try await read(asked, known, programs).response(to: request)
    }

    private static func key(_ request: Request) throws -> String {
        let parts = (request.headers[.authorization] ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw APIFault.noKey }
        return String(parts[1])
    }

    private func read(
        _ asked: APIAsked, _ known: APITokens.Known, _ programs: Programs
    ) async throws -> Reply {
        let site = site
        return try await onThread { patience in
            // What a program has written itself is in what it reads.
            let reach = Reach.settled(notBefore: programs.lastWritten(by: known.account))
            let note = ReadingNote(
                page: "api", asked.route == .report ? .export : .names, unit: asked.unit, isSeenLater: true)
            let reply = APIAnswer.reply(
                try site.pictures.read(asked.asOf, for: .account(known.account), reach, patience, noting: note) {
                    picture in
                    try APIAnswer(
                        asked: asked, picture: picture, termStart: site.settings.termStart ?? picture.openingDay,
                        version: site.settings.version
                    ).value()
                })
            return site.pictures.unseen(reply, note)
        }.seen()
    }

    private func perform(
        _ name: String, _ request: Request, _ key: String, _ programs: Programs
    ) async throws -> Reply {
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() } ?? ""
        let body = try await body(of: request)
        let site = site
        // Who it is, what was sent and what comes of it, one after the other on one thread: each time that a request waits for another costs as
        // much as reading its key.
        return try await onThread { patience in
            let done = try programs.asWhoShows(key) { shown in
                guard let act = Acts.named(name) else { throw Trouble.noSuchPage }
                guard shown.known.scope == .write else { throw APIFault.readsOnly }
                guard type == "application/json" else { throw APIFault.notJSON }
                let asked = try APIRequest(SiteResponder.value(of: body)).asked
                return (try programs.perform(act, asked, for: shown), shown.known, asked)
            }
            guard let (receipt, known, asked) = done else { throw APIFault.noKey }
            let recorded = Date(timeIntervalSince1970: Double(receipt.recorded.milliseconds) / 1000).ISO8601Format()
            guard receipt.effect != nil else {
                return APIAnswer.reply(
                    APIAnswer.receipt(receipt, isDryRun: asked.isDryRun, recorded: recorded) { _ in false })
            }
            let now = AsOf(day: site.today())
            return try site.pictures.read(now, for: .account(known.account), .settled(notBefore: 0), patience) {
                picture in
                APIAnswer.reply(
                    APIAnswer.receipt(receipt, isDryRun: asked.isDryRun, recorded: recorded) { change in
                        picture.unitNamed(change.unit).map {
                            picture.sees($0) && picture.shows(.figure(change.figure), of: $0)
                        } ?? false
                    })
            }
        }
    }

    private static func value(of body: ByteBuffer) throws -> JSONValue {
        let value: JSONValue
        do { value = try JSONDecoder().decode(JSONValue.self, from: Data(body.readableBytesView)) } catch {
            throw APIFault.form("body")
        }
        guard !JSONNames.areDoubled(in: Array(body.readableBytesView)) else { throw APIFault.doubled }
        return value
    }

    private func body(of request: Request) async throws -> ByteBuffer {
        var request = request
        do { return try await request.collectBody(upTo: APIRoute.bodyBytesMax) } catch {
            // Whoever broke off in the middle hears no answer.
            throw Trouble.tooLong
        }
    }

    func onThread<Value: Sendable>(
        _ body: @escaping @Sendable (Patience) throws -> Value
    ) async throws -> Value {
        do { return try await threads.answer(body) } catch is QuestionThreads.Full { throw Trouble.busy }
    }
}
