internal import NIOCore
internal import NIOHTTP1

/// Lets a request that names its host in its first line, `GET http://host/path`, be one for that host: what its header
/// says does not count then (RFC 9112, 3.2.2). Behind this, every request has its path in its line and its host in its
/// header.
final class AbsoluteForm: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    private let scheme: String

    /// - Parameter scheme: `http` or `https`: what the connection speaks.
    init(scheme: String) {
        self.scheme = scheme
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), head.uri.first != "/" else {
            return context.fireChannelRead(data)
        }
        let (host, path) = parts(of: head.uri)
        head.headers.replaceOrAdd(name: "Host", value: host)
        head.uri = path
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// The host and the path of a line that does not begin with its path; no host where it names none that is served.
    private func parts(of uri: String) -> (host: String, path: String) {
        let beginning = scheme + "://"
        guard uri.prefix(beginning.count).lowercased() == beginning else { return ("", "/") }
        let rest = uri.dropFirst(beginning.count)
        let host = rest.prefix { !"/?#".contains($0) }
        let path = rest[host.endIndex...]
        return (String(host), path.first == "/" ? String(path) : "/" + path)
    }
}
