import Access
import Foundation
import Ledger
import Operations
import TestLedgers
import Testing

/// The steps of signing in, over the vault and the desk.
@Suite struct SignInTests {
    private let bench: AccountBench

    init() throws { bench = try AccountBench() }

    private func enter(
        _ name: String, _ password: String, from origin: SignIns.Origin = AccountBench.origin
    ) throws -> SignIns.Outcome {
        try bench.signIns.enter(name: name, password: password, from: origin)
    }

    @Test func aSlipIsGoodOnceAndLeadsToAPasswordOfOnesOwn() throws {
        let slip = try bench.accounts.make(named: "Can-Bo", by: bench.keeper)
        #expect(slip.account == "can-bo")
        let (token, step) = try bench.enter("can-bo", slip.code.text.uppercased())
        #expect(step == .password)
        guard case .failure(let refusal)? = try bench.signIns.choose(password: "matkhau1234567890", again: nil, token)
        else { throw AccountBench.Unexpected() }
        #expect(refusal.fault == .common)
        guard
            case .success(.entered(let later, .done))? = try bench.signIns.choose(
                password: AccountBench.password, again: AccountBench.password, token)
        else { throw AccountBench.Unexpected() }
        #expect(try bench.signIns.who(later)?.name == "can-bo")
        #expect(try bench.signIns.who(token) == nil, "a new token at every step")
        #expect(isRefused(try enter("can-bo", slip.code.text)))
        #expect(try bench.enter("can-bo").1 == .done)
    }

    @Test func aSlipIsOverAfterADay() throws {
        let slip = try bench.accounts.make(named: "can-bo", by: bench.keeper)
        bench.clock.advance(seconds: 24 * 3600)
        #expect(isRefused(try enter("can-bo", slip.code.text)))
    }

    @Test func whateverIsWrongIsRefusedAlike() throws {
        try bench.account("can-bo")
        try bench.account("da-dung")
        try bench.accounts.end(named: "da-dung", by: bench.keeper)
        for (name, password) in [
            ("can-bo", "sai"), ("can-bo", ""), ("khong-co", AccountBench.password), ("", ""),
            ("da-dung", AccountBench.password),
        ] {
            let origin = SignIns.Origin(address: "198.51.100.\(name.count + password.count)", agent: "")
            #expect(isRefused(try enter(name, password, from: origin)), "\(name)")
        }
    }

    @Test func failingDelaysWhoFailsAndNobodyElse() throws {
        try bench.account("can-bo")
        let stranger = SignIns.Origin(address: "198.51.100.9", agent: "")
        var waited: [Int64] = []
        for _ in 0..<8 {
            switch try enter("can-bo", "sai", from: stranger) {
            case .refused: waited.append(0)
            case .wait(let seconds):
                waited.append(seconds)
                bench.clock.advance(seconds: seconds)
            case .entered: Issue.record("came in")
            }
        }
        #expect(waited.prefix(3) == [0, 0, 0] && waited.contains { $0 > 1 }, "\(waited)")
        // The right password does not come through either, from there.
        _ = try enter("can-bo", "sai", from: stranger)
        guard case .wait = try enter("can-bo", AccountBench.password, from: stranger) else {
            Issue.record("a delay was got around")
            return
        }
        #expect(try bench.enter("can-bo").1 == .done, "who comes from where they always do is not held up")
    }

    @Test func aSignInEndsWhenNobodyIsThereAndAtTheEndOfADay() throws {
        try bench.account("can-bo")
        let idle = try bench.enter("can-bo").0
        bench.clock.advance(seconds: 29 * 60)
        #expect(try bench.signIns.who(idle) != nil)
        bench.clock.advance(seconds: 31 * 60)
        #expect(try bench.signIns.who(idle) == nil)
        let long = try bench.enter("can-bo").0
        for _ in 0..<(10 * 3) - 1 {
            bench.clock.advance(seconds: 20 * 60)
            #expect(try bench.signIns.who(long) != nil)
        }
        bench.clock.advance(seconds: 20 * 60)
        #expect(try bench.signIns.who(long) == nil)
    }

    @Test func anOfficerNeedsAPhoneAndNoCodeCountsTwice() throws {
        try bench.account("can-bo", .officer)
        let (first, step) = try bench.enter("can-bo")
        #expect(step == .factor)
        let (phone, _) = try bench.pair(first)
        // The code that paired the phone is used up as well.
        let (token, next) = try bench.enter("can-bo")
        #expect(next == .code)
        let code = phone.code(step: TimedCode.step(at: bench.clock.now))
        #expect(isRefused(try bench.signIns.enter(code: code, token)))
        bench.clock.advance(seconds: 30)
        let later = phone.code(step: TimedCode.step(at: bench.clock.now))
        guard case .entered(let done, .done)? = try bench.signIns.enter(code: later, token) else {
            throw AccountBench.Unexpected()
        }
        #expect(try bench.signIns.who(done)?.step == .done)
        let (again, _) = try bench.enter("can-bo")
        #expect(isRefused(try bench.signIns.enter(code: later, again)), "a code was taken twice")
    }

