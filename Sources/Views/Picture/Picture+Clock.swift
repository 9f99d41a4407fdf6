package import Ledger
internal import Store
package import Words

/// Moments as the clock of the office shows them.
extension Picture {
    /// The day on which a moment falls.
    package func day(of instant: Instant) -> Day { pictures.calendar.day(of: instant) }

    /// The day and the minute: `09:31, 20/10/2026`.
    package func time(of instant: Instant, _ say: Speech) -> String {
        let minutes = pictures.calendar.minutes(of: instant)
        let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return parts.joined(separator: ":") + ", " + say.date(day(of: instant))
    }
}
