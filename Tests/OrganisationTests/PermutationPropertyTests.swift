import Ledger
import Organisation
import TestSupport
import Testing

/// Any permutation of the same facts gives the same spans, whatever was known and had arrived.
@Suite struct PermutationPropertyTests {
    @Test(arguments: 0..<40)
    func theSameFactsGiveTheSameSpans(seed: UInt64) {
        let organisation = RandomOrganisation(seed: seed)
        var codebook = Codebook()
        for unit in organisation.units { _ = codebook.unit(unit) }
        for place in organisation.places { _ = codebook.place(place) }
        var random = SeededGenerator(seed: seed)
        let known = random.once(in: 2) ? nil : testEpoch.adding(days: Int32.random(in: 0...40, using: &random))
        let first = FoldedOrganisation(organisation.facts, known: known, codebook: codebook)
        for _ in 0..<5 {
            let other = FoldedOrganisation(
                organisation.facts.shuffled(using: &random), known: known, codebook: codebook)
            #expect(other.structure.units == first.structure.units)
            #expect(other.structure.places == first.structure.places)
            #expect(other.structure.coverages == first.structure.coverages)
            #expect(other.people == first.people)
        }
    }
}
