import Figures
import Ledger
import Organisation
import TestSupport
import Testing
import Words

@testable import Reports

@Suite struct OfficialTableTests {
    private static let day = Day(text: "2025-06-30") ?? .latest

    private func balance(_ generator: inout SeededGenerator) -> Balance<BalanceCause> {
        let start = Int.random(in: 0...500, using: &generator)
        let changes = BalanceCause.allCases.map {
            Balance<BalanceCause>.Change(cause: $0, count: Int.random(in: 0...9, using: &generator))
        }
        let end = start + changes.reduce(0) { $0 + ($1.cause.isIn ? $1.count : -$1.count) }
        return Balance(start: start, changes: changes, end: end)
    }

    private func value(_ label: String, _ table: OfficialTable) -> Int? {
        table.rows.first { $0.label.vietnamese.hasPrefix(label) }?.now
    }

    /// A + B − C = D, whatever happened; the lines of B and C, with the causes that the notes name, add up to them.
    @Test func increaseAndDecreaseAreEven() throws {
        var generator = SeededGenerator(seed: 20)
        for _ in 0..<200 {
            let (now, before) = (balance(&generator), balance(&generator))
            let table = OfficialTable.increaseAndDecrease(
                now, before: before, probationary: nil, at: OfficialTableTests.day)
            let heads = ["A", "B", "C", "D"].map { mark in table.rows.first { $0.mark == mark } }
            let values = heads.map { $0?.now ?? -1 }
            #expect(values[0] == now.start && values[3] == now.end)
            #expect(values[0] + values[1] - values[2] == values[3])
            let lines = table.rows.filter { $0.level == 1 }.compactMap(\.now).reduce(0, +)
            let noted = now.changes.filter { change in
                let label = change.cause.label.vietnamese.lowercasedFirst
                return table.notes.contains { note in
                    note.vietnamese.contains(": \(label) (kỳ này \(Speech(.vietnamese).number(change.count)),")
                }
            }.reduce(0) { $0 + $1.count }
            #expect(lines + noted == values[1] + values[2])
        }
    }

    /// What nothing here fills is empty, not 0, and said so.
    @Test func whatIsNotKnownIsEmpty() {
        var generator = SeededGenerator(seed: 3)
        let (now, before) = (balance(&generator), balance(&generator))
        let table = OfficialTable.increaseAndDecrease(
            now, before: before, probationary: (now: 2, before: 1), at: OfficialTableTests.day)
        #expect(value("Khôi phục", table) == nil && value("từ tỉnh khác", table) == nil)
        #expect(value("trong đó đảng viên dự bị", table) == 2)
        #expect(table.notes.contains { $0.vietnamese.contains("để trống") })
    }

    /// Another district is another unit under the province once districts are no more.
    @Test func districtsEnd() {
        var generator = SeededGenerator(seed: 3)
        let one = balance(&generator)
        func labels(_ day: String) -> [String] {
            OfficialTable.increaseAndDecrease(
                one, before: one, probationary: nil, at: Day(text: day) ?? .latest
            ).rows.map(\.label.vietnamese)
        }
        #expect(labels("2025-06-30").contains("từ huyện khác trong tỉnh"))
        #expect(labels("2025-07-01").contains("từ đơn vị khác trực thuộc tỉnh"))
        #expect(!labels("2025-07-01").contains { $0.contains("huyện") })
    }

    /// Every one admitted is in one line of ages where a birthday is known, on both sides of each bound.
    @Test func agesAreCounted() throws {
        func person(_ born: String?, _ education: String? = nil, isFemale: Bool = false) -> AdmittedProfile.Person {
            AdmittedProfile.Person(
                day: OfficialTableTests.day, isFemale: isFemale, born: born.flatMap { BirthSpan($0) },
                education: education)
        }
        let people = [
            person("1994-07-01", "lower_secondary"), person("1994-06-30", "university", isFemale: true),
            person("1989-07-01"), person("1989-06-30"), person("1964-07-01"), person("1964-06-30"),
            person("1950", "literate"), person(nil),
        ]
        let table = OfficialTable.admitted(
            (now: 8, before: 0), (now: AdmittedProfile(people), before: AdmittedProfile([])))
        let byAge = ["18–30", "31–35", "36–40", "56–60", "> 60"].map { value($0, table) ?? -1 }
        #expect(byAge == [1, 2, 1, 1, 2])
        #expect(value("Phụ nữ", table) == 1 && value("Trung học cơ sở", table) == 1 && value("Đại học", table) == 1)
        #expect(value("Tôn giáo", table) == nil)
        let ages = ["18–30", "31–35", "36–40", "41–45", "46–50", "51–55", "56–60", "> 60"]
        #expect(ages.reduce(0) { $0 + (value($1, table) ?? 0) } == 7)
        #expect(table.notes.contains { $0.vietnamese.contains("1 người chưa ghi ngày sinh") })
        // Nothing of groups to who may not be told of them.
        let hidden = OfficialTable.admitted((now: 8, before: 0), nil)
        #expect(hidden.rows.compactMap(\.now) == [8])
    }
}
