package import Ledger
internal import Words

extension FieldReader<Day> {
    /// A month, as its first day: `3/2026`, `03-2026` or `2026-03`; any day of it too.
    package static let month = FieldReader<Day> { text, context in
        let written = ["1/" + text, "1-" + text, "1." + text, text + "-01"]
        if let first = written.lazy.compactMap({ Day(written: $0) }).first { return .success(first) }
        if let day = FieldReader<Day>.day.value(of: text, context) { return .success(day.startOfMonth) }
        return .failure(
            FieldProblem(
                .contradicted(
                    BilingualText("Viết tháng và năm, ví dụ 3/2026", "Write the month and the year, such as 3/2026")),
                text: text))
    }
}
