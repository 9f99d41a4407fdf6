internal import Hummingbird
internal import Words

/// Makes a page of whatever goes wrong further in: the only place of the chain that does.
struct TroublePages: RouterMiddleware {
    typealias Context = SiteContext

    let site: WebSite

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        do { return try await next(request, context) } catch {
            return site.page(of: error, context.address.language).response(to: request)
        }
    }
}
