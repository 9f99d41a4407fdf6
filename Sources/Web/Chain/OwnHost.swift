internal import Hummingbird

/// Answers under the names of this machine alone: a page on the internet may lead a browser here under another name, to
/// read what only this machine may.
struct OwnHost: RouterMiddleware {
    typealias Context = SiteContext

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        guard request.head.authority.flatMap(Authority.init)?.isOwn == true else { throw Trouble.strangeHost }
        return try await next(request, context)
    }
}
