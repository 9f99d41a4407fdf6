import Fields
import Ledger
import Testing

/// Days and birthdays as files have them and as people type them.
@Suite struct DayFieldTests {
    private let today = Day(text: "2026-11-23") ?? .latest
    private var typed: FieldContext { .typed(today: today) }

    private func code<Value>(_ result: Result<Value, FieldProblem>) -> FieldProblem.Code? {
        guard case .failure(let problem) = result else { return nil }
        return problem.code
    }

    @Test(arguments: [
        "12/10/2020", "12-10-2020", "12.10.2020", "12 10 2020", "12102020", "2020-10-12", "12 / 10 / 2020",
        " 12/10/2020\u{A0}", "12. 10. 2020", "12/10/2020 00:00:00",
    ])
    func whatIsTypedForADay(text: String) throws {
        #expect(try FieldReader.day.read(text, typed).get().description == "2020-10-12")
    }

    @Test(arguments: [
        ("hôm nay", "2026-11-23"), ("Hôm nay", "2026-11-23"), ("hom nay", "2026-11-23"), ("today", "2026-11-23"),
        ("hôm qua", "2026-11-22"), ("Yesterday", "2026-11-22"),
    ])
    func wordsForADay(text: String, day: String) throws {
        #expect(try FieldReader.day.read(text, typed).get().description == day)
        #expect(code(FieldReader.day.read(text, FieldContext(today: nil, isTyped: true))) == .notADay)
        #expect(code(FieldReader.day.read(text, FieldContext(today: today, isTyped: false))) == .notADay)
    }

    @Test(arguments: ["12 10 2020", "12102020", "12 / 10 / 2020", "31/02/2020", "10/2020", "12/10/20", "x"])
    func filesWriteDaysWithSeparators(text: String) {
        #expect(code(FieldReader.day.read(text, .written)) == .notADay)
    }

    @Test(
        arguments: [
            ("", .empty), (" \u{200B}", .empty), ("10/2020", .incompleteDay), ("2020", .incompleteDay),
            ("1102020", .incompleteDay), ("12/10", .incompleteDay), ("12/10/20", .yearOfFewDigits),
            ("121020", .yearOfFewDigits), ("1.2.202", .yearOfFewDigits), ("31/02/2020", .notInTheCalendar),
            ("31 2 2020", .notInTheCalendar), ("31022020", .notInTheCalendar), ("20101012", .notInTheCalendar),
            ("2020-02-31", .notInTheCalendar), ("12//2020", .notADay), ("12/10-2020", .notADay), ("x", .notADay),
            ("12 10/2020", .notADay), ("2020/10/12", .notADay), ("123456789", .notADay), ("٤/٣/1957", .notADay),
            ("GiÃ ng", .wronglyDecoded), ("/", .notADay), ("1/1/1/2020", .notADay),
        ] as [(String, FieldProblem.Code)])
    func whatIsWrongWithWhatIsTyped(text: String, expected: FieldProblem.Code) {
        #expect(code(FieldReader.day.read(text, typed)) == expected, "\(text)")
    }

    @Test func aDayMayHaveToHaveCome() throws {
        #expect(try FieldReader.dayThatHasCome.read("hôm nay", typed).get() == today)
        #expect(code(FieldReader.dayThatHasCome.read("24/11/2026", typed)) == .dayNotCome(today: today))
        #expect(code(FieldReader.dayThatHasCome.read("24/11/2026", .written)) == nil)
        #expect(code(FieldReader.dayThatHasCome.read("10/2026", typed)) == .incompleteDay)
    }

    @Test(arguments: [
        ("1987", "1987"), ("10/1987", "1987-10"), ("10 1987", "1987-10"), ("10. 1987", "1987-10"),
        ("1987-10", "1987-10"), ("4 3 1987", "1987-03-04"), ("04031987", "1987-03-04"), ("4-3-1987", "1987-03-04"),
    ])
    func birthsAreAsCoarseAsGiven(text: String, born: String) throws {
        #expect(try FieldReader.birth.read(text, typed).get() == born)
    }

    @Test(
        arguments: [
            ("87", .notABirthDay), ("13/1987", .notABirthDay), ("31/2/1987", .notInTheCalendar),
            ("1/1/87", .yearOfFewDigits), ("hôm nay", .notABirthDay), ("2027", .dayNotCome(today: .latest)),
            ("12/2026", .dayNotCome(today: .latest)), ("24112026", .dayNotCome(today: .latest)),
        ] as [(String, FieldProblem.Code)])
    func otherBirthsAreRefused(text: String, expected: FieldProblem.Code) {
        let expected = if case .dayNotCome = expected { FieldProblem.Code.dayNotCome(today: today) } else { expected }
        #expect(code(FieldReader.birth.read(text, typed)) == expected)
    }
}
