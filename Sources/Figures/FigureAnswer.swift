/// The figures of one unit for one question.
package struct FigureAnswer: Equatable, Sendable {
    /// A figure with its value.
    package struct Value: Equatable, Sendable {
        /// Which figure.
        package let figure: Figure
        /// Its value for the question.
        package let value: Int

        package static func == (left: Value, right: Value) -> Bool {
            left.figure.name == right.figure.name && left.value == right.value
        }
    }

    /// In the order of the catalogue; flows and comparisons only where the question named a first day.
    package let values: [Value]
    /// Where the question named a first day.
    package let balance: Balance?

    /// The value of the figure of this name; nil when the answer has none.
    package subscript(name: String) -> Int? {
        values.first { $0.figure.name == name }?.value
    }
}

/// The members of a unit at the end of two days, and every change between, by cause: start + ins − outs = end.
package struct Balance: Equatable, Sendable {
    /// How many changes one cause explains.
    package struct Change: Equatable, Sendable {
        /// Which cause.
        package let cause: BalanceCause
        /// How many changes.
        package let count: Int
    }

    /// Members at the end of the first day.
    package let start: Int
    /// Every cause, in the order in which reports print them.
    package let changes: [Change]
    /// Members at the end of the last day.
    package let end: Int

    /// True when the causes explain the whole difference. Anything else is a fault of the program.
    package var isEven: Bool {
        start + changes.reduce(0) { $0 + ($1.cause.isIn ? $1.count : -$1.count) } == end
    }
}
