internal import Fields
internal import Ledger

/// Reads the fields of one row by their columns, and notes what is wrong with them.
struct RowReader {
    /// Stands in for a day that could not be read, and is noted; no calendar has it.
    static let unreadableDay = Day(number: .min)

    let file: DossierFile
    let row: Int
    private let fields: [String]
    private let header: FileHeader
    /// Where the fields stand that were decoded wrongly once.
    private let garbled: Set<Int>
    private let context: FieldContext
    private let today: Day
    private(set) var problems: [DossierProblem] = []

    init(file: DossierFile, row: Int, fields: [String], header: FileHeader, garbled: Set<Int>, today: Day) {
        self.file = file
        self.row = row
        self.fields = fields
        self.header = header
        self.garbled = garbled
        self.today = today
        context = FieldContext(today: today, isTyped: false)
    }

    /// What must be there; nil, and noted, where it is not.
    mutating func value<Value>(_ column: Column, _ reader: FieldReader<Value>) -> Value? {
        header[column].flatMap { read($0, column, reader) }
    }

    /// What may be there; nil where it is not, and, noted, where it cannot be read.
    mutating func optionalValue<Value>(_ column: Column, _ reader: FieldReader<Value>) -> Value? {
        guard let position = header[column], !fields[position].isEmpty else { return nil }
        return read(position, column, reader)
    }

    /// A text that must be there; empty, and noted, where it is not.
    mutating func text(_ column: Column) -> String { value(column, ColumnReaders.text) ?? "" }

    mutating func optionalText(_ column: Column) -> String? { optionalValue(column, ColumnReaders.text) }

    mutating func code(_ column: Column) -> String { value(column, ColumnReaders.code) ?? "" }

    mutating func optionalCode(_ column: Column) -> String? { optionalValue(column, ColumnReaders.code) }

    mutating func day(_ column: Column) -> Day { value(column, ColumnReaders.day) ?? RowReader.unreadableDay }

    mutating func optionalDay(_ column: Column) -> Day? { optionalValue(column, ColumnReaders.day) }

    /// The day something was known: by the day of the import, since nobody knows today what will be known tomorrow.
    mutating func recordedDay(_ column: Column) -> Day? {
        guard let position = header[column], let day = optionalDay(column) else { return nil }
        guard day <= today else {
            fail(column, fields[position], .recordedAfterToday(today))
            return nil
        }
        return day
    }

    mutating func fail(_ column: Column, _ value: String?, _ reason: DossierProblem.Reason) {
        problems.append(
            DossierProblem(
                file: file.fileName, row: row, column: column, header: header.name(of: column), value: value,
                reason: reason))
    }

    private mutating func read<Value>(_ position: Int, _ column: Column, _ reader: FieldReader<Value>) -> Value? {
        if garbled.contains(position) {
            fail(column, FieldProblem(.wronglyDecoded, text: fields[position]).text, .wronglyDecoded)
            return nil
        }
        switch reader.readMended(fields[position], context) {
        case .success(let value): return value
        case .failure(let problem):
            fail(column, problem.text, .field(problem.code))
            return nil
        }
    }
}
