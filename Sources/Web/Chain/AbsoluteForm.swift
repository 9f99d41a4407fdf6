internal import NIOCore
internal import NIOHTTP1

/// Lets a request that names its host in its first line, `GET http://host/path`, be one for that host: what its header
/// says does not count then (RFC 9112, 3.2.2). Behind this, every request has its path in its line and its host in its
/// header.
final class AbsoluteForm: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), head.uri.first != "/" else {
            return context.fireChannelRead(data)
        }
        let (host, path) = AbsoluteForm.parts(of: head.uri)
        head.headers.replaceOrAdd(name: "Host", value: host)
        head.uri = path
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// The host and the path of a line that does not begin with its path; no host where it names none that is served.
    static func parts(of uri: String) -> (host: String, path: String) {
        let scheme = "http://"
        guard uri.prefix(scheme.count).lowercased() == scheme else { return ("", "/") }
        let rest = uri.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".contains($0) }
        let path = rest[host.endIndex...]
        return (String(host), path.first == "/" ? String(path) : "/" + path)
    }
}

/// Puts `AbsoluteForm` where requests are still as the network said them. The server lets handlers in only behind the one
/// that forgets the host of the line; this one stands there, and does nothing else.
final class AbsoluteFormInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            let operations = context.pipeline.syncOperations
            let decoder = try operations.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try operations.addHandler(AbsoluteForm(), position: .after(decoder))
        } catch {
            // Without it, a request might be answered under a name that is not this machine's.
            context.close(promise: nil)
        }
    }
}
