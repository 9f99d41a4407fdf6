package import Fields
internal import Ledger
package import Words

/// An act done by every row of a table. All rows are written in one command, or none is; a row is left out only by hand, and the
/// receipt says so.
package struct Many<Row: DoneInRows>: ActOfRows {
    /// That of the act of a row, and `.many`.
    package static var name: String { Row.name + ".many" }
    /// What people call doing many of it.
    package static var label: BilingualText { Row.manyLabel }
    /// What doing many of it does.
    package static var summary: BilingualText { Row.manySummary }
    /// That of the act of a row.
    package static var need: Need { Row.need }
    /// What is done by each row.
    package static var row: any DoneInRows.Type { Row.self }
    /// A unit, a table, its rows, and how many were left out.
    package static var fields: [any AnyActField] { [ManyFields.unit, ManyFields.table, rows, ManyFields.leftOut] }
    /// Any unit.
    package static var beginning: ActBeginning { .unit(ManyNames.unit, Set(UnitKind.allCases)) }
    /// It touches several subjects.
    package static var isReviewed: Bool { true }
    /// Those that do one are nearer at hand.
    package static var isRare: Bool { true }

    /// Each asks for what the act itself asks for.
    package static var rows: RowsField {
        RowsField(
            ManyNames.rows, BilingualText("Dòng", "Row"),
            hint: BilingualText("mỗi dòng một người hoặc một kỳ", "each of one person, or one meeting"),
            isRequired: false, columns: Row.asked,
            filling: Row.filledColumn.map { ($0, ManyNames.unit) }, isReadApart: true)
    }

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Its page draws the table itself.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] { [] }

    /// Whatever no draft may keep of a row; and, where that may be anything, a table of which it is not known what stands where.
    package static func withheld(_ texts: [String: String], _ subject: KnownSubject) throws -> Set<String> {
        var rows: [Int: [String: String]] = [:]
        for (name, text) in texts {
            if let (row, column) = ManyNames.parts(of: name) { rows[row, default: [:]][column] = text }
        }
        var withheld = Set<String>()
        for (row, texts) in rows {
            for name in try Row.withheld(texts, subject) { withheld.insert(ManyNames.text(name, ofRow: row)) }
        }
        if try !Row.withheld([:], subject).isEmpty { withheld.insert(ManyNames.table) }
        return withheld
    }

    /// Every row is written, or what is wrong with any of them is said.
    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try writing.check(unit: ManyFields.unit, of: values, &problems)
        let rows = try values[Many.rows]
        try ifRead {
            writing.leaveOut(rows: try values[ManyFields.leftOut] ?? 0)
            try checkIsAny(rows, &problems)
        }
        var (found, seen) = (RowFindings(), SeenMarks())
        for row in rows {
            try found.collect(row) { problems in
                try ifRead { try seen.take(Row.marks(of: row), ofRow: row.row ?? 0) }
                let step = Row.rules.isEmpty ? JudgedStep() : JudgedStep(row)
                try writing.judged(by: step) { try Row(row).write(writing, &problems) }
            }
        }
        try found.check(beside: problems)
    }

    private func checkIsAny(_ rows: [FieldValues], _ problems: inout FieldProblems) throws {
        guard rows.isEmpty else { return }
        guard let leftOut = try values[ManyFields.leftOut], leftOut > 0 else {
            return problems.note(missing: FieldProblem(.empty, text: ""), in: ManyNames.table)
        }
        let words = BilingualText("Không còn dòng nào để ghi: mọi dòng đã bỏ", "No row is left to be written")
        problems.note(missing: FieldProblem(.contradicted(words), text: ""), in: ManyNames.table)
    }
}

/// What every act of rows asks for besides its rows.
enum ManyFields {
    static let unit = ActField(
        ManyNames.unit, BilingualText("Tổ chức", "Unit"),
        hint: BilingualText(
            "mã tổ chức; dòng nào không ghi chi bộ thì là tổ chức này", "its code; a row without a cell is of this one"),
        as: .hidden, FieldReader.code)
    static let table = TableField(
        ManyNames.table, BilingualText("Bảng", "Table"),
        hint: BilingualText(
            "dán từ Excel, hoặc CSV; dòng đầu là tên cột; người ghi bằng số hoặc #số, chi bộ và địa bàn bằng mã",
            "pasted from a spreadsheet, or CSV; the first row names the columns; people by number, cells and places by code"
        ),
        isRequired: false, isSealed: true)
    static let leftOut = ActField<Int?>.optional(
        ManyNames.leftOut, BilingualText("Số dòng bỏ lại", "Rows left out"),
        hint: BilingualText(
            "số dòng của bảng mà người ghi đã bỏ; biên nhận nói số ấy",
            "how many rows of the table were left out by hand; the receipt tells it"),
        as: .hidden, FieldReader.number(in: 0...1_000_000))
}

extension Act {
    /// The column that a row need not fill where all rows are of the unit that the form begins from.
    static var filledColumn: String? {
        if case .unit(let field, _) = beginning { field } else { nil }
    }
}
