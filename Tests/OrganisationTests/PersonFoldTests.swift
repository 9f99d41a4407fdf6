import Ledger
import Organisation
import Testing

@Suite struct PersonFoldTests {
    private func fold(
        _ events: [(day: Int32, kind: PersonEventKind)]
    ) -> (timeline: PersonTimeline, irregularities: [Irregularity]) {
        var codebook = Codebook()
        let facts = events.enumerated().map { index, event in
            LiveFact(
                id: Identifier(high: 0, low: UInt64(index)),
                order: FactOrder(
                    effective: Day(number: event.day), rank: Int32(index), recorded: Instant(milliseconds: 0),
                    origin: Identifier(high: 0, low: 0), sequence: Int64(index)), known: Day(number: 0),
                position: Int64(index + 1),
                statement: .personEvent(PersonEvent(kind: event.kind, cell: event.kind.requiresCell ? "C" : nil)))
        }
        return PersonTimeline.fold(facts, person: PersonID(number: 1), codebook: &codebook)
    }

    @Test func theUsualRoadIsInOrder() {
        let (timeline, irregularities) = fold([
            (1, .nominated), (2, .trained), (3, .admitted), (4, .confirmed), (5, .away), (6, .returned),
            (7, .exempted), (8, .exemptionEnded), (9, .moved), (10, .died),
        ])
        #expect(irregularities.isEmpty)
        #expect(
            timeline.days.map(\.state.standing) == [
                .candidate, .candidate, .probationary, .official, .official, .official, .official, .official,
                .official, .none,
            ])
        #expect(timeline.state(on: Day(number: 5)).isAway)
        #expect(timeline.state(on: Day(number: 7)).isExempted)
        #expect(timeline.state(on: Day(number: 0)) == .initial)
    }

    @Test func whatIsOutOfOrderAppliesAndIsReported() {
        let cases: [([PersonEventKind], Irregularity.Kind, Standing)] = [
            ([.nominated, .nominated], .nominatedWithStanding, .candidate),
            ([.trained], .trainedBeforeNominated, .none),
            ([.withdrawn], .withdrawnWhileNoCandidate, .none),
            ([.enrolled, .admitted], .admittedWhileMember, .probationary),
            ([.admitted], .admittedWhileNoCandidate, .probationary),
            ([.confirmed], .confirmedWhileNotProbationary, .official),
            ([.enrolled, .enrolledProbationary], .enrolledWhileMember, .probationary),
            ([.enrolled, .transferredIn], .transferredInWhileMember, .official),
            ([.moved], .movedWithoutStanding, .none),
            ([.enrolled, .away, .away], .awayTwice, .official),
            ([.nominated, .away], .awayWhileNoMember, .candidate),
            ([.enrolled, .returned], .returnedWhileNotAway, .official),
            ([.enrolled, .exempted, .exempted], .exemptedTwice, .official),
            ([.nominated, .exempted], .exemptedWhileNoMember, .candidate),
            ([.enrolled, .exemptionEnded], .exemptionEndedWhileNotExempted, .official),
            ([.nominated, .left], .wentWhileNoMember, .none),
            ([.enrolled, .died, .moved], .eventAfterDeath, .none),
        ]
        for (events, kind, standing) in cases {
            let (timeline, irregularities) = fold(events.map { (1, $0) })
            #expect(irregularities.map(\.kind) == [kind], "\(events)")
            #expect(timeline.days.last?.state.standing == standing, "\(events)")
            #expect(timeline.days.count == 1 && timeline.days[0].events == events)
        }
    }

    @Test func goingEndsAwayAndExemptionAndKeepsTheCell() {
        for event in PersonEventKind.allCases where event.endsMembership {
            let (timeline, _) = fold([(1, .enrolled), (2, .away), (3, .exempted), (4, event)])
            let state = timeline.state(on: Day(number: 4))
            #expect(
                state
                    == PersonState(
                        standing: .none, cell: UnitID(index: 0), place: nil, isAway: false, isExempted: false))
        }
    }
}
