internal import Ledger
internal import Organisation
internal import Store
internal import Synchronization

/// The handings over of a ledger that wait for something, kept until another fact about one is written.
final class OpenTransfers: Sendable {
    private struct State {
        var end: Int64 = 0
        var steps: [TransferTimeline.Step]?
    }

    private let state = Mutex(State())

    /// Those that nobody has answered, those that were declined, and those for a time.
    ///
    /// - Parameter end: the end of the log in the reader's transaction.
    func steps(_ reader: LedgerReader, end: Int64) throws -> [TransferTimeline.Step] {
        try state.withLock { state in
            // Who reads an earlier state than others did looks for themselves.
            guard end >= state.end else { return try OpenTransfers.read(reader) }
            if let steps = state.steps, try reader.lastFact(about: [.transfer], after: state.end, upTo: end) == nil {
                state.end = end
                return steps
            }
            let steps = try OpenTransfers.read(reader)
            (state.end, state.steps) = (end, steps)
            return steps
        }
    }

    private static func read(_ reader: LedgerReader) throws -> [TransferTimeline.Step] {
        var steps: [TransferTimeline.Step] = []
        try reader.forEachSubject(of: .transfer) { _, facts in
            guard let last = TransferTimeline.fold(LiveFact.live(in: facts)).last else { return }
            if last.isOpen || last.ending?.outcome == .declined { steps.append(last) }
        }
        return steps
    }
}
