internal import Fields
internal import Ledger
internal import Words

/// What several acts say of a unit or place that a field names.
extension FieldProblem {
    /// A unit or place is not there on a day.
    static func notInForce(_ code: String, on day: Day) -> FieldProblem {
        FieldProblem(
            .contradicted(
                BilingualText(
                    "“\(code)” không hoạt động ngày \(day.vietnamese)", "“\(code)” is not in force on \(day.vietnamese)"
                )),
            text: code)
    }

    /// Others would stand under a cell.
    static func standsUnderNone(_ code: String) -> FieldProblem {
        FieldProblem(
            .contradicted(
                BilingualText(
                    "“\(code)” là chi bộ, không có tổ chức trực thuộc", "“\(code)” is a cell, and none stands under it"
                )),
            text: code)
    }
}
