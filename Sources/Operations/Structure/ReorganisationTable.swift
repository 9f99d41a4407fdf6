internal import Fields
internal import Ledger
internal import Organisation
internal import Words

/// A whole reorganisation, row by row: what is founded, what becomes what, what of a split goes where.
struct ReorganisationTable {
    /// What a row says.
    enum How: String, CaseIterable {
        /// The new one is founded, with a name, a kind and what it stands under.
        case found
        /// The old one ends, and all of it becomes the new one.
        case whole
        /// A part of the old one becomes the new one: the rows below say which. An old one of which no row says that it is a
        /// part of itself ends.
        case part
        /// Goes along with the part above.
        case along
        /// The old one stands under the new one from now on, or is answered for by it.
        case under
        /// The old one ends and becomes nothing.
        case close
    }

    struct Row {
        /// As a spreadsheet numbers it.
        var number: Int
        var old = ""
        var new = ""
        var how: How?
        var name = ""
        var kind = ""
        var parent = ""
        /// The field that says it, and which of its rows.
        var field: String
    }

    /// Field by field, by what a header calls it.
    private enum Column: Int, CaseIterable {
        case old, new, how, name, kind, parent

        var words: [String] {
            switch self {
            case .old: ["old", "cũ", "mã cũ"]
            case .new: ["new", "mới", "mã mới"]
            case .how: ["how", "cách", "hình thức"]
            case .name: ["name", "tên"]
            case .kind: ["kind", "loại", "loại hình"]
            case .parent: ["parent", "cấp trên", "trực thuộc"]
            }
        }
    }

    private(set) var rows: [Row] = []

    /// Words for each way, the first as documentation has it.
    static let words: [How: [String]] = [
        .found: ["found", "thành lập"], .whole: ["whole", "toàn bộ"], .part: ["part", "một phần"],
        .along: ["along", "theo"], .under: ["under", "thuộc"], .close: ["close", "kết thúc"],
    ]

    /// Reads what was pasted; a first row of headers says which column is which.
    mutating func read(_ typed: [TypedRow], in field: String, _ problems: inout FieldProblems) {
        var columns = Column.allCases
        var typed = typed[...]
        if let first = typed.first, let named = ReorganisationTable.columns(of: first.cells) {
            columns = named.compactMap(\.self)
            typed = typed.dropFirst()
            guard named.allSatisfy({ $0 != nil }), columns.contains(.old), columns.contains(.new) else {
                return problems.note(
                    "Dòng đầu phải có các cột old, new, how, name, kind, parent",
                    "The first row has the columns old, new, how, name, kind, parent", in: field)
            }
        }
        for row in typed {
            var read = Row(number: row.number, field: field)
            guard row.cells.count <= columns.count || row.cells.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
                problems.note(
                    FieldProblem(
                        .contradicted(BilingualText("thừa ô", "has too many cells")), text: ""), in: field,
                    row: row.number)
                continue
            }
            for (column, cell) in zip(columns, row.cells) { read.set(column.rawValue, cell) }
            add(read, how: row.cells, columns, &problems)
        }
    }

    private mutating func add(_ row: Row, how cells: [String], _ columns: [Column], _ problems: inout FieldProblems) {
        let index = columns.firstIndex(of: .how)
        add(row, how: index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "", &problems)
    }

    /// Adds a row that a form has; `how` is as somebody wrote it, empty for what goes along.
    mutating func add(_ row: Row, how: String, _ problems: inout FieldProblems) {
        var row = row
        let word = how.lowercased()
        row.how = word.isEmpty ? .along : How.allCases.first { ReorganisationTable.words[$0]?.contains(word) == true }
        if row.how == nil {
            problems.note(
                FieldProblem(
                    .contradicted(
                        BilingualText(
                            "“\(how)”: dùng found, whole, part, under, close, hoặc để trống cho phần đi theo",
                            "“\(how)”: write found, whole, part, under, close, or nothing for what goes along")),
                    text: how),
                in: row.field, row: row.number)
        }
        rows.append(row)
    }

    private static func columns(of cells: [String]) -> [Column?]? {
        let named = cells.filter { !$0.isEmpty }.map { cell in
            Column.allCases.first { $0.words.contains(cell.lowercased()) }
        }
        return named.contains { $0 != nil } ? named : nil
    }
}

extension ReorganisationTable.Row {
    fileprivate mutating func set(_ column: Int, _ cell: String) {
        switch column {
        case 0: old = cell
        case 1: new = cell
        case 3: name = cell
        case 4: kind = cell
        case 5: parent = cell
        default: return
        }
    }
}
