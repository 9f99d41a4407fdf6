internal import Ledger

/// Reads the fields of one row by their columns, and notes what is wrong with them.
struct FieldReader {
    /// The most characters of a code and of any other text.
    static let codeCharactersMax = 100
    static let textCharactersMax = 4000

    /// Stands in for a day that could not be read, and is noted; no calendar has it.
    static let unreadableDay = Day(number: .min)

    let file: DossierFile
    let row: Int
    private let fields: [String]
    private let positions: ColumnPositions
    private(set) var problems: [DossierProblem] = []

    init(file: DossierFile, row: Int, fields: [String], positions: ColumnPositions) {
        self.file = file
        self.row = row
        self.fields = fields
        self.positions = positions
    }

    mutating func optionalText(_ column: Column, charactersMax: Int = textCharactersMax) -> String? {
        guard let position = positions[column] else { return nil }
        let text = fields[position]
        if text.isEmpty { return nil }
        if text.utf8.count > charactersMax, text.unicodeScalars.count > charactersMax {
            fail(column, String(text.prefix(40)) + "…", .tooLong(charactersMax: charactersMax))
            return nil
        }
        return text
    }

    /// A text that must be there; empty, and noted, where it is not.
    mutating func text(_ column: Column) -> String {
        optionalText(column) ?? empty(column) ?? ""
    }

    mutating func code(_ column: Column) -> String {
        optionalCode(column) ?? empty(column) ?? ""
    }

    mutating func optionalCode(_ column: Column) -> String? {
        optionalText(column, charactersMax: FieldReader.codeCharactersMax)
    }

    mutating func day(_ column: Column) -> Day {
        guard let text = optionalText(column) else { return empty(column) ?? FieldReader.unreadableDay }
        return day(text, column) ?? FieldReader.unreadableDay
    }

    mutating func optionalDay(_ column: Column) -> Day? {
        optionalText(column).flatMap { day($0, column) }
    }

    mutating func wholeNumber(_ column: Column, in range: ClosedRange<Int>) -> Int {
        guard let text = optionalText(column) else { return empty(column) ?? 0 }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number)
        else {
            fail(column, text, .notAWholeNumber)
            return 0
        }
        return number
    }

    /// A word of a closed list; the first value, and noted, where it is none.
    mutating func word<Value: RawRepresentable<String> & CaseIterable>(
        _ column: Column, in table: [String: Value]
    ) -> Value? {
        guard let text = optionalText(column) else { return empty(column) }
        return word(text, column, in: table)
    }

    mutating func optionalWord<Value: RawRepresentable<String> & CaseIterable>(
        _ column: Column, in table: [String: Value]
    ) -> Value? {
        optionalText(column).flatMap { word($0, column, in: table) }
    }

    /// Degrees, with a decimal point or comma, as text with a point.
    mutating func coordinate(_ column: Column, absoluteMax: Double) -> String? {
        guard let text = optionalText(column) else { return nil }
        let pointed = String(text.map { $0 == "," ? "." : $0 })
        guard pointed.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
            let degrees = Double(pointed), abs(degrees) <= absoluteMax
        else {
            fail(column, text, .notACoordinate)
            return nil
        }
        return pointed
    }

    /// A birthday as exactly as it is known: a day, a month or a year.
    mutating func birthDay(_ column: Column) -> String? {
        guard let text = optionalText(column) else { return nil }
        if let day = Day(text: text) { return day.description }
        if text.count == 4, let day = Day(text: text + "-01-01") { return String(day.description.prefix(4)) }
        if let day = Day(text: "1/" + text) ?? Day(text: text + "-01") { return String(day.description.prefix(7)) }
        fail(column, text, .notABirthDay)
        return nil
    }

    mutating func fail(_ column: Column, _ value: String?, _ reason: DossierProblem.Reason) {
        problems.append(
            DossierProblem(file: file.fileName, row: row, column: column.name, value: value, reason: reason))
    }

    private mutating func empty<Value>(_ column: Column) -> Value? {
        // A value that was too long is there, and noted already.
        if let position = positions[column], fields[position].isEmpty { fail(column, "", .emptyValue) }
        return nil
    }

    private mutating func day(_ text: String, _ column: Column) -> Day? {
        if let day = Day(text: text) { return day }
        fail(column, text, .notADay)
        return nil
    }

    private mutating func word<Value: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ column: Column, in table: [String: Value]
    ) -> Value? {
        if let value = table[text] ?? table[text.lowercased()] { return value }
        fail(column, text, .notAWord(Value.allCases.map(\.rawValue)))
        return nil
    }
}
