internal import Dispatch
internal import Foundation
internal import Synchronization

/// Answers questions on threads that may wait: a few for short ones, and others for long ones, so that a page never waits
/// behind a question about a past day of a whole country.
package final class QuestionThreads: Sendable {
    /// More are asking than can be answered soon.
    package struct Full: Error {
        /// The error.
        package init() {}
    }

    private let short: Workers
    private let long: Workers

    /// - Parameters:
    ///   - short: how many questions are answered at once; nil: as many as there are cores, from two to six.
    ///   - long: how many long ones are answered at once besides; nil: one, from eight cores on two. Each of them may need as
    ///     much memory as the state of now.
    ///   - waitingMax: how many of either may wait; more are turned away.
    package init(short: Int? = nil, long: Int? = nil, waitingMax: Int = 512) {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        self.short = Workers(short ?? max(2, min(6, cores)), waitingMax: waitingMax)
        self.long = Workers(long ?? (cores < 8 ? 1 : 2), waitingMax: waitingMax)
    }

    /// Runs `body` where short questions are answered; where it throws `TakesLong`, runs it once more where long ones are.
    ///
    /// - Throws: `Full`, and what `body` throws.
    package func answer<Value: Sendable>(
        _ body: @escaping @Sendable (Patience) throws -> Value
    ) async throws -> Value {
        do { return try await short.run { try body(.short) } } catch is TakesLong {
            return try await long.run { try body(.long) }
        }
    }
}

/// A few threads that take what is to be done in the order in which it comes.
private final class Workers: Sendable {
    private typealias Work = @Sendable () -> Void

    private struct State: ~Copyable {
        var idle: [DispatchQueue]
        var waiting: [Work] = []
    }

    private let state: Mutex<State>
    private let waitingMax: Int

    init(_ count: Int, waitingMax: Int) {
        // Queues of their own, since those that share threads give a second one only when all cores are idle.
        state = Mutex(State(idle: (0..<count).map { DispatchQueue(label: "questions \($0)") }))
        self.waitingMax = waitingMax
    }

    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let hasRoom = submit { continuation.resume(with: Result(catching: body)) }
            if !hasRoom { continuation.resume(throwing: QuestionThreads.Full()) }
        }
    }

    /// False when too many wait.
    private func submit(_ work: @escaping Work) -> Bool {
        let (worker, hasRoom) = state.withLock { state -> (DispatchQueue?, Bool) in
            if let worker = state.idle.popLast() { return (worker, true) }
            guard state.waiting.count < waitingMax else { return (nil, false) }
            state.waiting.append(work)
            return (nil, true)
        }
        worker?.async { [self] in
            work()
            while let next = next(worker) { next() }
        }
        return hasRoom
    }

    /// What is to be done next; nil when there is nothing, and the worker is idle again.
    private func next(_ worker: DispatchQueue?) -> Work? {
        state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            if let worker { state.idle.append(worker) }
            return nil
        }
    }
}
