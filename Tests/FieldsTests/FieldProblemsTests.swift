import Fields
import Testing
import Words

/// How what is wrong with a form is put together, from several who looked into it.
@Suite struct FieldProblemsTests {
    private func problems(_ fields: String...) -> FieldProblems {
        fields.reduce(into: FieldProblems()) { $0.note(FieldProblem(.empty, text: ""), in: $1) }
    }

    @Test func whatIsNotedTwiceIsToldOnce() {
        var both = problems("day", "who.4")
        both.note(problems("who.4", "cell"))
        #expect(both.entries.map(\.field) == ["day", "who.4", "cell"])
        both.note(missing: FieldProblem(.empty, text: ""), in: "who")
        #expect(both.entries.count == 3, "of a part of it something is told")
        #expect(both.tells(of: "who") && !both.tells(of: "wh"))
    }

    /// What the form itself asks for goes before what the act says of the empty text.
    @Test func othersOfTheSameFieldGoBefore() throws {
        var form = FieldProblems()
        form.note(FieldProblem(.consentMissing, text: ""), in: "name")
        let told = problems("name", "day").giving(way: form)
        #expect(told.entries.map(\.field) == ["day", "name"])
        #expect(told.entries.last?.problem.code == .consentMissing)
    }

    @Test func whatIsWrongInSeveralPlacesIsCollected() throws {
        struct Other: Error {}
        var all = FieldProblems()
        try all.collect { throw problems("day") }
        try all.collect {}
        try all.collect { throw problems("cell", "day") }
        #expect(all.entries.map(\.field) == ["day", "cell"])
        #expect(throws: Other.self) { try all.collect { throw Other() } }
        #expect(throws: all) { try all.throwIfAny() }
        try FieldProblems().throwIfAny()
    }

    /// A sentence that says what to do has no remedy beside it.
    @Test func aCommandNeedsNoRemedy() {
        let told = problems("day").explanation { _ in BilingualText("Ngày", "Day") }
        #expect(told.parts.first?.what.english == "Fill in “Day”" && told.parts.first?.remedy == nil)
    }
}
