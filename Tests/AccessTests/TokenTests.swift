import Access
import Ledger
import Testing

@Suite struct TokenTests {
    @Test func aTokenIsReadFromItsTextAndNothingElse() throws {
        let token = try #require(SignInToken(random: Array(0..<32)))
        let read = try #require(SignInToken(text: token.text))
        #expect(read.hash == token.hash && read.formToken == token.formToken)
        #expect(token.formToken != token.text && SignInToken.formHash(token.formToken) != token.hash)
        for text in ["", String(token.text.dropLast()), token.text + "0", token.text.replacing("0", with: "g")] {
            #expect(SignInToken(text: text) == nil, "\(text)")
        }
        #expect(SignInToken(random: []) == nil)
    }

    @Test func aSignInHoldsWhileSomebodyIsThereAndForADayAtMost() {
        let limits = SignInLimits()
        func holds(began: Int64, seen: Int64, _ now: Int64) -> Bool {
            limits.holds(
                began: Instant(milliseconds: began * 60_000), seen: Instant(milliseconds: seen * 60_000),
                at: Instant(milliseconds: now * 60_000))
        }
        #expect(holds(began: 0, seen: 0, 29) && !holds(began: 0, seen: 0, 30))
        #expect(holds(began: 0, seen: 590, 599) && !holds(began: 0, seen: 590, 600))
    }
}
