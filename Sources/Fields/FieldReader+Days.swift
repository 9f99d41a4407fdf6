package import Ledger

extension FieldReader<Day> {
    /// A day: `YYYY-MM-DD`, `D/M/YYYY`, `D-M-YYYY` or `D.M.YYYY`; typed, also “hôm nay”, “hôm qua”, `D M YYYY` and
    /// `DDMMYYYY`.
    package static var day: FieldReader<Day> {
        FieldReader { text, context in
            if let day = Day(written: text) { return .success(day) }
            guard context.isTyped else { return .failure(FieldProblem(.notADay, text: text)) }
            return TypedDay(text).day(today: context.today)
        }
    }

    /// A day that has come, where the context says which day it is.
    package static var dayThatHasCome: FieldReader<Day> {
        day.refusing { day, context in
            context.today.flatMap { day <= $0 ? nil : .dayNotCome(today: $0) }
        }
    }
}

extension FieldReader<String> {
    /// A birthday as exactly as it is known, a day, a month or a year, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. What is typed
    /// has come.
    package static var birth: FieldReader<String> {
        FieldReader { text, context in
            let typed = context.isTyped ? TypedDay(text) : nil
            if let born = birth(written: typed?.text ?? text) { return .success(born) }
            guard let typed, typed.isWhole else { return .failure(FieldProblem(.notABirthDay, text: text)) }
            return typed.day(today: nil).map(\.description)
        }.refusing { born, context in
            guard context.isTyped, let today = context.today, born > today.description.prefix(born.count) else {
                return nil
            }
            return .dayNotCome(today: today)
        }
    }

    private static func birth(written text: String) -> String? {
        if let day = Day(written: text) { return day.description }
        if text.count == 4, let day = Day(text: text + "-01-01") { return String(day.description.prefix(4)) }
        let months = ["1/" + text, "1-" + text, "1." + text, text + "-01"]
        return months.lazy.compactMap { Day(written: $0) }.first.map { String($0.description.prefix(7)) }
    }
}
