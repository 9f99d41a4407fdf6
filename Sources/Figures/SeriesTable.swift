internal import Ledger
internal import Snapshots

/// The step functions of one unit, and the changes to them that are not yet merged in.
///
/// There are hundreds of thousands of units, and most have few steps in few slots: the steps stand slot after slot in one
/// array.
struct SeriesTable: Sendable {
    /// A change of one function from a day on.
    struct Change: Hashable {
        var slot: Slot
        var day: Int32
        var amount: Int32

        var delta: StepFunction.Delta { StepFunction.Delta(day: day, amount: amount) }
        var negated: Change { Change(slot: slot, day: day, amount: -amount) }

        /// By slot, then by day: one number is compared faster than two.
        fileprivate var place: Int64 { Int64(slot.index) << 32 + Int64(day) }
    }

    /// A slot that has steps, and where they end; they begin where those of the slot before end.
    private struct Entry {
        var slot: Slot
        var end: Int32
    }

    /// Tables with fewer steps are made anew when they change.
    private static let rebuiltMax = 1 << 12

    private var steps: [StepFunction.Step] = []
    /// In the order of slots.
    private var entries: [Entry] = []
    private(set) var pending: [Change] = []

    var hasPending: Bool { !pending.isEmpty }
    var isEmpty: Bool { entries.isEmpty }

    subscript(slot: Slot) -> StepFunction {
        StepFunction(steps: Array(steps[range(of: slot)]))
    }

    /// The value of one function at the end of a day.
    func value(_ slot: Slot, on day: Int32) -> Int32 {
        let range = range(of: slot)
        return StepFunction.value(of: steps[range], on: day)
    }

    /// By how much one function grows from the end of one day to the end of another.
    func growth(_ slot: Slot, _ days: (since: Int32, at: Int32)) -> Int32 {
        let range = range(of: slot)
        // Most units have none of most flows.
        guard !range.isEmpty else { return 0 }
        return StepFunction.value(of: steps[range], on: days.at) - StepFunction.value(of: steps[range], on: days.since)
    }

    /// Adds the values of one function at the ends of days, best given in order, to what is there.
    func addValues(_ slot: Slot, on days: [Int32], to values: inout [Int32]) {
        let range = range(of: slot)
        guard !range.isEmpty else { return }
        var next = range.lowerBound
        var last = Int32.min
        for (index, day) in days.enumerated() {
            if day < last { next = range.lowerBound }
            next = firstStep(after: day, in: next..<range.upperBound)
            if next > range.lowerBound { values[index] += steps[next - 1].value }
            last = day
        }
    }

