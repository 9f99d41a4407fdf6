package import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
package import Logging
internal import NIOCore
package import Views

/// What a request goes through, from the outside in. The program and the tests put the site together by this.
///
/// - Parameters:
///   - gate: who may come in; nil for a ledger without accounts, shown to whoever holds its files.
///   - hosts: under which names it answers.
///   - meter: counts what is answered.
package func buildResponder(
    _ site: WebSite, _ threads: QuestionThreads, gate: Gate? = nil, hosts: SiteHosts = .own, meter: Meter = Meter(),
    logger: Logger
) -> Chain {
    let cookie = SignInCookie(isSecure: hosts.isSecure)
    let steps: [any RouterMiddleware<SiteContext>] = [
        AddressReader(), RequestLog(logger: logger, meter: meter), SafeHeaders(hosts: hosts), TroublePages(site: site),
        OwnHost(hosts: hosts), RequestLimits(), OwnOrigin(hosts: hosts),
        WhoAsks(gate: gate, site: site, threads: threads, cookie: cookie),
    ]
    return Chain(
        steps, end: SiteResponder(site: site, threads: threads, gate: gate, cookie: cookie, meter: meter))
}

/// The responder on the network.
///
/// - Parameters:
///   - group: the thread of the network.
///   - limits: what one machine, and all of them, may take.
///   - onRunning: hears the address once the first request can come.
/// - Throws: `Server.Failure.unusableCertificate`.
func buildApplication(
    _ site: WebSite, _ threads: QuestionThreads, gate: Gate?, at address: Server.Address,
    on group: any EventLoopGroup, limits: NetworkLimits = .usual, logger: Logger,
    onRunning: @escaping @Sendable (String) -> Void
) throws -> some ApplicationProtocol {
    let (meter, scheme) = (Meter(), address.hosts.scheme)
    let connections = Connections(limits, meter)
    let plain = HTTPServerBuilder.http1(
        configuration: .init(
            additionalChannelHandlers: [ConnectionInstaller(connections, limits, meter, scheme: scheme)],
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.fieldBytes, maxHeaderListSize: limits.headBytes,
                maxHeaderFieldCount: limits.fields)))
    return Application(
        responder: buildResponder(
            site, threads, gate: gate, hosts: address.hosts, meter: meter, logger: logger),
        server: try address.identity.map { try .tls(plain, tlsConfiguration: $0.configuration()) } ?? plain,
        configuration: ApplicationConfiguration(
            address: .hostname(address.host, port: address.port),
            // A little more than are kept: while one closes, the next is looked at.
            availableConnectionsDelegate: .maximum(limits.connections + 64, logger: logger)),
        onServerRunning: { onRunning(address.url($0.localAddress?.port ?? address.port)) },
        eventLoopGroupProvider: .shared(group), logger: logger)
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
