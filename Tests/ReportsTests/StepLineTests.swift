import Figures
import Ledger
import Markup
import Reports
import Testing

/// A step line is one path, whose sides and bottom lie outside the drawing.
@Suite struct StepLineTests {
    private func path(_ steps: [(day: Int32, value: Int32)], at day: Int32) throws -> String {
        var html = HTML(capacity: 512)
        StepLine(
            steps.map { StepFunction.Step(day: $0.day, value: $0.value) }, at: Day(number: day), size: .strip,
            label: "x"
        ).draw(&html)
        let text = String(decoding: html.finish(), as: UTF8.self)
        return try String(#require(text.firstMatch(of: /d="([^"]*)"/)?.1))
    }

    @Test func stepsStaySteps() throws {
        #expect(try path([(0, 0), (66, 10)], at: 132) == "M-9 39V28H66V2H141V39Z")
    }

    /// What does not change lies at its height, nothing on the floor.
    @Test func aLevelLineIsNoFloor() throws {
        #expect(try path([(0, 96)], at: 132) == "M-9 39V2H141V39Z")
        #expect(try path([(0, 0)], at: 132) == "M-9 39V28H141V39Z")
        #expect(try path([], at: 132) == "M-9 39V30H141V39Z")
    }
}
