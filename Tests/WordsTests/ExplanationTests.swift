import Testing
import Words

@Suite struct ExplanationTests {
    @Test func saysWhereWhatAndHowToMendIt() {
        let explanation = Explanation(
            BilingualText("ô trống", "is empty"), remedy: BilingualText("Điền giá trị.", "Fill it in."),
            at: BilingualText("units.csv, dòng 3", "units.csv, row 3"))
        #expect(explanation.text(in: .vietnamese) == "units.csv, dòng 3: ô trống. Điền giá trị.")
        #expect(explanation.text(in: .english) == "units.csv, row 3: is empty. Fill it in.")
    }

    @Test func partsStandBeforeWhatIsSaidOfAll() {
        let part = Explanation(BilingualText("sai", "is wrong"), at: BilingualText("dòng 3", "row 3"))
        let all = Explanation(BilingualText("Có 2 lỗi", "2 errors"), parts: [part, part])
        #expect(all.text(in: .english) == "row 3: is wrong.\nrow 3: is wrong.\n2 errors.")
    }
}