    /// The first step of a later day. Looks near the beginning first: days of a table come in order, a few steps apart.
    private func firstStep(after day: Int32, in range: Range<Int>) -> Int {
        var (low, width) = (range.lowerBound, 1)
        while low + width <= range.upperBound, steps[low + width - 1].day <= day {
            low += width
            width *= 2
        }
        var high = min(low + width, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Every slot that has steps, with them.
    func forEachSlot(_ body: (Slot, ArraySlice<StepFunction.Step>) -> Void) {
        var start = 0
        for entry in entries {
            body(entry.slot, steps[start..<Int(entry.end)])
            start = Int(entry.end)
        }
    }

    /// The changes that make the functions, less what is pending.
    var mergedChanges: [Change] {
        var changes: [Change] = []
        changes.reserveCapacity(steps.count)
        forEachSlot { slot, steps in
            var previous: Int32 = 0
            for step in steps {
                changes.append(Change(slot: slot, day: step.day, amount: step.value - previous))
                previous = step.value
            }
        }
        return changes
    }

    func write(to writer: inout SnapshotWriter) throws {
        try writer.write(steps)
        try writer.write(entries)
    }

    init() {}

    /// - Throws: `SnapshotDamaged` when its parts do not fit each other.
    init(from reader: inout SnapshotReader, slotCount: Int) throws {
        steps = try reader.readArray()
        entries = try reader.readArray()
        var (slot, end) = (Int16(-1), Int32(0))
        for entry in entries {
            guard entry.slot.index > slot, Int(entry.slot.index) < slotCount, entry.end > end else {
                throw SnapshotDamaged()
            }
            (slot, end) = (entry.slot.index, entry.end)
        }
        guard Int(end) == steps.count else { throw SnapshotDamaged() }
    }

    mutating func add(_ change: Change) {
        pending.append(change)
    }

    /// Merges what is pending into the functions, and returns it, summed by slot and day.
    @discardableResult
    mutating func merge() -> [Change] {
        guard !pending.isEmpty else { return [] }
        pending.sort { $0.place < $1.place }
        var summed: [Change] = []
        for change in pending {
            if let last = summed.last, last.slot == change.slot, last.day == change.day {
                summed[summed.count - 1].amount += change.amount
            } else {
                summed.append(change)
            }
        }
        summed.removeAll { $0.amount == 0 }
        pending = []
        merge(summed[...])
        return summed
    }

    /// Merges what is pending together with what the accumulator holds, which is empty then.
    mutating func merge(with accumulator: inout ChangeAccumulator) {
        for change in pending { accumulator.add(change) }
        pending = []
        merge(accumulator.drain()[...])
    }

    /// Merges changes in the order of slots and days.
    private mutating func merge(_ changes: ArraySlice<Change>) {
        guard !changes.isEmpty else { return }
        if entries.isEmpty { return fill(changes) }
        if steps.count < SeriesTable.rebuiltMax { return rebuild(with: changes) }
        var rest = changes
        while let slot = rest.first?.slot {
            let end = rest.firstIndex { $0.slot != slot } ?? rest.endIndex
            add(rest[..<end], to: slot)
            rest = rest[end...]
        }
    }

    /// Makes the table anew, without room that it does not need: there are very many small ones.
    private mutating func rebuild(with changes: ArraySlice<Change>) {
        var (newSteps, newEntries): ([StepFunction.Step], [Entry]) = ([], [])
        newSteps.reserveCapacity(steps.count + changes.count)
        var (rest, start, old) = (changes, 0, entries[...])
        while let slot = [rest.first?.slot, old.first?.slot].compactMap({ $0 }).min(by: { $0.index < $1.index }) {
            let isOld = old.first?.slot == slot
            let end = isOld ? Int(old.removeFirst().end) : start
            let changesEnd = rest.firstIndex { $0.slot != slot } ?? rest.endIndex
            StepFunction.merge(steps[start..<end], rest[..<changesEnd].lazy.map(\.delta), into: &newSteps)
            if newSteps.count > Int(newEntries.last?.end ?? 0) {
                newEntries.append(Entry(slot: slot, end: Int32(newSteps.count)))
            }
            (start, rest) = (end, rest[changesEnd...])
        }
        (steps, entries) = (newSteps, newEntries)
    }

    /// The first changes of a table make its steps.
    private mutating func fill(_ changes: ArraySlice<Change>) {
        steps.reserveCapacity(changes.count)
        var value: Int32 = 0
        for change in changes {
            if entries.last?.slot != change.slot {
                entries.append(Entry(slot: change.slot, end: 0))
                value = 0
            }
            value += change.amount
            steps.append(StepFunction.Step(day: change.day, value: value))
            entries[entries.count - 1].end = Int32(steps.count)
        }
    }

    /// Changes one function of a large table where it stands.
    private mutating func add(_ changes: ArraySlice<Change>, to slot: Slot) {
        let range = range(of: slot)
        var merged: [StepFunction.Step] = []
        StepFunction.merge(steps[range], changes.lazy.map(\.delta), into: &merged)
        let growth = merged.count - range.count
        if growth == 0 {
            for (index, step) in zip(range, merged) { steps[index] = step }
        } else {
            steps.replaceSubrange(range, with: merged)
        }
        let position = position(of: slot)
        let isThere = position < entries.count && entries[position].slot == slot
        if !isThere { entries.insert(Entry(slot: slot, end: Int32(range.lowerBound)), at: position) }
        for index in position..<entries.count { entries[index].end += Int32(growth) }
        if merged.isEmpty { entries.remove(at: position) }
    }

    /// Where the steps of a slot stand, or would stand.
    private func range(of slot: Slot) -> Range<Int> {
        let position = position(of: slot)
        let start = position == 0 ? 0 : Int(entries[position - 1].end)
        let isThere = position < entries.count && entries[position].slot == slot
        return start..<(isThere ? Int(entries[position].end) : start)
    }

    /// The first entry of this slot or a later one.
    private func position(of slot: Slot) -> Int {
        // A large unit has every slot, each at its own place; nobody has one further on than that.
        let last = Int(slot.index)
        if last < entries.count, entries[last].slot == slot { return last }
        var (low, high) = (0, min(last, entries.count))
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].slot.index < slot.index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
