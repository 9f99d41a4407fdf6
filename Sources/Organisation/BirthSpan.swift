package import Ledger

/// The days on which somebody may have been born, as exactly as the paper says: one day, a month or a year.
package struct BirthSpan: Sendable {
    /// The first of them.
    package let earliest: Day
    /// The last of them.
    package let latest: Day

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; nil for anything else.
    package init?(_ text: String) {
        switch text.utf8.count {
        case 10:
            guard let day = Day(text: text) else { return nil }
            (earliest, latest) = (day, day)
        case 7:
            guard let first = Day(text: text + "-01") else { return nil }
            (earliest, latest) = (first, first.endOfMonth)
        case 4:
            guard let first = Day(text: text + "-01-01"), let last = Day(text: text + "-12-31") else { return nil }
            (earliest, latest) = (first, last)
        default: return nil
        }
    }

    /// True when every day of the span comes after `day`.
    func isAfter(_ day: Day) -> Bool { earliest > day }

    /// True when somebody born in the span is certainly younger than this many years on `day`.
    func isBelow(_ years: Int, on day: Day) -> Bool { oldest(on: day) < years }

    /// True when somebody born in the span is certainly older than this many years on `day`.
    func isAbove(_ years: Int, on day: Day) -> Bool { BirthSpan.age(on: day, bornOn: latest) > years }

    /// The full years on `day` of somebody born on the first day of the span.
    package func oldest(on day: Day) -> Int { BirthSpan.age(on: day, bornOn: earliest) }

    private static func age(on day: Day, bornOn birth: Day) -> Int {
        let (now, then) = (day.components, birth.components)
        return now.year - then.year - ((now.month, now.day) < (then.month, then.day) ? 1 : 0)
    }
}
