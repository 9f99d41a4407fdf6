/// In which order the facts of a subject apply: by effective day, then rank, then recording, then origin and sequence.
///
/// Every ledger that holds the same facts sorts them alike, whatever the order in which they arrived.
package struct FactOrder: Hashable, Comparable, Sendable {
    /// The day from which it holds.
    package let effective: Day
    /// Which of a day's facts comes first: the smaller.
    package let rank: Int32
    /// When the machine wrote it.
    package let recorded: Instant
    /// The node that wrote it.
    package let origin: Identifier
    /// Its number among the origin's facts.
    package let sequence: Int64

    /// The place of a fact with these properties.
    package init(effective: Day, rank: Int32, recorded: Instant, origin: Identifier, sequence: Int64) {
        self.effective = effective
        self.rank = rank
        self.recorded = recorded
        self.origin = origin
        self.sequence = sequence
    }

    package static func < (left: FactOrder, right: FactOrder) -> Bool {
        if left.effective != right.effective { return left.effective < right.effective }
        if left.rank != right.rank { return left.rank < right.rank }
        if left.recorded != right.recorded { return left.recorded < right.recorded }
        if left.origin != right.origin { return left.origin < right.origin }
        return left.sequence < right.sequence
    }
}

extension Fact {
    /// Where this fact stands among its subject's.
    package var order: FactOrder {
        FactOrder(effective: effective, rank: rank, recorded: recorded, origin: origin, sequence: sequence)
    }
}
