internal import Ledger

/// Sums changes by slot and day: a number for each, and a mark where one was added, so that nothing need be sorted. What
/// must be fast when a whole country is counted for the first time is here.
struct ChangeAccumulator {
    /// Days that have a number, some forty-five years from 1990; changes of other days are kept aside and sorted.
    private let firstDay = Day(year: 1990, month: 1, day: 1)?.number ?? 0
    private static let dayCount = 1 << 14
    /// A little more, so that the same day of different slots does not fall on the same line of the processor's cache.
    private static let stride = dayCount + 16
    private static let wordsPerSlot = dayCount / 64
    private static let groupsPerSlot = wordsPerSlot / 64

    /// Megabytes, so they are made when something is added.
    private var sums: [Int32] = []
    private var marks: [UInt64] = []
    /// Which words of marks have any.
    private var groups: [UInt64] = []
    private var slots: [Bool] = []
    private var outside: [SeriesTable.Change] = []
    /// By the index of the slot.
    let rules: [Slot.Rule]

    /// Sums changes of the slots that have these rules.
    init(_ rules: [Slot.Rule]) {
        self.rules = rules
    }

    mutating func add(_ change: SeriesTable.Change) {
        add(change.slot, change.day, change.amount)
    }

    mutating func add(_ slot: Slot, _ day: Int32, _ amount: Int32) {
        // Wraps around for days long before the first, which then are outside as well.
        let offset = Int(UInt32(bitPattern: day &- firstDay))
        guard offset < ChangeAccumulator.dayCount else {
            outside.append(SeriesTable.Change(slot: slot, day: day, amount: amount))
            return
        }
        if sums.isEmpty { makeRoom() }
        let index = Int(slot.index)
        slots[index] = true
        sums[index * ChangeAccumulator.stride + offset] += amount
        marks[index * ChangeAccumulator.wordsPerSlot + offset >> 6] |= 1 << UInt64(offset & 63)
        groups[index * ChangeAccumulator.groupsPerSlot + offset >> 12] |= 1 << UInt64(offset >> 6 & 63)
    }

    private mutating func makeRoom() {
        sums = Array(repeating: 0, count: rules.count * ChangeAccumulator.stride)
        marks = Array(repeating: 0, count: rules.count * ChangeAccumulator.wordsPerSlot)
        groups = Array(repeating: 0, count: rules.count * ChangeAccumulator.groupsPerSlot)
        slots = Array(repeating: false, count: rules.count)
    }

    /// What was added, summed, in the order of slots and days, without zeros; nothing is summed any more then.
    mutating func drain() -> [SeriesTable.Change] {
        var changes: [SeriesTable.Change] = []
        for slot in slots.indices where slots[slot] {
            slots[slot] = false
            drain(slot, into: &changes)
        }
        return outside.isEmpty ? changes : withOutside(changes)
    }

    private mutating func drain(_ slot: Int, into changes: inout [SeriesTable.Change]) {
        for group in 0..<ChangeAccumulator.groupsPerSlot {
            var words = groups[slot * ChangeAccumulator.groupsPerSlot + group]
            groups[slot * ChangeAccumulator.groupsPerSlot + group] = 0
            while words != 0 {
                drain(slot, word: group << 6 + words.trailingZeroBitCount, into: &changes)
                words &= words - 1
            }
        }
    }

    private mutating func drain(_ slot: Int, word: Int, into changes: inout [SeriesTable.Change]) {
        var bits = marks[slot * ChangeAccumulator.wordsPerSlot + word]
        marks[slot * ChangeAccumulator.wordsPerSlot + word] = 0
        while bits != 0 {
            let offset = word << 6 + bits.trailingZeroBitCount
            bits &= bits - 1
            let index = slot * ChangeAccumulator.stride + offset
            guard sums[index] != 0 else { continue }
            changes.append(
                SeriesTable.Change(
                    slot: Slot(index: Int16(slot)), day: firstDay + Int32(offset),
                    amount: sums[index]))
            sums[index] = 0
        }
    }

    private mutating func withOutside(_ changes: [SeriesTable.Change]) -> [SeriesTable.Change] {
        var table = SeriesTable()
        for change in changes + outside { table.add(change) }
        outside = []
        return table.merge()
    }
}
