internal import Documents
package import Fields
package import Words

/// A row of a table that somebody pasted, as it was written.
package struct TypedRow: Hashable, Sendable {
    /// The row, as a spreadsheet numbers it.
    package let number: Int
    /// Its cells, mended.
    package let cells: [String]
}

/// A field that takes a whole table: cells copied from a spreadsheet, with tabs between them, or CSV.
package struct TableField: AnyActField {
    /// The most characters of a table. A page takes a table of 1 MiB, so that a letter may have two bytes or three.
    package static let charactersMax = 500_000

    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired: Bool
    package let isSealed: Bool

    package var textNames: [String] { [name] }
    package var items: [FormItem] { [.field(FormField(name, label, hint: hint, .table, isRequired: isRequired))] }

    /// A table of this name.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText, isRequired: Bool, isSealed: Bool = false
    ) {
        (self.name, self.label, self.hint, self.isRequired, self.isSealed) = (name, label, hint, isRequired, isSealed)
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        let text = texts.take(name) ?? ""
        var problems = FieldProblems()
        let rows = TableField.rows(of: text, &problems, name)
        if isRequired, rows.isEmpty, problems.isEmpty { problems.note(FieldProblem(.empty, text: ""), in: name) }
        texts.problems.note(problems)
        if problems.isEmpty { values.set(rows, for: name) }
    }

    /// The rows of a table in which something stands. Tabs stand between cells as a spreadsheet copies them, or it is CSV.
    static func rows(of text: String, _ problems: inout FieldProblems, _ name: String) -> [TypedRow] {
        guard text.unicodeScalars.count <= charactersMax else {
            problems.note(FieldProblem(.tooLong(charactersMax: charactersMax), text: text), in: name)
            return []
        }
        let read = text.contains("\t") ? tabbed(text) : separated(text, &problems, name)
        return read.compactMap { number, cells in
            if let wrong = cells.first(where: WrongDecoding.isFound) {
                problems.note(FieldProblem(.wronglyDecoded, text: wrong), in: name, row: number)
            }
            if let wrong = cells.first(where: OldFont.isFound) {
                problems.note(
                    "Gõ bằng phông cũ (.VnTime, VNI): “\(wrong.prefix(40))”. Chuyển sang Unicode rồi dán lại",
                    "Typed for a font of before Unicode (.VnTime, VNI): “\(wrong.prefix(40))”. Convert it and paste it again",
                    in: name)
            }
            let cells = cells.map(Mending.mended)
            return cells.allSatisfy(\.isEmpty) ? nil : TypedRow(number: number, cells: cells)
        }
    }

    /// A spreadsheet puts cells in quotes in which a line ends; a quote that nobody closed is one of the text.
    private static func tabbed(_ text: String) -> [(Int, [String])] {
        // What cannot be read with quotes is read without them.
        if let rows = try? parsed(text, CSVParser(delimiter: UInt8(ascii: "\t"))) { return rows }
        return text.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().map { index, line in
            (index + 1, line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }
    }

    private static func separated(
        _ text: String, _ problems: inout FieldProblems, _ name: String
    ) -> [(Int, [String])] {
        do { return try parsed(text, CSVParser()) } catch let error as CSVError {
            let (fault, remedy) = (error.reason.fault, error.reason.remedy)
            problems.note(
                "Bảng không đúng dạng CSV, dòng \(error.row): \(fault.vietnamese). \(remedy.vietnamese)",
                "The table is no CSV, row \(error.row): \(fault.english). \(remedy.english)", in: name)
        } catch {
            problems.note("Bảng không đúng dạng CSV", "The table is no CSV", in: name)
        }
        return []
    }

    private static func parsed(_ text: String, _ parser: CSVParser) throws -> [(Int, [String])] {
        var (parser, rows) = (parser, [(Int, [String])]())
        try parser.consume(Array(text.utf8)) { rows.append(($0.number, $0.fields)) }
        try parser.finish { rows.append(($0.number, $0.fields)) }
        return rows
    }
}
