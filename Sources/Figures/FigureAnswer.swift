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
    /// Of members, where the question named a first day.
    package let balance: Balance<BalanceCause>?
    /// Where the question named a first day.
    package let organisations: OrganisationBalances?
    /// Of every figure, in the order of the catalogue.
    private let numbers: [Int]

    /// - Parameter numbers: of every figure, in the order of the catalogue.
    init(numbers: [Int], balance: Balance<BalanceCause>?, organisations: OrganisationBalances?) {
        self.numbers = numbers
        (self.balance, self.organisations) = (balance, organisations)
        values = zip(Figure.all, numbers).compactMap { figure, number in
            figure.kind == .stock || balance != nil ? Value(figure: figure, value: number) : nil
        }
    }

    /// The value of a figure. Without a first day flows and comparisons are 0: nothing happens in no time.
    package subscript(figure: Figure) -> Int { numbers[figure.rawValue] }
}
