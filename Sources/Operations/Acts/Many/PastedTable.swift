package import Fields
internal import Ledger
internal import Words

/// A table as it was pasted: a row that names the columns, and a row for each thing to do. It becomes the texts of those rows.
package struct PastedTable {
    /// A column that the table may have.
    package struct Column: Hashable, Sendable {
        /// As a form asks for it; what the row would begin from is asked for too.
        package let field: FormField
        /// True where every row needs it.
        package var isRequired: Bool { field.isRequired }
        /// True for whom a row is about.
        fileprivate var names: Bool { [.personName, .person, .member].contains(field.widget) }
    }

    /// The texts of the rows, by their names; none where something is wrong.
    package private(set) var texts: [String: String] = [:]
    /// What is wrong with the table as a whole.
    package private(set) var problems = FieldProblems()

    /// The columns that a table for this act may have: whom a row is about, then what its form asks in its order.
    package static func columns(of act: any ActOfRows.Type) -> [Column] {
        let row = act.row
        let filled = row.filledColumn
        let columns = row.asked.flatMap(\.items).compactMap { item -> Column? in
            guard case .field(var field) = item else { return nil }
            if field.name == row.beginning.field {
                field.widget = row.beginning.widget
                field.isRequired = field.name != filled
                // What is said of a form that begins from it is said of no column.
                field.hint = nil
            }
            return Column(field: field)
        }
        // Whom a row is about stands first.
        return columns.filter(\.names) + columns.filter { !$0.names }
    }

    /// Reads a table for this act.
    package init(_ text: String, of act: any ActOfRows.Type) {
        let rows = TableField.rows(of: text, &problems, ManyNames.table)
        guard problems.isEmpty, let head = rows.first else { return }
        let columns = PastedTable.columns(of: act)
        let names = names(of: head, among: columns)
        guard problems.isEmpty else { return }
        let body = rows.dropFirst()
        if body.isEmpty { note("Bảng chỉ có dòng tên cột", "The table has the row of its columns only") }
        if body.count > RowsField.rowsMax {
            note(
                "Bảng có \(body.count) dòng; mỗi lần ghi nhiều nhất \(RowsField.rowsMax) dòng, chia bảng ra",
                "The table has \(body.count) rows; \(RowsField.rowsMax) are the most at once: divide it")
        }
        guard problems.isEmpty else { return }
        for row in body {
            for (cell, name) in zip(row.cells, names) {
                guard let name, !cell.isEmpty else { continue }
                texts[ManyNames.text(name, ofRow: row.number)] = cell
            }
            if row.cells.count > names.count, row.cells[names.count...].contains(where: { !$0.isEmpty }) {
                note("Dòng \(row.number) có nhiều ô hơn dòng tên cột", "Row \(row.number) has more cells than columns")
            }
        }
    }

    private mutating func note(_ vietnamese: String, _ english: String) {
        problems.note(vietnamese, english, in: ManyNames.table)
    }

    /// The names of the fields that the columns are for; nil for one that is only a number of the row, or has no head and nothing below.
    private mutating func names(of head: TypedRow, among columns: [Column]) -> [String?] {
        var byWords: [[String]: String] = [:]
        for column in columns {
            let field = column.field
            for words in [field.name, field.label.vietnamese, field.label.english] {
                byWords[FoldedText.words(of: words)] = field.name
            }
        }
        // What registers call a column stands for it where nothing else is called so.
        for column in columns {
            for words in PastedTable.otherNames[column.field.name] ?? [] {
                let words = FoldedText.words(of: words)
                if byWords[words] == nil { byWords[words] = column.field.name }
            }
        }
        var seen = Set<String>()
        let names = head.cells.map { cell -> String? in
            let words = FoldedText.words(of: cell)
            guard !words.isEmpty, !PastedTable.numbering.contains(words) else { return nil }
            guard let name = byWords[words] else {
                note("Không có cột “\(cell.prefix(40))”", "There is no column “\(cell.prefix(40))”")
                return nil
            }
            if !seen.insert(name).inserted {
                note("Cột “\(cell.prefix(40))” có hai lần", "The column “\(cell.prefix(40))” is there twice")
            }
            return name
        }
        for column in columns where column.isRequired && !seen.contains(column.field.name) {
            note(
                "Thiếu cột “\(column.field.label.vietnamese)”", "The column “\(column.field.label.english)” is missing")
        }
        return names
    }

    /// What registers call columns besides the labels of fields.
    private static let otherNames = [
        "name": ["Họ tên", "Họ tên đảng viên"], "born": ["Ngày sinh", "Năm sinh", "Ngày tháng năm sinh"],
        "sex": ["Giới tính", "Nam nữ"], "standing": ["Loại đảng viên", "Chính thức dự bị", "Tư cách", "Là"],
        "cell": ["Tên chi bộ", "Sinh hoạt tại chi bộ"], "place": ["Bản", "Thôn", "Thôn bản", "Nơi ở", "Địa bàn"],
        "education": ["Trình độ", "Trình độ học vấn"], "decided": ["Ngày vào Đảng", "Ngày kết nạp"],
        "recognised": ["Ngày chính thức", "Ngày công nhận chính thức"], "card": ["Số thẻ", "Số thẻ đảng viên"],
        "identity": ["CCCD", "Số CCCD", "Số định danh"], "person": ["Họ và tên", "Họ tên", "Đảng viên"],
        "members": ["Tổng số"], "present": ["Có mặt"], "excused": ["Vắng có lý do"],
    ]
    /// What registers call the number of a row.
    private static let numbering: Set<[String]> = [["stt"], ["tt"], ["so", "tt"], ["so", "thu", "tu"], ["no"]]
}

extension ActOfRows {
    /// What was typed, a table that stands there as its rows.
    static func spread(_ texts: [String: String]) -> (texts: [String: String], problems: FieldProblems) {
        guard let text = texts[ManyNames.table], !text.allSatisfy(\.isWhitespace) else {
            return (texts, FieldProblems())
        }
        guard !texts.keys.contains(where: { ManyNames.parts(of: $0) != nil }) else {
            var problems = FieldProblems()
            problems.note(
                "Ghi bảng hoặc ghi từng dòng, không ghi cả hai", "Give a table or rows, not both", in: ManyNames.table)
            return (texts, problems)
        }
        let table = PastedTable(text, of: Self.self)
        guard table.problems.isEmpty else { return (texts, table.problems) }
        var spread = texts.filter { ManyNames.parts(of: $0.key) == nil && $0.key != ManyNames.table }
        spread.merge(table.texts) { $1 }
        return (spread, FieldProblems())
    }
}
