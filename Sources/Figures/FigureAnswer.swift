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
    package private(set) var values: [Value]
    /// Of members, where the question named a first day.
    package let balance: Balance<BalanceCause>?
    /// Where the question named a first day.
    package let organisations: OrganisationBalances?
    /// Of every figure, in the order of the catalogue.
    private var numbers: [Int]

    private var leftOut: Set<Figure> = []

    /// - Parameter numbers: of every figure, in the order of the catalogue.
    init(numbers: [Int], balance: Balance<BalanceCause>?, organisations: OrganisationBalances?) {
        self.numbers = numbers
        (self.balance, self.organisations) = (balance, organisations)
        values = zip(Figure.all, numbers).compactMap { figure, number in
            figure.kind == .stock || balance != nil ? Value(figure: figure, value: number) : nil
        }
    }

    /// The answer without some figures: what is not told is not in it.
    package func leavingOut(_ isLeftOut: (Figure) -> Bool) -> FigureAnswer {
        var answer = self
        answer.values.removeAll { isLeftOut($0.figure) }
        for figure in Figure.all where isLeftOut(figure) {
            answer.numbers[figure.rawValue] = 0
            answer.leftOut.insert(figure)
        }
        return answer
    }

    /// True for a figure that is told.
    package func tells(_ figure: Figure) -> Bool { !leftOut.contains(figure) }

    /// The value of a figure; 0 for one that is not told. Without a first day flows and comparisons are 0: nothing happens in no time.
    package subscript(figure: Figure) -> Int { numbers[figure.rawValue] }
}
