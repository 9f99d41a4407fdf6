package import Ledger

/// What an answer is an answer to: the day, what was known, on which structure, of which state of the ledger.
package struct AsOf: Hashable, Sendable {
    /// The day asked about; its end counts.
    package var day: Day
    /// What was learned later does not count; nil: all we know now.
    package var known: Day?
    /// Counts on the structure of this day; nil: of each day itself.
    package var structure: Day?
    /// Nothing that arrived later counts; nil: everything that has arrived.
    package var head: HeadReference?

    /// As of the end of `day`.
    package init(day: Day, known: Day? = nil, structure: Day? = nil, head: HeadReference? = nil) {
        self.day = day
        self.known = known
        self.structure = structure
        self.head = head
    }

    /// True for a question about what is known now, on each day's own structure.
    var isNow: Bool { self == AsOf(day: day) }
}
