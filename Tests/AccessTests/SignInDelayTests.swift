import Access
import Ledger
import TestSupport
import Testing

@Suite struct SignInDelayTests {
    private func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }

    private func attempt(_ name: String, _ address: String, known: Bool = false) -> SignInDelays.Try {
        SignInDelays.Try(name: name, address: address, isKnownPlace: known, step: .password)
    }

    @Test func theWaitGrowsAndHasAnEnd() {
        var delays = SignInDelays()
        var now: Int64 = 0
        var waits: [Int64] = []
        for _ in 0..<20 {
            #expect(delays.begin(attempt("lan", "A"), at: at(now)) == 0)
            let wait = delays.begin(attempt("lan", "A"), at: at(now))
            if wait == 0 {
                // That one failed too.
                waits.append(0)
                continue
            }
            waits.append(wait)
            now += wait
        }
        #expect(Array(waits.prefix(5)) == [0, 1, 2, 4, 8], "\(waits)")
        #expect(waits.max() == 900 && waits.last == 900)
        #expect(waits == waits.sorted())
    }

    /// However long strangers fail under a name, whoever comes from elsewhere with the password is heard at once.
    @Test func strangersLockNobodyOut() {
        var delays = SignInDelays()
        var now: Int64 = 0
        for round in 0..<500 {
            now += max(1, delays.begin(attempt("lan", "stranger\(round % 7)"), at: at(now)))
        }
        _ = delays.begin(attempt("lan", "stranger0"), at: at(now))
        #expect(delays.begin(attempt("lan", "stranger0"), at: at(now)) > 0)
        #expect(delays.begin(attempt("lan", "at home"), at: at(now)) == 0)
        delays.succeeded(attempt("lan", "at home"))
        #expect(delays.begin(attempt("lan", "at home", known: true), at: at(now)) == 0)
        // Who mistypes at home has to wait no longer than for that.
        #expect(delays.begin(attempt("lan", "at home", known: true), at: at(now)) == 0)
        #expect(delays.begin(attempt("lan", "at home", known: true), at: at(now)) == 0)
        #expect(delays.begin(attempt("lan", "at home", known: true), at: at(now)) <= 1)
    }

    @Test func oneAddressWithManyNamesWaits() {
        var delays = SignInDelays()
        var passed = 0
        for index in 0..<1000 where delays.begin(attempt("name\(index)", "A"), at: at(Int64(index / 100))) == 0 {
            passed += 1
        }
        #expect(passed < 12, "\(passed) tries in ten seconds")
        #expect(delays.begin(attempt("other", "B"), at: at(10)) == 0)
    }

    @Test func manyAtOnceAreNoWayAround() {
        var delays = SignInDelays()
        let passed = (0..<100).count { _ in delays.begin(attempt("lan", "A"), at: at(0)) == 0 }
        #expect(passed == 3)
    }

    @Test func successForgetsOwnFailuresAndNoOthers() {
        var delays = SignInDelays()
        _ = delays.begin(attempt("lan", "A"), at: at(0))
        _ = delays.begin(attempt("lan", "A"), at: at(0))
        _ = delays.begin(attempt("lan", "A"), at: at(0))
        #expect(delays.begin(attempt("lan", "A"), at: at(0)) == 1)
        #expect(delays.begin(attempt("lan", "A"), at: at(1)) == 0)
        delays.succeeded(attempt("lan", "A"))
        // The address has still failed three times, and is let try again after that one's second.
        #expect(delays.begin(attempt("mai", "A"), at: at(1)) <= 1)
    }

    @Test func afterADayNothingIsHeldAgainstAnybody() {
        var delays = SignInDelays()
        for second in 0..<2000 { _ = delays.begin(attempt("lan", "A"), at: at(Int64(second))) }
        #expect(delays.begin(attempt("lan", "A"), at: at(2000)) > 100)
        let later = Int64(2000 + 25 * 3600)
        #expect((0..<3).allSatisfy { _ in delays.begin(attempt("lan", "A"), at: at(later)) == 0 })
    }

    /// The second step is reached with the password alone: there a name waits from wherever.
    @Test func codesOfANameWaitTogether() {
        var delays = SignInDelays()
        func code(_ address: String) -> SignInDelays.Try {
            SignInDelays.Try(name: "lan", address: address, isKnownPlace: true, step: .code)
        }
        let passed = (0..<50).count { delays.begin(code("address\($0)"), at: at(0)) == 0 }
        #expect(passed == 3)
    }

    /// The machine is told of no name whether it is an account's: with equal tries, equal waits.
    @Test(arguments: 0..<20)
    func anUnknownNameWaitsAsAKnownOne(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var (first, second) = (SignInDelays(), SignInDelays())
        var now: Int64 = 0
        for _ in 0..<200 {
            now += Int64.random(in: 0...20, using: &generator)
            let address = "A\(Int.random(in: 0..<4, using: &generator))"
            #expect(
                first.begin(attempt("known", address), at: at(now))
                    == second.begin(attempt("unknown", address), at: at(now)))
        }
    }
}
