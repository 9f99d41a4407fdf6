internal import Synchronization

/// Counts what the server does, since it was started. Sorts of pages and numbers alone: no code, no question, nobody.
package final class Meter: Sendable {
    /// What happened to a connection.
    enum Connection: String, CaseIterable, Sendable {
        case opened, closed
        /// Nobody could make room for it.
        case refused
        /// It waited while others needed the room.
        case pushedOut = "pushed_out"
        /// Whoever was there took too long.
        case timedOut = "timed_out"
    }

    /// Requests that are counted together.
    struct Sort: Hashable, Comparable, Sendable {
        /// The first part of the path, or `-` for what is no page.
        let page: String
        let method: String
        let status: Int

        static func < (left: Sort, right: Sort) -> Bool {
            (left.page, left.method, left.status) < (right.page, right.method, right.status)
        }
    }

    /// How long answers took.
    struct Times: Sendable {
        /// Answers in each part of the scale, the last one for what took longer.
        var counts = [Int](repeating: 0, count: Meter.scale.count + 1)
        var seconds = 0.0
    }

    /// What was counted until now.
    struct Reading: Sendable {
        var requests: [Sort: Int] = [:]
        var times: [String: Times] = [:]
        var connections: [Connection: Int] = [:]
    }

    /// The upper ends of the scale of times, in seconds.
    static let scale = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private let state = Mutex(Reading())

    /// A meter that has counted nothing.
    package init() {}

    /// Counts an answer.
    func answer(_ sort: Sort, seconds: Double) {
        let part = Meter.scale.firstIndex { seconds <= $0 } ?? Meter.scale.count
        state.withLock { state in
            state.requests[sort, default: 0] += 1
            state.times[sort.page, default: Times()].counts[part] += 1
            state.times[sort.page, default: Times()].seconds += seconds
        }
    }

    /// Counts what happened to a connection.
    func connection(_ what: Connection) {
        state.withLock { $0.connections[what, default: 0] += 1 }
    }

    /// What was counted until now.
    var reading: Reading { state.withLock { $0 } }
}
