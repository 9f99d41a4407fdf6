internal import Hummingbird
internal import Words

/// Makes a page of whatever goes wrong further in, or what a program reads: the only place of the chain that does.
struct TroublePages: RouterMiddleware {
    typealias Context = SiteContext

    let site: WebSite

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        do { return try await next(request, context) } catch {
            let language = context.address.language
            let reply =
                APIRoute.isPath(request.uri.path)
                ? APIProblem(error, language, trouble: site.trouble).reply : site.page(of: error, language)
            var response = reply.response(to: request)
            if reply.status == 405, let methods = context.address.route?.declaration.methods {
                response.headers[.allow] = methods.map(\.rawValue).sorted().joined(separator: ", ")
            }
            return response
        }
    }
}
