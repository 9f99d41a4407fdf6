internal import HTTPTypes
internal import Hummingbird
package import Logging
internal import NIOCore
internal import NIOPosix

/// The site on the network: binds, answers, and stops when it is told to.
package struct Server: Sendable {
    /// Where the server listens. Loopback only, as long as there is no sign-in.
    package struct Address: Hashable, Sendable {
        /// `127.0.0.1`, `::1` or `localhost`.
        package let host: String
        /// 0 lets the system choose.
        package let port: Int

        /// The address; nil unless the host is this machine itself and the port is one.
        package init?(host: String, port: Int) {
            guard ["127.0.0.1", "::1", "localhost"].contains(host), (0...65_535).contains(port) else { return nil }
            self.host = host
            self.port = port
        }
    }

    /// Why the server does not run.
    package enum Failure: Error, Hashable, Sendable {
        /// Another program listens there.
        case addressInUse(Address)
        /// The system does not let this account listen there.
        case notPermitted(Address)
    }

    private let site: WebSite
    private let address: Address
    private let logger: Logger

    /// A server of this site at this address.
    package init(_ site: WebSite, at address: Address, logger: Logger) {
        self.site = site
        self.address = address
        self.logger = logger
    }

    /// Runs until the process is told to stop.
    ///
    /// - Parameter onRunning: hears the address once the first request can come.
    /// - Throws: `Failure`.
    package func run(onRunning: @escaping @Sendable (String) -> Void) async throws {
        let application = buildApplication(onRunning: onRunning)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure.addressInUse(address)
        } catch let error as IOError where error.errnoCode == EACCES || error.errnoCode == EADDRNOTAVAIL {
            throw Failure.notPermitted(address)
        }
    }

    private func buildApplication(onRunning: @escaping @Sendable (String) -> Void) -> some ApplicationProtocol {
        let address = address
        return Application(
            responder: SiteResponder(site: site, logger: logger),
            server: .http1(configuration: .init(additionalChannelHandlers: [AbsoluteFormInstaller()])),
            configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port)),
            onServerRunning: { channel in
                let host = address.host.contains(":") ? "[\(address.host)]" : address.host
                onRunning("http://\(host):\(channel.localAddress?.port ?? address.port)/")
            }, logger: logger)
    }
}

/// Between the network and the site: takes a request apart, keeps to the limits, and puts the headers on.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    /// The most bytes of a form.
    private static let formBytesMax = 4096
    /// The most bytes of an address.
    private static let addressBytesMax = 8192

    let site: WebSite
    let logger: Logger

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let start = ContinuousClock.now
        let reply = await reply(to: request)
        // Only what the site itself would write, without the question: what somebody asked for stays out of the log.
        logger.info(
            "answered",
            metadata: [
                "method": "\(SiteResponder.method(of: request))", "path": "\(reply.logged)",
                "status": "\(reply.status)",
                "ms": "\((ContinuousClock.now - start) / .milliseconds(1))",
            ])
        return Response(
            status: HTTPResponse.Status(code: reply.status), headers: headers(of: reply),
            body: request.method == .head ? .init() : .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }

    private func reply(to request: Request) async -> Reply {
        guard authority(of: request)?.isOwn == true else { return site.reply(.strangeHost) }
        guard request.uri.description.utf8.count <= SiteResponder.addressBytesMax else {
            return site.reply(.noSuchPage)
        }
        switch request.method {
        case .get, .head: break
        case .post where SiteResponder.isSearch(request) && isOwnOrigin(request): break
        default: return site.reply(.notAllowed)
        }
        var form: String?
        if request.method == .post {
            var request = request
            // What cannot be read to its end is too long, or its sender is gone and reads no answer.
            guard let body = try? await request.collectBody(upTo: SiteResponder.formBytesMax) else {
                return site.reply(.tooLong)
            }
            form = String(buffer: body)
        }
        let question = WebSite.Request(path: request.uri.path, query: request.uri.query ?? "", form: form)
        return await site.answer(question)
    }

    private func authority(of request: Request) -> Authority? {
        request.head.authority.flatMap(Authority.init)
    }

    /// A path that cannot be read is no search; the site says what is wrong with it.
    private static func isSearch(_ request: Request) -> Bool {
        var path = request.uri.path[...]
        do {
            _ = try Question(path: &path)
            return Route(path: path) == .search
        } catch {
            return false
        }
    }

    /// A method is a word of whoever asks; only those of the site come into the log.
    private static func method(of request: Request) -> String {
        [.get, .head, .post].contains(request.method) ? request.method.rawValue : "-"
    }

    /// A form that a page of somebody else sends is not answered.
    private func isOwnOrigin(_ request: Request) -> Bool {
        guard let origin = request.headers[.origin], origin != "null" else {
            return request.headers[HTTPField.Name.secFetchSite].map { $0 == "same-origin" || $0 == "none" } ?? true
        }
        return origin.lowercased() == "http://" + (request.head.authority ?? "").lowercased()
    }

    private func headers(of reply: Reply) -> HTTPFields {
        var headers: HTTPFields = [
            .contentType: reply.type, .contentLength: String(reply.body.count), .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: SiteResponder.policy,
            .cacheControl: reply.isLasting ? "public, max-age=31536000, immutable" : "no-store",
        ]
        headers[.referrerPolicy] = "no-referrer"
        headers[.crossOriginOpenerPolicy] = "same-origin"
        if let location = reply.location { headers[.location] = location }
        return headers
    }

    /// Nothing from elsewhere, nothing inline.
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .contentType
    fileprivate static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .contentType
    fileprivate static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .contentType
}
