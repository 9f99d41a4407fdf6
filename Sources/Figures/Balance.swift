package import Words

/// Why a number of a unit changed from the end of one day to the end of the next. Every change has exactly one cause.
package protocol ChangeCause: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// True for the causes that add.
    var isIn: Bool { get }
    /// The label people read.
    var label: BilingualText { get }
}

/// A number of a unit at the end of two days, and every change between, by cause: start + ins − outs = end.
package struct Balance<Cause: ChangeCause>: Equatable, Sendable {
    /// How many changes one cause explains.
    package struct Change: Equatable, Sendable {
        /// Which cause.
        package let cause: Cause
        /// How many changes.
        package let count: Int

        /// So many changes of this cause.
        package init(cause: Cause, count: Int) {
            (self.cause, self.count) = (cause, count)
        }
    }

    /// The number at the end of the first day.
    package let start: Int
    /// Every cause, in the order in which reports print them.
    package let changes: [Change]
    /// The number at the end of the last day.
    package let end: Int

    /// A balance of these.
    package init(start: Int, changes: [Change], end: Int) {
        (self.start, self.changes, self.end) = (start, changes, end)
    }

    /// True when the causes explain the whole difference. Anything else is a fault of the program.
    package var isEven: Bool {
        start + changes.reduce(0) { $0 + ($1.cause.isIn ? $1.count : -$1.count) } == end
    }

    /// How many changes a cause explains.
    package subscript(cause: Cause) -> Int {
        changes.reduce(0) { $1.cause == cause ? $0 + $1.count : $0 }
    }

    /// Every number with its name in files: the start, the causes, the end.
    package var named: [(name: String, value: Int)] {
        [("start", start)] + changes.map { ($0.cause.rawValue, $0.count) } + [("end", end)]
    }
}
