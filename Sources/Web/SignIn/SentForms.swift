internal import Ledger
internal import Synchronization

/// What was sent after a sign-in had ended, sealed, on its way through the steps of the next.
final class SentForms: Sendable {
    /// More than this are not kept; the oldest goes.
    private static let countMax = 200
    /// More bytes than this are not kept.
    private static let bytesMax = 32 << 20
    private static let milliseconds: Int64 = 3_600_000

    private let kept = Mutex<[Hash: (sealed: [UInt8], until: Instant, isShown: Bool)]>([:])

    /// Keeps one for the sign-in that has just begun.
    func keep(_ sealed: [UInt8], for signIn: Hash, at now: Instant) {
        kept.withLock { kept in
            kept = kept.filter { $0.value.until > now }
            var bytes = kept.reduce(sealed.count) { $0 + $1.value.sealed.count }
            while kept.count >= SentForms.countMax || bytes > SentForms.bytesMax,
                let oldest = kept.min(by: { $0.value.until < $1.value.until })
            {
                bytes -= oldest.value.sealed.count
                kept[oldest.key] = nil
            }
            kept[signIn] = (sealed, Instant(milliseconds: now.milliseconds + SentForms.milliseconds), false)
        }
    }

    /// The sign-in goes on under another token.
    func move(from old: Hash, to new: Hash) {
        kept.withLock { kept in
            if let sent = kept.removeValue(forKey: old) { kept[new] = sent }
        }
    }

    /// True where something waits for the sign-in that it was not led to yet.
    func waits(for signIn: Hash) -> Bool { kept.withLock { $0[signIn].map { !$0.isShown } ?? false } }

    /// What was kept for the sign-in; from now on nobody is led to it, but who opens the page again finds it.
    func show(_ signIn: Hash, at now: Instant) -> [UInt8]? {
        kept.withLock { kept in
            guard let sent = kept[signIn], sent.until > now else { return nil }
            kept[signIn] = (sent.sealed, sent.until, true)
            return sent.sealed
        }
    }
}
