internal import NIOCore
internal import NIOHTTP1

/// Stands in every connection: lets it in or turns it away, and closes it when whoever is at the other end takes too long.
final class ConnectionWatch: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let connections: Connections
    private let limits: NetworkLimits
    private let meter: Meter
    private var ticket: Connections.Ticket?
    private var phase = ConnectionPhase()
    private var deadline: Scheduled<Void>?

    init(_ connections: Connections, _ limits: NetworkLimits, _ meter: Meter) {
        (self.connections, self.limits, self.meter) = (connections, limits, meter)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        ticket = connections.admit(from: ConnectionWatch.address(of: channel.remoteAddress)) {
            channel.close(promise: nil)
        }
        if ticket == nil { return channel.close(promise: nil) }
        setDeadline(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        if let ticket { connections.leave(ticket) }
        ticket = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: take(.head, context)
        case .body: break
        case .end: take(.end, context)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        take(.answered, context)
        let taken = promise ?? context.eventLoop.makePromise()
        let bound = NIOLoopBound((watch: self, context: context), eventLoop: context.eventLoop)
        taken.futureResult.whenSuccess { bound.value.watch.take(.taken, bound.value.context) }
        context.write(data, promise: taken)
    }

    private func take(_ event: ConnectionPhase.Event, _ context: ChannelHandlerContext) {
        guard phase.take(event), let ticket else { return }
        connections.set(ticket, isIdle: phase.isIdle)
        setDeadline(context)
    }

    private func setDeadline(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let time: TimeAmount? =
            switch phase.waiting {
            case .firstHead: limits.headTime
            case .nextHead: limits.idleTime
            case .body: limits.bodyTime
            case .taking: limits.takeTime
            case .answer: nil
            }
        guard let time else { return deadline = nil }
        // One that only rests between two requests is no fault of whoever is there.
        let isLate = phase.waiting != .nextHead
        let bound = NIOLoopBound((context: context, meter: meter), eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: time) {
            if isLate { bound.value.meter.connection(.timedOut) }
            bound.value.context.close(promise: nil)
        }
    }

    /// Whom a connection counts for: its address, or the network of 64 bits that one subscriber of the new addresses has.
    static func address(of remote: SocketAddress?) -> String {
        guard let remote else { return "" }
        guard remote.protocol == .inet6, let text = remote.ipAddress, text != "::1" else {
            return remote.ipAddress ?? ""
        }
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        let first = halves[0].split(separator: ":")
        // What is left out by the two colons is zeros; the first four groups are the network.
        guard halves.count == 2, first.count < 4 else { return first.prefix(4).joined(separator: ":") }
        let last = halves[1].split(separator: ":")
        let groups =
            first.map(String.init) + Array(repeating: "0", count: max(0, 8 - first.count - last.count))
            + last.map(String.init)
        return groups.prefix(4).joined(separator: ":")
    }
}
