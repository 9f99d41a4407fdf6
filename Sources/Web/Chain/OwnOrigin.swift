internal import HTTPTypes
internal import Hummingbird

/// A form that a page of somebody else sends is not answered.
struct OwnOrigin: RouterMiddleware {
    typealias Context = SiteContext

    let hosts: SiteHosts

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        guard request.method != .post || isOwn(request) else { throw Trouble.foreignForm }
        return try await next(request, context)
    }

    private func isOwn(_ request: Request) -> Bool {
        guard let origin = request.headers[.origin], origin != "null" else {
            return request.headers[HTTPField.Name.secFetchSite].map { $0 == "same-origin" || $0 == "none" } ?? true
        }
        return origin.lowercased() == hosts.scheme + "://" + (request.head.authority ?? "").lowercased()
    }
}
