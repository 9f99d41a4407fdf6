import Ledger
import TestSupport
import Testing

@testable import Figures

/// Looking a day up in many steps, whether or not they lie evenly over the years.
@Suite struct StepFunctionTests {
    @Test(arguments: ["even", "crowded early", "crowded late", "two crowds", "few"])
    func valueIsThatOfTheLastStepUntilThen(shape: String) {
        var random = SeededGenerator(seed: 7)
        let days = Set((0..<3_000).map { _ in day(shape, &random) }).sorted()
        let steps = days.enumerated().map { StepFunction.Step(day: $1, value: Int32($0 + 1)) }
        let shown = shape == "few" ? Array(steps.prefix(20)) : steps
        let asked = shown.flatMap { [$0.day - 1, $0.day, $0.day + 1] } + [.min, -1_000_000, 3_000_000, .max]
        for day in asked {
            let naive = shown.last { $0.day <= day }?.value ?? 0
            // A slice that begins somewhere else must not matter.
            let slice = ([StepFunction.Step(day: .min, value: -1)] + shown).dropFirst()
            #expect(StepFunction.value(of: slice, on: day) == naive)
        }
    }

    private func day(_ shape: String, _ random: inout SeededGenerator) -> Int32 {
        let (even, isCrowd) = (Int32.random(in: 0...20_000, using: &random), !random.once(in: 50))
        return switch shape {
        case "crowded early": isCrowd ? even % 4_000 : even * 100
        case "crowded late": isCrowd ? 2_000_000 + even : even * 100
        case "two crowds": random.once(in: 2) ? even : 2_000_000 + even
        default: even
        }
    }
}