    @Test func aCodeFromPaperStandsInOnce() throws {
        try bench.account("can-bo", .officer)
        let (_, done) = try bench.pair(bench.enter("can-bo").0)
        let known = try #require(try bench.signIns.who(done))
        let codes = try #require(bench.signIns.codesToPrint(known))
        #expect(codes.count == RecoveryCodes.count)
        for isFirst in [true, false] {
            let (token, _) = try bench.enter("can-bo")
            let outcome = try bench.signIns.enter(code: codes[3].text, token)
            if isFirst {
                guard case .entered(_, .done)? = outcome else { throw AccountBench.Unexpected() }
            } else {
                #expect(isRefused(outcome))
            }
        }
        #expect(try bench.signIns.factor(of: known).codesLeft == RecoveryCodes.count - 1)
    }

    @Test func whoIsGivenMoreHasToShowMore() throws {
        let id = try bench.account("can-bo", .reader)
        let (token, step) = try bench.enter("can-bo")
        #expect(step == .done)
        try GivesRole(bench.database).give(.officer, in: "H", to: id, key: "more", by: bench.keeper)
        #expect(try bench.signIns.who(token)?.step == .factor)
    }

    @Test func aResetSignsOutAndTheSlipStandsInForThePassword() throws {
        try bench.account("can-bo", .officer)
        let (_, token) = try bench.pair(bench.enter("can-bo").0)
        bench.clock.advance(seconds: 60)
        let slip = try bench.accounts.reset(named: "can-bo", phoneToo: false, by: bench.keeper)
        #expect(try bench.signIns.who(token) == nil)
        #expect(isRefused(try enter("can-bo", AccountBench.password)))
        #expect(try bench.enter("can-bo", slip.code.text).1 == .code, "the phone is asked for as before")
        let other = try bench.accounts.reset(named: "can-bo", phoneToo: true, by: bench.keeper)
        let (fresh, step) = try bench.enter("can-bo", other.code.text)
        #expect(step == .password)
        guard
            case .success(.entered(_, .factor))? = try bench.signIns.choose(
                password: "tre xanh bên suối cạn", again: nil, fresh)
        else { throw AccountBench.Unexpected() }
    }

    @Test func onesOwnSignInsAreListedAndSignedOut() throws {
        try bench.account("can-bo")
        let (here, other) = (try bench.enter("can-bo").0, try bench.enter("can-bo").0)
        let known = try #require(try bench.signIns.who(here))
        let listed = try bench.signIns.signIns(of: known)
        #expect(listed.count == 2 && listed.count { $0.isHere } == 1)
        let digits = try #require(listed.first { !$0.isHere }?.digits)
        #expect(try bench.signIns.signOut(digits: digits, of: known))
        #expect(try bench.signIns.who(other) == nil && bench.signIns.who(here) != nil)
        try bench.account("nguoi-khac")
        let stranger = try #require(try bench.signIns.who(bench.enter("nguoi-khac").0))
        let own = try #require(try bench.signIns.signIns(of: known).first?.digits)
        #expect(try !bench.signIns.signOut(digits: own, of: stranger), "somebody else's")
    }

    @Test func aChangedPasswordVoidsEveryOtherSignIn() throws {
        try bench.account("can-bo")
        let (here, other) = (try bench.enter("can-bo").0, try bench.enter("can-bo").0)
        bench.clock.advance(seconds: 1)
        let known = try #require(try bench.signIns.who(here))
        let new = "đồi sim tím chiều muộn"
        guard case .success(.refused)? = try bench.signIns.change(password: "sai", to: new, again: nil, known) else {
            throw AccountBench.Unexpected()
        }
        guard
            case .success(.entered(let later, .done))? = try bench.signIns.change(
                password: AccountBench.password, to: new, again: nil, known)
        else { throw AccountBench.Unexpected() }
        #expect(try bench.signIns.who(other) == nil && bench.signIns.who(here) == nil)
        #expect(try bench.signIns.who(later) != nil)
    }

    @Test func whatWasSentAfterTheEndComesBackToItsOwnerAlone() throws {
        let (id, other) = (try bench.account("can-bo"), try bench.account("nguoi-khac"))
        let (token, _) = try bench.enter("can-bo")
        let parcel = SignIns.Parcel(path: "/nhap/abc", body: "day=1\nx=2")
        let sealed = try #require(try bench.signIns.seal(parcel, sentWith: token.formToken))
        #expect(try bench.signIns.seal(parcel, sentWith: "00") == nil)
        #expect(try bench.signIns.open(sealed, for: id) == parcel && bench.signIns.open(sealed, for: other) == nil)
        bench.clock.advance(seconds: 3600)
        #expect(try bench.signIns.open(sealed, for: id) == nil)
    }

    private func isRefused(_ outcome: SignIns.Outcome?) -> Bool {
        if case .refused? = outcome { true } else { false }
    }
}
