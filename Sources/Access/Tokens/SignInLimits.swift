package import Ledger

/// How long somebody stays signed in. Nothing that was typed is lost when it ends.
package struct SignInLimits: Hashable, Sendable {
    /// Minutes without a request: a machine that somebody left is nobody else's.
    package var idleMinutes: Int
    /// Hours in all: a working day, so that nobody signs in twice a day, and a token that was copied does not last.
    package var wholeHours: Int

    /// So many minutes, so many hours.
    package init(idleMinutes: Int = 30, wholeHours: Int = 10) {
        (self.idleMinutes, self.wholeHours) = (idleMinutes, wholeHours)
    }

    /// True while a sign-in that began and was seen last then holds.
    package func holds(began: Instant, seen: Instant, at now: Instant) -> Bool {
        now.milliseconds - seen.milliseconds < Int64(idleMinutes) * 60_000
            && now.milliseconds - began.milliseconds < Int64(wholeHours) * 3_600_000
    }
}
