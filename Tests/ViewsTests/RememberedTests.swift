import Ledger
import Organisation
import Testing

@testable import Store
@testable import Views

/// What several questions ask of one state is worked out once for each day and subject.
@Suite struct RememberedTests {
    private struct First: Hashable { let number: Int }
    private struct Second: Hashable { let number: Int }

    private let kept = Remembered()
    private let day = Day(number: 18_000)

    private func key(_ subject: some Hashable & Sendable, on day: Day? = nil) -> Remembered.Key {
        Remembered.Key(day: day ?? self.day, subject: subject)
    }

    @Test func itIsWorkedOutOnce() {
        var times = 0
        for _ in 0..<3 {
            let value = kept.value(key(First(number: 1))) { () -> Int in
                times += 1
                return 7
            }
            #expect(value == 7)
        }
        #expect(times == 1)
    }

    @Test func daysAndKindsOfSubjectsAreKeptApart() {
        #expect(kept.value(key(First(number: 1))) { 1 } == 1)
        #expect(kept.value(key(Second(number: 1))) { 2 } == 2)
        #expect(kept.value(key(First(number: 1), on: Day(number: 18_001))) { 3 } == 3)
        #expect(kept.value(key(First(number: 1))) { 4 } == 1)
    }

    @Test func anAnswerOfNothingIsOneToo() {
        #expect(kept.value(key(First(number: 1))) { () -> Day? in day } == day)
        #expect(kept.value(key(First(number: 2))) { () -> Day? in nil } == nil)
        #expect(kept.value(key(First(number: 2))) { () -> Day? in day } == nil)
    }

    @Test func aLongListIsWorkedOutAgain() {
        _ = kept.value(key(First(number: 1))) { Array(0..<5000) }
        #expect(kept.value(key(First(number: 1))) { [1] } == [1])
    }

    /// Roads are read once for a state, those missing at once; more people than a district has are not kept.
    @Test func roadsAreReadOnceAndNotForACountry() {
        let roads = RememberedRoads()
        var asked: [[RememberedRoads.Home]] = []
        func read(_ homes: [RememberedRoads.Home], people: Int = 1) -> Int {
            let found = roads.roads(of: homes) { missing in
                asked.append(missing)
                return missing.reduce(into: [:]) { made, home in
                    made[home] = (0..<people).map { number in
                        StoredPerson(
                            id: PersonID(number: Int64(number)),
                            timeline: PersonTimeline(isFemale: false, isMinority: false, days: []))
                    }
                }
            }
            return homes.reduce(0) { $0 + (found[$1]?.count ?? -1) }
        }
        let (first, second) = (
            RememberedRoads.Home.cell(UnitID(index: 1)), RememberedRoads.Home.place(PlaceID(index: 1))
        )
        #expect(read([first]) == 1 && read([first, second]) == 2 && read([second, first]) == 2)
        #expect(asked == [[first], [second]])
        let many = (10..<14).map { RememberedRoads.Home.cell(UnitID(index: $0)) }
        for home in many { #expect(read([home], people: 5_000) == 5_000) }
        // The fourth did not fit beside the others, and began anew.
        asked = []
        #expect(read([many[3]], people: 5_000) == 5_000 && asked.isEmpty && read([first]) == 1 && asked == [[first]])
        let country = RememberedRoads.Home.cell(UnitID(index: 99))
        asked = []
        for _ in 0..<2 { #expect(read([country], people: 20_000) == 20_000) }
        #expect(asked == [[country], [country]])
    }

    @Test func manySubjectsAreForgottenNotMixed() {
        for number in 0..<2000 { #expect(kept.value(key(First(number: number))) { number } == number) }
        #expect(kept.value(key(First(number: 1999))) { 0 } == 1999)
        #expect(kept.value(key(First(number: 0))) { -1 } == -1)
    }
}
