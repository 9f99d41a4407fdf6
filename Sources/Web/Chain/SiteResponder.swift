internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Views

/// The end of the chain: the site itself. What needs no ledger is answered at once; a page is made on a thread that may
/// wait.
struct SiteResponder: HTTPResponder {
    typealias Context = SiteContext

    let site: WebSite
    let threads: QuestionThreads
    let gate: Gate?
    let cookie: SignInCookie
    let meter: Meter

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        if case .keeper(let page) = context.address.route {
            return try await keeper(page, request, context).response(to: request)
        }
        if case .account(let page) = context.address.route {
            return try await account(page, request, context)
        }
        if case .api(let route) = context.address.route { return try await api(route, request, context) }
        if case .calendar(let key) = context.address.route { return try await calendar(key).response(to: request) }
        let (uri, address) = (request.uri, context.address)
        let asked = WebSite.Request(
            path: uri.path, query: uri.query ?? "", form: try await form(of: request, context),
            visitor: context.visitor)
        switch try site.read(asked, address) {
        case .answered(let reply): return reply.response(to: request)
        case .asks(let asked):
            return try await page(asked, context.looksForAccounts ? gate : nil).response(to: request)
        }
    }

    /// The page of the last settled state: nobody waits for what others write, nor behind what takes long.
    ///
    /// - Parameter gate: what has to be open; nil where that was looked at.
    private func page(_ asked: Asked, _ gate: Gate?) async throws -> Reply {
        let site = site
        do {
            // The thread answers the next while the disk is waited for.
            return try await threads.answer {
                try site.reply(to: asked, .settled(notBefore: asked.visitor.lastWritten), $0, gate)
            }.seen()
        } catch is QuestionThreads.Full {
            throw Trouble.busy
        }
    }

    /// What a form sent. One that is not of the sign-in which the browser shows is not read.
    func form(of request: Request, _ context: SiteContext) async throws -> String? {
        guard request.method == .post, let route = context.address.route else { return nil }
        let text = try await SiteResponder.body(of: request, route)
        guard !context.demandsSignIn || route == .account(.signIn) || FormToken.isThere(in: text, context.token) else {
            throw Trouble.otherSignIn
        }
        return text
    }

    /// The body of a request, as far as its route takes one.
    static func body(of request: Request, _ route: Route) async throws -> String {
        var request = request
        do {
            return String(buffer: try await request.collectBody(upTo: route.declaration.bodyBytesMax))
        } catch {
            // Whoever broke off in the middle hears no answer.
            throw Trouble.tooLong
        }
    }
}

extension Reply {
    /// As it goes over the network. The head alone is answered with the length that the whole would have.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: type, .contentLength: String(body.count),
            .cacheControl: isLasting ? "public, max-age=31536000, immutable" : "no-store",
        ]
        if let location { headers[.location] = location }
        if status == 401 { headers[.wwwAuthenticate] = "Bearer" }
        if let seconds = retryAfterSeconds ?? (status == 503 ? 5 : nil) { headers[.retryAfter] = String(seconds) }
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: request.method == .head ? .init() : .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
