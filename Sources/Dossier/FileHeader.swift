internal import Fields

/// The header row of a file: where its columns stand and what it calls them.
struct FileHeader {
    /// How many fields it has, and each row must have.
    let fieldCount: Int
    /// Where the columns stand. Asked for each field of millions of rows: an array by column, no dictionary.
    private var positions = [Int](repeating: -1, count: Column.allCases.count)
    /// As the file writes them, by position.
    private let names: [String]
    /// Columns that two headers name, each with where the second stands.
    private(set) var doubled: [(column: Column, position: Int)] = []
    /// Headers that no column of the file has.
    private(set) var unknown: [String] = []
    /// Headers that were decoded wrongly once, as they stand.
    let garbled: [String]

    /// Reads the fields of a row as a header of `file`.
    init(_ fields: [String], of file: DossierFile) {
        fieldCount = fields.count
        names = fields.map(Mending.mendedHeader)
        garbled = fields.filter(WrongDecoding.isFound(in:)).map(Mending.mendedHeader)
        for (position, name) in names.enumerated() where !name.isEmpty {
            let word = name.lowercased()
            if Vocabulary.rowNumberHeaders.contains(word) { continue }
            guard let column = Vocabulary.columns[word], file.columns.contains(column) else {
                unknown.append(name)
                continue
            }
            if self[column] != nil { doubled.append((column, position)) } else { positions[column.rawValue] = position }
        }
    }

    /// Where the column stands; nil when the file has none.
    subscript(column: Column) -> Int? {
        let position = positions[column.rawValue]
        return position < 0 ? nil : position
    }

    /// What the file calls the column; nil when it has none.
    func name(of column: Column) -> String? { self[column].map { names[$0] } }

    /// What the file calls each column it has.
    var namesByColumn: [Column: String] {
        Dictionary(uniqueKeysWithValues: Column.allCases.compactMap { column in name(of: column).map { (column, $0) } })
    }

    /// What the file calls the column at a position.
    func name(at position: Int) -> String { names[position] }

    /// The columns `file` must have and this header has not.
    func missingColumns(of file: DossierFile) -> [Column] {
        file.columns.filter { self[$0] == nil && !file.optionalColumns.contains($0) }
    }
}
