internal import Organisation

/// A part of what one subject adds to the figures of one unit. All that it adds is taken away again, part by part, when it
/// turns out otherwise.
package struct Contribution: Hashable, Sendable, BitwiseCopyable {
    let unit: UnitID
    let change: SeriesTable.Change
}

extension FigureTree {
    /// Takes away what a subject added, and adds what it adds now; either may be empty. Whatever it is a subject of: the tree
    /// does not keep it.
    package mutating func replace(_ old: [Contribution], with new: [Contribution]) {
        for part in old { add(part.change.negated, to: part.unit) }
        for part in new { add(part.change, to: part.unit) }
    }
}

extension DaySpans {
    /// The steps of the function that is one on these days.
    func changes(of slot: Slot) -> [SeriesTable.Change] {
        spans.flatMap { span -> [SeriesTable.Change] in
            let start = SeriesTable.Change(slot: slot, day: span.from, amount: 1)
            guard span.until != .max else { return [start] }
            return [start, SeriesTable.Change(slot: slot, day: span.until, amount: -1)]
        }
    }
}
