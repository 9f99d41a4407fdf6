internal import Synchronization

/// Every open connection, so that none is refused for the sake of those on which nothing happens.
///
/// Where there is no room, the connection goes on which the other end was waited for longest, of the address in whose name most
/// are open; a newcomer is turned away only where all are being served. Whoever opens a thousand connections and says little
/// on them pushes out their own.
final class Connections: Sendable {
    /// One open connection.
    final class Ticket: Sendable {
        fileprivate let number: UInt64
        fileprivate let address: String
        fileprivate let close: @Sendable () -> Void

        fileprivate init(_ number: UInt64, _ address: String, _ close: @escaping @Sendable () -> Void) {
            (self.number, self.address, self.close) = (number, address, close)
        }
    }

    private struct State {
        var last: UInt64 = 0
        var counts: [String: Int] = [:]
        /// Those on which the other end is waited for, and since when: the number grows with time.
        var waiting: [UInt64: (since: UInt64, ticket: Ticket)] = [:]
        var open: Set<UInt64> = []
    }

    private let state = Mutex(State())
    private let limits: NetworkLimits
    private let meter: Meter

    init(_ limits: NetworkLimits, _ meter: Meter) {
        (self.limits, self.meter) = (limits, meter)
    }

    /// Lets a connection in, in place of an idle one where there is no room.
    ///
    /// - Parameter close: closes it, from any thread.
    /// - Returns: nil where it has to be turned away.
    func admit(from address: String, close: @escaping @Sendable () -> Void) -> Ticket? {
        let (ticket, pushedOut) = state.withLock { state -> (Ticket?, Ticket?) in
            var pushedOut: Ticket?
            if state.counts[address, default: 0] >= limits.connectionsPerAddress {
                guard let longest = Connections.longest(state, of: address) else { return (nil, nil) }
                pushedOut = longest
            } else if state.open.count >= limits.connections {
                guard let longest = Connections.longest(state) else { return (nil, nil) }
                pushedOut = longest
            }
            if let pushedOut { Connections.remove(pushedOut, from: &state) }
            state.last += 1
            let ticket = Ticket(state.last, address, close)
            state.open.insert(ticket.number)
            state.counts[address, default: 0] += 1
            state.waiting[ticket.number] = (state.last, ticket)
            return (ticket, pushedOut)
        }
        pushedOut?.close()
        meter.connection(ticket == nil ? .refused : .opened)
        if pushedOut != nil { meter.connection(.pushedOut) }
        return ticket
    }

    /// From now on the other end of the connection is waited for, or the site works for it.
    func set(_ ticket: Ticket, isIdle: Bool) {
        state.withLock { state in
            guard state.open.contains(ticket.number) else { return }
            state.last += 1
            state.waiting[ticket.number] = isIdle ? (state.last, ticket) : nil
        }
    }

    /// The connection is closed.
    func leave(_ ticket: Ticket) {
        state.withLock { Connections.remove(ticket, from: &$0) }
        meter.connection(.closed)
    }

    private static func longest(_ state: State, of address: String) -> Ticket? {
        state.waiting.values.filter { $0.ticket.address == address }.min { $0.since < $1.since }?.ticket
    }

    /// The one that has waited longest of the address in whose name most are open.
    private static func longest(_ state: State) -> Ticket? {
        state.waiting.values.max {
            let (left, right) = (
                state.counts[$0.ticket.address, default: 0], state.counts[$1.ticket.address, default: 0]
            )
            return (left, $1.since) < (right, $0.since)
        }?.ticket
    }

    private static func remove(_ ticket: Ticket, from state: inout State) {
        guard state.open.remove(ticket.number) != nil else { return }
        state.waiting[ticket.number] = nil
        let left = state.counts[ticket.address, default: 1] - 1
        state.counts[ticket.address] = left == 0 ? nil : left
    }
}
