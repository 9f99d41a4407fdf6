package import Ledger

/// How long whoever tries to sign in has to wait, as a state that takes what happens and the time from outside.
///
/// It grows with what failed: for a name by whoever, for an address with whatever name. But everybody waits only since their own
/// last try: whoever comes from an address that has not failed is heard at once, however many strangers fail under the same
/// name. Who has signed in from an address before waits for their own failures there alone. A try counts as failed when it
/// begins, and is struck off when it turns out well, so that many at once are no way around. Names that no account has count
/// alike.
package struct SignInDelays: Sendable {
    /// What is tried.
    package enum Step: Hashable, Sendable {
        case password
        /// Reached only with the password: no stranger counts here, and the whole name waits.
        case code
    }

    /// A try: of whom, from where.
    package struct Try: Hashable, Sendable {
        /// The name that was typed.
        package let name: String
        /// Where it came from.
        package let address: String
        /// True when the account of the name has signed in from there before.
        package let isKnownPlace: Bool
        /// What is tried.
        package let step: Step

        /// A try of this name from there.
        package init(name: String, address: String, isKnownPlace: Bool = false, step: Step) {
            (self.name, self.address, self.isKnownPlace, self.step) = (name, address, isKnownPlace, step)
        }
    }

    private enum Key: Hashable {
        case name(String, Step)
        case address(String)
        case pair(String, String, Step)
    }

    private struct Count {
        var failures: Int
        var last: Instant
    }

    /// Failures that cost nothing: everybody mistypes.
    private static let freeFailures = 3
    private static let delaySecondsMax: Int64 = 900
    /// After so long without a failure everything is forgotten.
    private static let forgottenAfter: Int64 = 24 * 3_600_000
    /// Of so many names and addresses more is known than of any office; the oldest go.
    private static let countsMax = 50_000

    private var counts: [Key: Count] = [:]

    /// Nobody has tried anything.
    package init() {}

    /// How many seconds the try has to wait; with 0 it is let through, and counts as failed until `succeeded` is told.
    package mutating func begin(_ attempt: Try, at now: Instant) -> Int64 {
        let wait = waitMilliseconds(attempt, now)
        guard wait <= 0 else { return (wait + 999) / 1000 }
        for key in keys(of: attempt) {
            let before = count(key, now)
            counts[key] = Count(failures: before + 1, last: now)
        }
        if counts.count > SignInDelays.countsMax { forgetOldest(now) }
        return 0
    }

    /// The try turned out well.
    package mutating func succeeded(_ attempt: Try) {
        counts[.pair(attempt.name, attempt.address, attempt.step)] = nil
        for key in keys(of: attempt) {
            guard let count = counts[key] else { continue }
            counts[key] = count.failures > 1 ? Count(failures: count.failures - 1, last: count.last) : nil
        }
    }

    private func keys(of attempt: Try) -> [Key] {
        let pair = Key.pair(attempt.name, attempt.address, attempt.step)
        // What fails where somebody has been before is a slip of theirs, and troubles nobody else.
        if attempt.isKnownPlace, attempt.step == .password { return [pair] }
        return [pair, .name(attempt.name, attempt.step), .address(attempt.address)]
    }

    private func waitMilliseconds(_ attempt: Try, _ now: Instant) -> Int64 {
        let own = Key.pair(attempt.name, attempt.address, attempt.step)
        func wait(for key: Key, since last: Key) -> Int64 {
            guard let last = counts[last] else { return 0 }
            return last.last.milliseconds + SignInDelays.delay(count(key, now)) * 1000 - now.milliseconds
        }
        var longest = wait(for: own, since: own)
        if attempt.isKnownPlace, attempt.step == .password { return longest }
        let name = Key.name(attempt.name, attempt.step)
        longest = max(longest, wait(for: name, since: attempt.step == .code ? name : own))
        return max(longest, wait(for: .address(attempt.address), since: .address(attempt.address)))
    }

    /// Seconds after so many failures.
    private static func delay(_ failures: Int) -> Int64 {
        guard failures >= freeFailures else { return 0 }
        let doublings = min(failures - freeFailures, 10)
        return min(1 << Int64(doublings), delaySecondsMax)
    }

    private func count(_ key: Key, _ now: Instant) -> Int {
        guard let count = counts[key], now.milliseconds - count.last.milliseconds < SignInDelays.forgottenAfter else {
            return 0
        }
        return count.failures
    }

    private mutating func forgetOldest(_ now: Instant) {
        counts = counts.filter { now.milliseconds - $0.value.last.milliseconds < SignInDelays.forgottenAfter }
        guard counts.count > SignInDelays.countsMax else { return }
        let oldest = counts.sorted { $0.value.last.milliseconds < $1.value.last.milliseconds }
        for (key, _) in oldest.prefix(counts.count - SignInDelays.countsMax / 2) { counts[key] = nil }
    }
}
