internal import Dispatch
internal import Figures
internal import Ledger
internal import Organisation
internal import Store
internal import Synchronization

/// What is known now, as of the last position of the log that was settled.
///
/// It learns only from the log, after commit, whoever wrote: this process or another. What has been written since is
/// settled on a thread of its own; until then the last state answers, over tables that may be further on. A picture folds
/// those of whom the tables tell more, so figures and lists agree.
final class SettledState: Sendable {
    /// What one reading sees: everything from the same position of the log.
    struct View {
        /// The position that answers are of.
        let head: Head
        /// What is known now, at that position; nil where nobody needed it so far.
        let now: PictureBase?
        /// The tables, in one transaction.
        let reader: LedgerReader
        /// The position of the tables: the same, or a later one.
        let end: Int64
        /// How long whoever asks may be kept.
        let patience: Patience
    }

    /// A question needs what is known now at a position that is not settled yet.
    struct Later: Error {
        let position: Int64
    }

    /// Whoever comes while something is settled waits as long from when that began: what is little is seen at once.
    private static let graceSeconds = 0.1
    /// Somebody whose own writing is not settled yet waits as long where others wait for the thread.
    private static let ownSeconds = 1.0

    private let database: LedgerDatabase
    private let snapshot: TreeSnapshot?
    private let current = Mutex<PictureBase?>(nil)
    /// Held while something is settled: one at a time.
    private let turn = Mutex<Void>(())
    private let round = Mutex<Round?>(nil)
    /// True when the last settling on a thread of its own failed: whoever asks next waits for the next try and hears why.
    private let failed = Mutex(false)
    private let thread = DispatchQueue(label: "settling")

    /// The state of the ledger in `database`. Settled a first time at the first reading.
    ///
    /// - Parameter snapshot: where a tree may lie that was built before.
    init(_ database: LedgerDatabase, snapshot: TreeSnapshot?) {
        self.database = database
        self.snapshot = snapshot
    }

    /// Writes the tree as it is now to the snapshot, for the next start. Nothing depends on its being there.
    func save() throws {
        guard let snapshot, let base = current.withLock({ $0 }) else { return }
        try snapshot.write(base)
    }

    /// Reads figures and tables of one state of the ledger.
    ///
    /// - Parameter needsNow: false for a question that what is known now does not answer: then it is not settled for it.
    /// - Throws: `TakesLong`, and what `body` throws.
    func read<Value>(
        _ reach: Reach, _ patience: Patience, needsNow: Bool, _ body: (View) throws -> Value
    ) throws -> Value {
        var position: Int64 = if case .settled(let position) = reach { position } else { 0 }
        var needsNow = needsNow
        var mayBeBehind = false
        while true {
            let now: PictureBase? =
                needsNow ? try settled(notBefore: position, patience) : current.withLock { $0 }
            let attempt = try database.read { reader -> Attempt<Value> in
                let end = try reader.head()
                let isBehind = now.map { $0.head.position < (reach == .everything ? end.position : position) } ?? true
                if needsNow, let now, now.head.position < end.position, !mayBeBehind { return .behind(end.position) }
                let base = needsNow || !isBehind ? now : nil
                let view = View(
                    head: base?.head ?? end, now: base, reader: reader, end: end.position, patience: patience)
                do { return .answered(try body(view)) } catch let later as Later { return .later(later.position) }
            }
            switch attempt {
            case .answered(let value): return value
            case .later(let later): (position, needsNow, mayBeBehind) = (later, true, true)
            case .behind(let end):
                mayBeBehind = true
                if reach == .everything || failed.withLock({ $0 }) {
                    position = end
                } else {
                    begin().wait(SettledState.graceSeconds)
                }
            }
        }
    }

    private enum Attempt<Value> {
        case answered(Value)
        /// The log has come to this position.
        case behind(Int64)
        /// What was asked needs this position.
        case later(Int64)
    }
}

// MARK: - Settling

extension SettledState {
    /// A settling on a thread of its own, for those who wait a little for it.
    private final class Round: Sendable {
        private let start = DispatchTime.now()
        private let group = DispatchGroup()

        init() { group.enter() }
        func end() { group.leave() }
        /// Waits for the end, at most until some seconds after the beginning.
        func wait(_ seconds: Double) { _ = group.wait(timeout: start + seconds) }
    }

    /// The settled state, with everything up to a position of the log, as far as the log has come.
    private func settled(notBefore position: Int64, _ patience: Patience) throws -> PictureBase {
        if let base = current.withLock({ $0 }), base.head.position >= position { return base }
        if patience == .short {
            // Another thread may wait for as long as it takes.
            guard current.withLock({ $0 != nil }) else { throw TakesLong() }
            begin().wait(SettledState.ownSeconds)
            guard let base = current.withLock({ $0 }), base.head.position >= position else { throw TakesLong() }
            return base
        }
        return try settle(notBefore: position)
    }

    /// Settles what has been written, or waits for whoever does.
    private func settle(notBefore position: Int64) throws -> PictureBase {
        try turn.withLock { _ in
            let old = current.withLock { $0 }
            if let old, old.head.position >= position { return old }
            let new = try database.read { reader in try settle(old, reader, reader.head()) }
            current.withLock { $0 = new }
            failed.withLock { $0 = false }
            return new
        }
    }

    private func settle(_ old: PictureBase?, _ reader: LedgerReader, _ head: Head) throws -> PictureBase {
        if let old = try old ?? remembered(reader), old.isNear(head) { return try old.brought(to: head, reader) }
        return try PictureBase(known: nil, structureDay: nil, head: head, reader)
    }

    /// The tree of the snapshot, when it is of an earlier state of this ledger.
    private func remembered(_ reader: LedgerReader) throws -> PictureBase? {
        guard let base = snapshot?.read(), try reader.had(base.head) else { return nil }
        // Another program may have had other rules: then everything is counted anew.
        let known = try Known(reader, head: base.head)
        return base.tree.thresholds == Thresholds(try known.rulebook(), try known.calendar()) ? base : nil
    }

    /// Begins to settle what has been written, unless that is under way.
    private func begin() -> Round {
        round.withLock { round in
            if let round { return round }
            let new = Round()
            round = new
            thread.async { [self] in
                let result = Result { try settle(notBefore: .max) }
                if case .failure = result { failed.withLock { $0 = true } }
                self.round.withLock { $0 = nil }
                new.end()
            }
            return new
        }
    }
}
