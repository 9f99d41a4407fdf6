/// Numbers that were named since the last time, each once: marks in an array, since there are many and they are small.
struct TouchedNumbers: Sendable {
    private var marks: [Bool] = []
    private(set) var numbers: [Int32] = []

    mutating func insert(_ number: Int32) {
        let index = Int(number)
        if index >= marks.count {
            marks += Array(repeating: false, count: max(index + 1, 2 * marks.count) - marks.count)
        }
        if marks[index] { return }
        marks[index] = true
        numbers.append(number)
    }

    func contains(_ number: Int32) -> Bool {
        Int(number) < marks.count && marks[Int(number)]
    }

    /// The numbers in order; none is named any more then.
    mutating func take() -> [Int32] {
        let result = numbers.sorted()
        for number in result { marks[Int(number)] = false }
        numbers = []
        return result
    }
}
