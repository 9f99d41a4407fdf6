internal import Ledger
internal import Synchronization

/// What was sent after a sign-in had ended, sealed, on its way through the steps of the next.
final class SentForms: Sendable {
    /// More than this are not kept; the oldest goes.
    private static let countMax = 200
    private static let milliseconds: Int64 = 3_600_000

    private let kept = Mutex<[Hash: (sealed: [UInt8], until: Instant)]>([:])

    /// Keeps one for the sign-in that has just begun.
    func keep(_ sealed: [UInt8], for signIn: Hash, at now: Instant) {
        kept.withLock { kept in
            kept = kept.filter { $0.value.until > now }
            if kept.count >= SentForms.countMax, let oldest = kept.min(by: { $0.value.until < $1.value.until }) {
                kept[oldest.key] = nil
            }
            kept[signIn] = (sealed, Instant(milliseconds: now.milliseconds + SentForms.milliseconds))
        }
    }

    /// The sign-in goes on under another token.
    func move(from old: Hash, to new: Hash) {
        kept.withLock { kept in
            if let sent = kept.removeValue(forKey: old) { kept[new] = sent }
        }
    }

    /// True where something waits for the sign-in.
    func isThere(_ signIn: Hash) -> Bool { kept.withLock { $0[signIn] != nil } }

    /// What waits for the sign-in.
    func sealed(_ signIn: Hash, at now: Instant) -> [UInt8]? {
        kept.withLock { kept in kept[signIn].flatMap { $0.until > now ? $0.sealed : nil } }
    }
}
