import Ledger
import TestSupport
import Testing

@Suite struct LiveFactTests {
    private func fact(
        _ number: UInt64, day: Int32 = 0, rank: Int32 = 0, known: Int32 = 0, position: Int64 = 1,
        _ statement: Statement? = .personEvent(PersonEvent(kind: .admitted, cell: "C"))
    ) -> LiveFact {
        LiveFact(
            id: Identifier(high: 0, low: number),
            order: FactOrder(
                effective: Day(number: day), rank: rank, recorded: Instant(milliseconds: 0),
                origin: Identifier(high: 0, low: 0), sequence: Int64(number)), known: Day(number: known),
            position: position, statement: statement)
    }

    private func retraction(of number: UInt64, known: Int32, position: Int64) -> LiveFact {
        fact(
            100 + number, known: known, position: position,
            .retracted(RetractionStatement(fact: Identifier(high: 0, low: number), note: nil)))
    }

    @Test func aFactCountsFromTheDayItIsKnownUntilTheDayItsRetractionIs() {
        let facts = [fact(1, known: 5), retraction(of: 1, known: 9, position: 2)]
        #expect(LiveFact.live(in: facts, known: Day(number: 4)).isEmpty)
        #expect(LiveFact.live(in: facts, known: Day(number: 8)).count == 1)
        #expect(LiveFact.live(in: facts, known: Day(number: 9)).isEmpty)
        #expect(LiveFact.live(in: facts).isEmpty)
        #expect(LiveFact.live(in: facts, head: 1).count == 1)
    }

    @Test func aRetractionIsNotItselfRetracted() {
        let facts = [fact(1), retraction(of: 1, known: 0, position: 2), retraction(of: 101, known: 0, position: 3)]
        #expect(LiveFact.live(in: facts).isEmpty)
    }

    @Test func equalStatementsCountOnceAndWhatWasWrittenAfterSeeingAnotherCountsToo() {
        let ids = LiveFact.live(in: [fact(1), fact(2), fact(3, rank: 1)]).map(\.id.low)
        #expect(ids == [1, 3])
        let cells = [fact(1), fact(2, .personEvent(PersonEvent(kind: .admitted, cell: "D")))]
        #expect(LiveFact.live(in: cells).count == 2)
    }

    @Test func whoAPersonIsStandsInForTheTimeBeforeItWasKnown() {
        let description = Statement.personDescribed(PersonDescription(sex: .female))
        let facts = [fact(1, known: 1), fact(2, known: 8, position: 2, description)]
        #expect(LiveFact.live(in: facts, known: Day(number: 3)).count == 2)
        #expect(LiveFact.live(in: facts, known: Day(number: 0)).isEmpty)
        #expect(LiveFact.live(in: facts, known: Day(number: 3), head: 1).count == 1)
    }

    @Test func unreadableFactsStayApart() {
        #expect(LiveFact.live(in: [fact(1, nil), fact(2, nil)]).count == 2)
    }

    @Test(arguments: 0..<50)
    func theOrderOfArrivalDoesNotMatter(seed: UInt64) {
        let organisation = RandomOrganisation(seed: seed)
        var random = SeededGenerator(seed: seed)
        for subject in Set(organisation.facts.map(\.subject)) {
            let facts = organisation.facts(of: subject)
            let ids = LiveFact.live(in: facts).map(\.id)
            #expect(LiveFact.live(in: facts.shuffled(using: &random)).map(\.id) == ids)
        }
    }
}
