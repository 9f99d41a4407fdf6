import Reports
import Testing
import Words

/// *gần* and *trên* stand beside a rounded number only, and on the right side of it.
@Suite struct RoundedShareTests {
    @Test(arguments: 1...120)
    func wordsStandOnTheRightSide(whole: Int) throws {
        let say = Speech(.vietnamese)
        for part in 0...whole {
            let text = try #require(RoundedShare(part, of: whole)).text(say)
            let number = try #require(Int(text.filter(\.isNumber)))
            let exact = Double(part) * 100 / Double(whole)
            if text.hasPrefix("gần") {
                #expect(exact < Double(number) && Double(number) - exact <= 0.5)
            } else if text.hasPrefix("trên") {
                #expect(exact > Double(number) && exact - Double(number) <= 0.5)
            } else if text.hasPrefix("dưới") {
                #expect(exact > 0 && exact < 1)
            } else {
                #expect(part * 100 == number * whole, "\(part)/\(whole): \(text)")
            }
        }
    }

    @Test func nothingHasNoShare() {
        #expect(RoundedShare(0, of: 0) == nil)
        #expect(RoundedShare(1, of: 3)?.text(Speech(.english)) == "over 33%")
        #expect(RoundedShare(2, of: 3)?.text(Speech(.vietnamese)) == "gần 67%")
    }
}
