package import Ledger

/// A whole number for every day, constant but for its steps; zero before the first.
///
/// A stock is one; so is a flow, as the running total of its increments, since what flowed in (since, at] is the
/// difference of two values.
package struct StepFunction: Hashable, Sendable {
    /// From `day` on, until the next step, the function has `value`.
    package struct Step: Hashable, Sendable, BitwiseCopyable {
        /// Day number.
        package var day: Int32
        /// The value from that day on.
        package var value: Int32

        /// The value from `day` on.
        package init(day: Int32, value: Int32) {
            self.day = day
            self.value = value
        }
    }

    /// A change of the function by `amount` from `day` on.
    package struct Delta: Hashable, Sendable {
        /// Day number.
        package var day: Int32
        /// How much is added.
        package var amount: Int32

        /// Adds `amount` from `day` on.
        package init(day: Int32, amount: Int32) {
            self.day = day
            self.amount = amount
        }
    }

    /// In order of days; neighbours differ in value.
    package private(set) var steps: [Step] = []

    /// Zero on every day.
    package init() {}

    /// The function with these steps, which are in order and differ from their neighbours.
    init(steps: [Step]) {
        self.steps = steps
    }

    /// The value at the end of `day`.
    package func value(on day: Day) -> Int {
        Int(value(on: day.number))
    }

    func value(on day: Int32) -> Int32 {
        StepFunction.value(of: steps[...], on: day)
    }

    /// The value that a function of these steps has at the end of `day`.
    static func value(of steps: ArraySlice<Step>, on day: Int32) -> Int32 {
        let near = narrow(steps, to: day)
        var (low, high) = (near.lowerBound, near.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low == steps.startIndex ? 0 : steps[low - 1].value
    }

    /// Where among the steps the first after `day` is looked for. Those of a large unit lie almost evenly over the years: a
    /// guess leaves few, and each step that is not looked at is memory that is not waited for.
    private static func narrow(_ steps: ArraySlice<Step>, to day: Int32) -> Range<Int> {
        let reach = 16
        guard steps.count > 8 * reach, let first = steps.first?.day, let last = steps.last?.day, day > first else {
            return steps.indices
        }
        guard day < last else { return steps.endIndex..<steps.endIndex }
        let share = (Double(day) - Double(first)) / (Double(last) - Double(first))
        let guess = steps.startIndex + Int(share * Double(steps.count - 1))
        let (low, high) = (max(steps.startIndex, guess - reach), min(steps.endIndex - 1, guess + reach))
        return switch (steps[low].day <= day, steps[high].day > day) {
        case (true, true): low..<high
        case (true, false): high..<steps.endIndex
        default: steps.startIndex..<low
        }
    }

    /// The changes that make the function.
    package var deltas: [Delta] {
        var previous: Int32 = 0
        return steps.map { step in
            defer { previous = step.value }
            return Delta(day: step.day, amount: step.value - previous)
        }
    }

    /// Adds changes, in order of days.
    package mutating func add(_ deltas: some Collection<Delta>) {
        guard !deltas.isEmpty else { return }
        var merged: [Step] = []
        StepFunction.merge(steps[...], deltas, into: &merged)
        // There are very many functions: what was reserved for changes that cancel each other is given back.
        steps = merged.count * 2 < merged.capacity ? Array(merged[...]) : merged
    }

    /// Puts the steps of a function with changes added, both in order of days, behind others, in one pass over both.
    static func merge(_ steps: ArraySlice<Step>, _ deltas: some Collection<Delta>, into merged: inout [Step]) {
        if merged.isEmpty { merged.reserveCapacity(steps.count + deltas.count) }
        var (stepIndex, value, shift, last) = (steps.startIndex, Int32(0), Int32(0), Int32(0))
        var deltaIndex = deltas.startIndex
        while stepIndex < steps.endIndex || deltaIndex < deltas.endIndex {
            let stepDay = stepIndex < steps.endIndex ? steps[stepIndex].day : .max
            let deltaDay = deltaIndex < deltas.endIndex ? deltas[deltaIndex].day : .max
            let day = min(stepDay, deltaDay)
            if stepDay == day, stepIndex < steps.endIndex {
                value = steps[stepIndex].value
                stepIndex += 1
            }
            while deltaIndex < deltas.endIndex, deltas[deltaIndex].day == day {
                shift += deltas[deltaIndex].amount
                deltaIndex = deltas.index(after: deltaIndex)
            }
            guard value + shift != last else { continue }
            last = value + shift
            merged.append(Step(day: day, value: last))
        }
    }

    /// The days on which the value meets a condition.
    package func spans(where condition: (Int) -> Bool) -> DaySpans {
        var result = DaySpans.none
        var (from, value) = (Int32.min, Int32(0))
        for step in steps {
            if condition(Int(value)) { result.append(DaySpans.Span(from: from, until: step.day)) }
            (from, value) = (step.day, step.value)
        }
        if condition(Int(value)) { result.append(DaySpans.Span(from: from, until: .max)) }
        return result
    }
}
