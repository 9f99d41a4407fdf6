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
    /// The most characters of a table.
    package static let charactersMax = 200_000

    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired: Bool
    package let isSealed = false

    package var textNames: [String] { [name] }
    package var items: [FormItem] { [.field(FormField(name, label, hint: hint, .lines, isRequired: isRequired))] }

    /// A table of this name.
    package init(_ name: String, _ label: BilingualText, hint: BilingualText, isRequired: Bool) {
        (self.name, self.label, self.hint, self.isRequired) = (name, label, hint, isRequired)
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        let text = texts.take(name) ?? ""
        var rows: [TypedRow] = []
        if text.unicodeScalars.count > TableField.charactersMax {
            texts.problems.note(FieldProblem(.tooLong(charactersMax: TableField.charactersMax), text: text), in: name)
        } else {
            rows = TableField.rows(of: text, &texts.problems, name)
        }
        if isRequired, rows.isEmpty, texts.problems.isEmpty {
            texts.problems.note(FieldProblem(.empty, text: ""), in: name)
        }
        values.set(rows, for: name)
    }

    private static func rows(of text: String, _ problems: inout FieldProblems, _ name: String) -> [TypedRow] {
        let read = text.contains("\t") ? tabbed(text) : separated(text, &problems, name)
        return read.compactMap { number, cells in
            if let wrong = cells.first(where: WrongDecoding.isFound) {
                problems.note(FieldProblem(.wronglyDecoded, text: wrong), in: name, row: number)
            }
            let cells = cells.map(Mending.mended)
            return cells.allSatisfy(\.isEmpty) ? nil : TypedRow(number: number, cells: cells)
        }
    }

    private static func tabbed(_ text: String) -> [(Int, [String])] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().map { index, line in
            (index + 1, line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }
    }

    private static func separated(
        _ text: String, _ problems: inout FieldProblems, _ name: String
    ) -> [(Int, [String])] {
        var (parser, rows) = (CSVParser(), [(Int, [String])]())
        do {
            try parser.consume(Array(text.utf8)) { rows.append(($0.number, $0.fields)) }
            try parser.finish { rows.append(($0.number, $0.fields)) }
        } catch {
            problems.note("Bảng không đúng dạng CSV", "The table is no CSV", in: name)
        }
        return rows
    }
}
