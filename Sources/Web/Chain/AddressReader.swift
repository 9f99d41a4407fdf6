internal import Hummingbird

/// Reads the address, once for all that comes after.
struct AddressReader: RouterMiddleware {
    typealias Context = SiteContext

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        var context = context
        context.address = SiteAddress(path: request.uri.path, query: request.uri.query ?? "")
        return try await next(request, context)
    }
}
