/// The figures of one unit for one question.
package struct FigureAnswer: Equatable, Sendable {
    /// A figure with its value.
    package struct Value: Equatable, Sendable {
        /// Which figure.
        package let figure: Figure
        /// Its value for the question.
        package let value: Int
    }

    /// In the order of the catalogue; flows and comparisons only where the question named a first day.
    package let values: [Value]
    /// Where the question named a first day.
    package let balance: Balance?
    /// Of every figure, in the order of the catalogue.
    private let numbers: [Int]

    /// - Parameter numbers: of every figure, in the order of the catalogue.
    init(numbers: [Int], balance: Balance?) {
        self.numbers = numbers
        self.balance = balance
        values = zip(Figure.all, numbers).compactMap { figure, number in
            figure.kind == .stock || balance != nil ? Value(figure: figure, value: number) : nil
        }
    }

    /// The value of a figure. Without a first day flows and comparisons are 0: nothing happens in no time.
    package subscript(figure: Figure) -> Int { numbers[figure.rawValue] }
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
