internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Says and counts what is answered. Only what the site itself would write, without the question: what somebody asked for stays out of
/// the log.
struct RequestLog: RouterMiddleware {
    typealias Context = SiteContext

    let logger: Logger
    let meter: Meter

    func handle(_ request: Request, context: SiteContext, next: NextStep) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let duration = ContinuousClock.now - start
        let route = context.address.route
        let sort = Meter.Sort(
            page: route?.pageInLog ?? "-", method: RequestLog.method(of: request), status: response.status.code)
        meter.answer(sort, seconds: duration / .seconds(1))
        logger.info(
            "answered",
            metadata: [
                "method": "\(sort.method)",
                "path": "\(RequestLog.path(route, response.status))",
                "status": "\(response.status.code)",
                "ms": "\(duration / .milliseconds(1))",
            ])
        return response
    }

    /// A method is a word of whoever asks; only those of the site come into the log.
    private static func method(of request: Request) -> String {
        RouteDeclaration.Method(rawValue: request.method.rawValue)?.rawValue ?? "-"
    }

    /// A code stands in the log where a page was found by it; else it may be whatever somebody typed.
    private static func path(_ route: Route?, _ status: HTTPResponse.Status) -> String {
        guard let route else { return "-" }
        return status == .ok ? route.pathInLog : route.pageInLog
    }
}
