internal import Hummingbird

/// Keeps requests to what their page declares: the length of the address, the way of asking.
struct RequestLimits: RouterMiddleware {
    typealias Context = SiteContext

    /// The most bytes of an address.
    private static let addressBytesMax = 8192

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        guard request.uri.description.utf8.count <= RequestLimits.addressBytesMax else { throw Trouble.noSuchPage }
        let method = RouteDeclaration.Method(rawValue: request.method.rawValue)
        // A path that cannot be read may be asked for as any page may; the site says what is wrong with it.
        let methods =
            context.address.route?.declaration.methods
            ?? (APIRoute.isPath(request.uri.path) ? [.get, .head, .post] : [.get, .head])
        guard let method, methods.contains(method) else { throw Trouble.notAllowed }
        return try await next(request, context)
    }
}
