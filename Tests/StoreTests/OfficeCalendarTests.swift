import Foundation
import Ledger
import Store
import Testing

/// On which day a moment falls where the office is.
@Suite struct OfficeCalendarTests {
    private func day(_ text: String, _ zone: String) throws -> String {
        let moment = try Date(text, strategy: .iso8601).timeIntervalSince1970
        let calendar = try #require(OfficeCalendar(identifier: zone))
        return calendar.day(of: Instant(milliseconds: Int64(moment * 1000))).description
    }

    @Test(arguments: [
        ("2020-10-12T16:59:59Z", "Asia/Ho_Chi_Minh", "2020-10-12"),
        ("2020-10-12T17:00:00Z", "Asia/Ho_Chi_Minh", "2020-10-13"),
        ("2020-10-12T23:30:00Z", "Asia/Ho_Chi_Minh", "2020-10-13"), ("2020-12-31T23:30:00Z", "UTC", "2020-12-31"),
        ("2020-10-12T23:30:00Z", "Pacific/Pago_Pago", "2020-10-12"),
        ("2020-10-12T10:30:00Z", "Pacific/Pago_Pago", "2020-10-11"),
        ("2020-10-12T10:00:00Z", "Pacific/Kiritimati", "2020-10-13"),
        ("1969-12-31T16:59:59Z", "Asia/Vientiane", "1969-12-31"),
        ("1970-01-01T17:00:00Z", "Asia/Vientiane", "1970-01-02"), ("1901-01-01T00:00:00Z", "UTC", "1901-01-01"),
    ])
    func aMomentFallsOnTheDayThere(moment: String, zone: String, expected: String) throws {
        #expect(try day(moment, zone) == expected)
    }

    /// As a calendar of the system counts them, hour by hour through changes of the clock.
    @Test(arguments: ["Asia/Ho_Chi_Minh", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"])
    func itAgreesWithTheSystemsCalendar(zone: String) throws {
        let calendar = try #require(OfficeCalendar(identifier: zone))
        let style = try Date.ISO8601FormatStyle(timeZone: #require(TimeZone(identifier: zone))).year().month().day()
        let start = try Date("2024-01-01T00:30:00Z", strategy: .iso8601)
        for hour in 0..<366 * 24 {
            let moment = start.addingTimeInterval(Double(hour) * 3600)
            let instant = Instant(milliseconds: Int64(moment.timeIntervalSince1970 * 1000))
            #expect(calendar.day(of: instant).description == moment.formatted(style))
        }
    }

    @Test(arguments: ["", "Asia/Hanoi", "Hà Nội", "../etc/passwd", "Asia/Ho_Chi_Minh\n", " UTC"])
    func whatNobodyKnowsIsNoZone(identifier: String) {
        #expect(OfficeCalendar(identifier: identifier) == nil)
    }
}
