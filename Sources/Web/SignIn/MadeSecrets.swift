internal import Access
internal import Ledger
internal import Synchronization

/// Slips and keys that were just made: each is shown once, to the sign-in that made it, and is kept nowhere else.
final class MadeSecrets: Sendable {
    /// One of them.
    enum Secret: Sendable {
        case slip(Slip)
        case key(APIToken, label: String)
    }

    private static let minutes: Int64 = 15
    private let kept = Mutex<[Hash: (secret: Secret, until: Instant)]>([:])

    /// Keeps one until it is shown.
    func keep(_ secret: Secret, for signIn: Hash, at now: Instant) {
        let until = Instant(milliseconds: now.milliseconds + MadeSecrets.minutes * 60_000)
        kept.withLock { $0[signIn] = (secret, until) }
    }

    /// The one that was made last, and no second time.
    func take(_ signIn: Hash, at now: Instant) -> Secret? {
        kept.withLock { kept in
            kept = kept.filter { $0.value.until > now }
            return kept.removeValue(forKey: signIn)?.secret
        }
    }
}
