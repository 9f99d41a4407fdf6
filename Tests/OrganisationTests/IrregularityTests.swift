import Organisation
import Testing
import Words

@Suite struct IrregularityTests {
    @Test(arguments: Irregularity.Kind.allCases)
    func everyKindSaysWhatAndHowToMendIt(kind: Irregularity.Kind) {
        for language in Language.allCases {
            #expect(kind.meaning(in: language) != kind.rawValue)
            #expect(!kind.remedy(in: language).isEmpty)
        }
    }
}
