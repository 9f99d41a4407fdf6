import Ledger
import TestSupport
import Testing

@testable import Figures

/// The table of a unit's functions against a plain dictionary, small and large: large ones change where they stand.
@Suite struct SeriesTableTests {
    private struct Key: Hashable {
        var slot: Int16
        var day: Int32
    }

    @Test(arguments: [(3, 40), (8, 400), (20, 30_000)])
    func itIsTheSumOfItsChanges(slots: Int, changes: Int) {
        var random = SeededGenerator(seed: UInt64(changes))
        var table = SeriesTable()
        var naive: [Key: Int32] = [:]
        for round in 0..<12 {
            for _ in 0..<(round == 0 ? changes : max(1, changes / 50)) {
                let key = Key(
                    slot: Int16.random(in: 0..<Int16(slots), using: &random),
                    day: Int32.random(in: 0..<Int32(changes / 10 + 5), using: &random))
                // Taking away what is there makes steps and whole functions go.
                let amount = random.once(in: 3) ? -naive[key, default: 0] : Int32.random(in: -2...2, using: &random)
                naive[key, default: 0] += amount
                table.add(SeriesTable.Change(slot: Slot(index: key.slot), day: key.day, amount: amount))
            }
            var accumulator = ChangeAccumulator(Slot.rules)
            if round.isMultiple(of: 2) { table.merge() } else { table.merge(with: &accumulator) }
            check(table, naive, slots: slots, last: Int32(changes / 10 + 5))
        }
    }

    private func check(_ table: SeriesTable, _ naive: [Key: Int32], slots: Int, last: Int32) {
        for slot in 0..<Int16(slots) {
            var (value, steps): (Int32, Int) = (0, 0)
            for day in 0..<last {
                let change = naive[Key(slot: slot, day: day), default: 0]
                value += change
                steps += change == 0 ? 0 : 1
                #expect(table.value(Slot(index: slot), on: day) == value)
            }
            #expect(table[Slot(index: slot)].steps.count == steps)
            var values: [Int32] = [1, 1, 1]
            table.addValues(Slot(index: slot), on: [last, 3, last / 2], to: &values)
            let expected = [last, 3, last / 2].map { table.value(Slot(index: slot), on: $0) + 1 }
            #expect(values == expected)
        }
    }
}
