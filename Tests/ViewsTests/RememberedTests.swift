import Ledger
import Testing

@testable import Views

/// What several questions ask of one state is worked out once for each day and subject.
@Suite struct RememberedTests {
    private struct First: Hashable { let number: Int }
    private struct Second: Hashable { let number: Int }

    private let kept = Remembered()
    private let day = Day(number: 18_000)

    private func key(_ subject: some Hashable & Sendable, on day: Day? = nil) -> Remembered.Key {
        Remembered.Key(day: day ?? self.day, subject: subject)
    }

    @Test func itIsWorkedOutOnce() {
        var times = 0
        for _ in 0..<3 {
            let value = kept.value(key(First(number: 1))) { () -> Int in
                times += 1
                return 7
            }
            #expect(value == 7)
        }
        #expect(times == 1)
    }

    @Test func daysAndKindsOfSubjectsAreKeptApart() {
        #expect(kept.value(key(First(number: 1))) { 1 } == 1)
        #expect(kept.value(key(Second(number: 1))) { 2 } == 2)
        #expect(kept.value(key(First(number: 1), on: Day(number: 18_001))) { 3 } == 3)
        #expect(kept.value(key(First(number: 1))) { 4 } == 1)
    }

    @Test func anAnswerOfNothingIsOneToo() {
        #expect(kept.value(key(First(number: 1))) { () -> Day? in day } == day)
        #expect(kept.value(key(First(number: 2))) { () -> Day? in nil } == nil)
        #expect(kept.value(key(First(number: 2))) { () -> Day? in day } == nil)
    }

    @Test func aLongListIsWorkedOutAgain() {
        _ = kept.value(key(First(number: 1))) { Array(0..<5000) }
        #expect(kept.value(key(First(number: 1))) { [1] } == [1])
    }

    @Test func manySubjectsAreForgottenNotMixed() {
        for number in 0..<2000 { #expect(kept.value(key(First(number: number))) { number } == number) }
        #expect(kept.value(key(First(number: 1999))) { 0 } == 1999)
        #expect(kept.value(key(First(number: 0))) { -1 } == -1)
    }
}
