internal import Foundation
package import Ledger
internal import SQL

/// The days of the office, whatever the machine says: a moment falls on the day that it is where the office is.
package struct OfficeCalendar: Sendable {
    /// Where offices are that say nothing else.
    package static let usual = "Asia/Ho_Chi_Minh"

    /// An identifier of the time zone database, as `Asia/Ho_Chi_Minh`.
    package let identifier: String
    private let zone: TimeZone

    /// The days of this time zone; nil when nobody knows it.
    package init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    /// The day on which a moment falls there.
    package func day(of instant: Instant) -> Day {
        Day(number: Int32(clamping: Int64((seconds(of: instant) / 86_400).rounded(.down))))
    }

    /// Minutes since that day began.
    package func minutes(of instant: Instant) -> Int {
        Int((seconds(of: instant) - Double(day(of: instant).number) * 86_400) / 60)
    }

    private func seconds(of instant: Instant) -> Double {
        let seconds = Double(instant.milliseconds) / 1000
        return seconds + Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)))
    }
}

extension LedgerReader {
    /// The last moment at which anything was recorded, by the clocks of those times; nil for an empty ledger.
    package func lastRecorded() throws -> Instant? {
        try connection.first("SELECT recorded FROM commands ORDER BY id DESC LIMIT 1") {
            Instant(milliseconds: $0.integer(0))
        }
    }
}

extension Instant {
    /// What the machine's clock says.
    package static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
