internal import Hummingbird

/// Answers under the names of the site alone: a page on the internet may lead a browser here under another name, to
/// read what only who sits here may.
struct OwnHost: RouterMiddleware {
    typealias Context = SiteContext

    let hosts: SiteHosts

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        guard let authority = request.head.authority.flatMap(Authority.init), hosts.contains(authority.host) else {
            throw Trouble.strangeHost
        }
        return try await next(request, context)
    }
}
