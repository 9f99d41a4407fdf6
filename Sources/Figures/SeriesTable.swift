/// The step functions of one unit, by slot, and the changes to them that are not yet merged in.
struct SeriesTable: Sendable {
    /// A change of one function from a day on.
    struct Change {
        var slot: Slot
        var day: Int32
        var amount: Int32
    }

    /// Beyond this many unmerged changes they are merged, which bounds memory while a whole country is counted.
    private static let pendingMax = 1 << 14

    private var series: [StepFunction] = []
    private var pending: [Change] = []

    var hasPending: Bool { !pending.isEmpty }

    subscript(slot: Slot) -> StepFunction {
        series.isEmpty ? StepFunction() : series[Int(slot.index)]
    }

    /// The changes that make the functions, less what is pending.
    var mergedChanges: [Change] {
        series.indices.flatMap { index in
            series[index].deltas.map { Change(slot: Slot(index: Int16(index)), day: $0.day, amount: $0.amount) }
        }
    }

    mutating func add(_ change: Change) {
        pending.append(change)
    }

    /// Like `add`, for tables that nobody asks for their unmerged changes.
    mutating func addMerging(_ change: Change) {
        pending.append(change)
        if pending.count >= SeriesTable.pendingMax { merge() }
    }

    /// Merges what is pending into the functions, and returns it, summed by slot and day.
    @discardableResult
    mutating func merge() -> [Change] {
        guard !pending.isEmpty else { return [] }
        if series.isEmpty { series = Array(repeating: StepFunction(), count: Slot.count) }
        pending.sort { ($0.slot.index, $0.day) < ($1.slot.index, $1.day) }
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
        var start = 0
        while start < summed.count {
            let slot = summed[start].slot
            let end = summed[start...].firstIndex { $0.slot != slot } ?? summed.count
            series[Int(slot.index)].add(
                summed[start..<end].map { StepFunction.Delta(day: $0.day, amount: $0.amount) })
            start = end
        }
        return summed
    }
}
