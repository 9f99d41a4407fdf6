internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The end of the chain: the site itself. What needs no ledger is answered at once; a page is made on a thread that may
/// wait.
struct SiteResponder: HTTPResponder {
    typealias Context = SiteContext

    let site: WebSite
    let threads: PageThreads

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        let (uri, address) = (request.uri, context.address)
        let asked = WebSite.Request(path: uri.path, query: uri.query ?? "", form: try await form(of: request, context))
        switch try site.read(asked, address) {
        case .answered(let reply): return reply.response(to: request)
        case .asks(let asked):
            let site = site
            let reply = try await threads.run(asked.isOfThePast ? .past : .now) { try site.reply(to: asked) }
            return reply.response(to: request)
        }
    }

    private func form(of request: Request, _ context: SiteContext) async throws -> String? {
        guard request.method == .post, let route = context.address.route else { return nil }
        var request = request
        do {
            return String(buffer: try await request.collectBody(upTo: route.declaration.bodyBytesMax))
        } catch {
            // Whoever broke off in the middle hears no answer.
            throw Trouble.tooLong
        }
    }
}

extension Asked {
    /// True where the picture may have to be made anew, which takes as long as the ledger is large.
    fileprivate var isOfThePast: Bool {
        question.known != nil || question.head != nil || question.structure != nil || isComparison
    }

    /// The other side of a comparison is a picture of its own.
    private var isComparison: Bool {
        if case .difference = route { true } else { false }
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
        if status == 503 { headers[.retryAfter] = "5" }
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: request.method == .head ? .init() : .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
