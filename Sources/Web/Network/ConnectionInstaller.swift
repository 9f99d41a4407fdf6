internal import NIOCore
internal import NIOHTTP1

/// Puts `ConnectionWatch` and `AbsoluteForm` where requests are still as the network said them. The server lets handlers in
/// only behind the one that forgets the host of the line; this one stands there, and does nothing else.
final class ConnectionInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let connections: Connections
    private let limits: NetworkLimits
    private let meter: Meter
    private let scheme: String

    init(_ connections: Connections, _ limits: NetworkLimits, _ meter: Meter, scheme: String) {
        (self.connections, self.limits, self.meter, self.scheme) = (connections, limits, meter, scheme)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            let operations = context.pipeline.syncOperations
            let decoder = try operations.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try operations.addHandlers(
                [ConnectionWatch(connections, limits, meter), AbsoluteForm(scheme: scheme)],
                position: .after(decoder))
        } catch {
            // Without them, a request might be answered under a name that is not this machine's.
            context.close(promise: nil)
        }
    }
}
