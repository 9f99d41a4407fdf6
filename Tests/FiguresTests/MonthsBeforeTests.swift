import Ledger
import Testing

@testable import Figures

/// Months counted back from a day, where months differ in length.
@Suite struct MonthsBeforeTests {
    /// By its definition, day after day.
    @Test func theFirstDayIsFoundWhateverTheMonth() throws {
        let start = try #require(Day(text: "2023-10-25"))
        for offset in Int32(0)..<500 {
            let day = start.adding(days: offset)
            for months in [0, 1, 2, 3, 6, 12, 13, 48] {
                var naive = day
                while naive.adding(months: -months) < day { naive = naive.adding(days: 1) }
                #expect(day.firstWhoseDay(monthsBefore: months) == naive, "\(day) \(months)")
            }
        }
        #expect(Day.latest.firstWhoseDay(monthsBefore: 3) == .latest)
    }
}
