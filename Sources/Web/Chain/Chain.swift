package import Hummingbird
package import Logging
internal import NIOCore
package import Views

/// What a request goes through, from the outside in. The program and the tests put the site together by this.
package func buildResponder(_ site: WebSite, _ threads: QuestionThreads, logger: Logger) -> Chain {
    let steps: [any RouterMiddleware<SiteContext>] = [
        AddressReader(), RequestLog(logger: logger), SafeHeaders(), TroublePages(site: site), OwnHost(),
        RequestLimits(), OwnOrigin(),
    ]
    return Chain(steps, end: SiteResponder(site: site, threads: threads))
}

/// The responder on the network.
///
/// - Parameter onRunning: hears the address once the first request can come.
func buildApplication(
    _ site: WebSite, _ threads: QuestionThreads, at address: Server.Address, logger: Logger,
    onRunning: @escaping @Sendable (String) -> Void
) -> some ApplicationProtocol {
    Application(
        responder: buildResponder(site, threads, logger: logger),
        server: .http1(configuration: .init(additionalChannelHandlers: [AbsoluteFormInstaller()])),
        configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port)),
        onServerRunning: { channel in
            let host = address.host.contains(":") ? "[\(address.host)]" : address.host
            onRunning("http://\(host):\(channel.localAddress?.port ?? address.port)/")
        }, logger: logger)
}

/// Steps one inside the other, that answer as one.
package struct Chain: HTTPResponder {
    private let first: @Sendable @concurrent (Request, SiteContext) async throws -> Response

    /// These steps, the outermost first, around what answers in the end.
    init(_ steps: [any RouterMiddleware<SiteContext>], end: SiteResponder) {
        var next: @Sendable @concurrent (Request, SiteContext) async throws -> Response = {
            try await end.respond(to: $0, context: $1)
        }
        for step in steps.reversed() {
            let rest = next
            next = { try await step.handle($0, context: $1, next: rest) }
        }
        first = next
    }

    /// Answers a request.
    package func respond(to request: Request, context: SiteContext) async throws -> Response {
        try await first(request, context)
    }
}
