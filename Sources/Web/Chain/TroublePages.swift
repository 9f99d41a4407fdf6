internal import Hummingbird
internal import Words

/// Makes a page of whatever goes wrong further in, or what a program reads: the only place of the chain that does.
struct TroublePages: RouterMiddleware {
    typealias Context = SiteContext

    let site: WebSite

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        do { return try await next(request, context) } catch {
            // Programs say their language with the rest of their question, behind the question mark.
            let isEnglish = request.uri.query?.contains("lang=en") ?? false
            let reply =
                APIRoute.isPath(request.uri.path)
                ? APIProblem(error, isEnglish ? .english : .vietnamese, trouble: site.trouble).reply
                : site.page(of: error, context.address.language)
            var response = reply.response(to: request)
            if reply.status == 405, let methods = context.address.route?.declaration.methods {
                response.headers[.allow] = methods.map(\.rawValue).sorted().joined(separator: ", ")
            }
            return response
        }
    }
}
