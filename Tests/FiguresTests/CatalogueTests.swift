import Ledger
import Organisation
import TestSupport
import Testing

@testable import Figures

/// The catalogue: every figure has one name and is found by it, and however many there are, each is counted.
@Suite struct CatalogueTests {
    @Test func namesAreFoundAgain() {
        for figure in Figure.all { #expect(Figure.named(figure.name) == figure) }
        #expect(Set(Figure.all.map(\.name)).count == Figure.all.count)
        #expect(Figure.named("member") == nil && Figure.named("Members") == nil)
    }

    /// Whatever warns says why, and what would help.
    @Test func warningsExplainThemselves() {
        for figure in Figure.warnings { #expect(figure.warning != nil, "\(figure.name) says nothing of itself") }
    }

    /// Every other figure counts members or events, far more of them than a word has bits.
    @Test func aCatalogueOfAnyLengthIsCounted() {
        let count = 200
        let slots = CountedSlots(
            (0..<count).map { index in
                let slot = Slot(index: Int16(index))
                return index.isMultiple(of: 2)
                    ? (slot, .members { $0.isFemale == index.isMultiple(of: 4) })
                    : (slot, .events { $1 == (index % 4 == 1 ? .admitted : .died) })
            })
        let (woman, man) = (
            Figure.Traits(isFemale: true, isMinority: false), Figure.Traits(isFemale: false, isMinority: true)
        )
        var member = PersonState.initial
        member.standing = .official
        #expect(slots.members(woman, member) == stride(from: 0, to: count, by: 4).map { Int16($0) })
        #expect(slots.members(man, member) == stride(from: 2, to: count, by: 4).map { Int16($0) })
        #expect(slots.members(woman, .initial) == [] && slots.members(woman, member, butNotOf: member) == [])
        #expect(slots.members(woman, member, butNotOf: .initial) == slots.members(woman, member))
        #expect(slots.events(.admitted, man) == stride(from: 1, to: count, by: 4).map { Int16($0) })
        #expect(slots.events(.died, man) == stride(from: 3, to: count, by: 4).map { Int16($0) })
        #expect(slots.events(.left, man) == [])
    }

    /// Told by the rules themselves, so that no place elsewhere lists which figures those are.
    @Test func officialMembersDecideWhatTheRulesSay() {
        #expect(
            Figure.all.filter { Counted.figure($0).countsOfficialMembers } == [
                .cellsBelowThreeOfficial, .cellsAtThreeOfficial,
            ])
    }

    /// So far no figure asks; one that does finds its facts on the difference page.
    @Test func exemptionsDecideWhatTheRulesSay() {
        #expect(Figure.all.filter { Counted.figure($0).countsExemptions } == [])
    }

    /// Each figure of people alone, on everything that it may count by, against its own rule.
    @Test func whatChangesIsWhatTheRulesSay() {
        let states = [Standing.none, .candidate, .probationary, .official].flatMap { standing in
            [(false, false), (false, true), (true, false), (true, true)].map { isAway, isExempted in
                var state = PersonState.initial
                (state.standing, state.isAway, state.isExempted) = (standing, isAway, isExempted)
                return state
            }
        }
        for traits in Figure.Traits.all {
            for (before, after) in states.flatMap({ before in states.map { (before, $0) } }) {
                let expected = Figure.all.filter { counts($0, traits, before) && !counts($0, traits, after) }
                #expect(
                    Catalogue.product.people.members(traits, before, butNotOf: after)
                        == expected.map { Slot($0).index })
            }
        }
    }

    private func counts(_ figure: Figure, _ traits: Figure.Traits, _ state: PersonState) -> Bool {
        guard state.standing.isMember, case .members(let counts) = figure.rule else { return false }
        return counts(CountedMember(traits, state))
    }

    /// A flow asked without a first day is over no time; a stock needs none.
    @Test func withoutAFirstDayNothingHappens() throws {
        let organisation = RandomOrganisation(seed: 5)
        let tree = FoldedOrganisation(organisation.facts, codebook: organisation.codebook).tree()
        let at = testEpoch.adding(days: 30)
        for code in organisation.units {
            let unit = try #require(organisation.codebook.knownUnit(code))
            let answer = tree.answer(unit: unit, at: at)
            #expect(answer.values.map(\.figure) == Figure.all.filter { $0.kind == .stock })
            for figure in Figure.all {
                #expect(answer[figure] == tree.value(of: figure, unit: unit, at: at))
                if figure.kind != .stock { #expect(answer[figure] == 0) }
            }
        }
    }
}

extension CountedSlots {
    fileprivate func members(
        _ traits: Figure.Traits, _ state: PersonState, butNotOf other: PersonState? = nil
    ) -> [Int16] {
        var result: [Int16] = []
        forEachSlot(ofMember: traits, state, butNotOf: other) { result.append($0.index) }
        return result
    }

    fileprivate func events(_ event: PersonEventKind, _ traits: Figure.Traits) -> [Int16] {
        var result: [Int16] = []
        forEachSlot(ofEvent: event, traits) { result.append($0.index) }
        return result
    }
}
