internal import Ledger

/// Reads the fields of one row by their columns, and notes what is wrong with them.
struct FieldReader {
    /// The most characters of a code, of the name of a unit, place or person, and of any other text.
    static let codeCharactersMax = 100
    static let nameCharactersMax = 300
    static let textCharactersMax = 4000

    /// Stands in for a day that could not be read, and is noted; no calendar has it.
    static let unreadableDay = Day(number: .min)

    let file: DossierFile
    let row: Int
    private let fields: [String]
    private let header: FileHeader
    /// Where the fields stand that were decoded wrongly once.
    private let garbled: Set<Int>
    private let today: Day
    private(set) var problems: [DossierProblem] = []

    init(file: DossierFile, row: Int, fields: [String], header: FileHeader, garbled: Set<Int>, today: Day) {
        self.file = file
        self.row = row
        self.fields = fields
        self.header = header
        self.garbled = garbled
        self.today = today
    }

    mutating func optionalText(_ column: Column, charactersMax: Int = textCharactersMax) -> String? {
        guard let position = header[column] else { return nil }
        let text = fields[position]
        if text.isEmpty { return nil }
        if garbled.contains(position) {
            fail(column, String(text.prefix(40)), .wronglyDecoded)
            return nil
        }
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

    /// What a unit, place or person is called, where it must be there.
    mutating func name(_ column: Column) -> String {
        optionalName(column) ?? empty(column) ?? ""
    }

    mutating func optionalName(_ column: Column) -> String? {
        optionalText(column, charactersMax: FieldReader.nameCharactersMax)
    }

    mutating func code(_ column: Column) -> String {
        optionalCode(column) ?? empty(column) ?? ""
    }

    mutating func optionalCode(_ column: Column) -> String? {
        guard let code = optionalText(column, charactersMax: FieldReader.codeCharactersMax) else { return nil }
        guard code.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) || FieldReader.isOfOneLine(code) else {
            fail(column, code, .notOfOneLine)
            return nil
        }
        return code
    }

    private static func isOfOneLine(_ code: String) -> Bool {
        code.unicodeScalars.allSatisfy { !Mending.isLineBreak($0) && $0.value >= 0x20 && $0.value != 0x7F }
    }

    mutating func day(_ column: Column) -> Day {
        guard let text = optionalText(column) else { return empty(column) ?? FieldReader.unreadableDay }
        return day(text, column) ?? FieldReader.unreadableDay
    }

    mutating func optionalDay(_ column: Column) -> Day? {
        optionalText(column).flatMap { day($0, column) }
    }

    /// The day something was known: by the day of the import, since nobody knows today what will be known tomorrow.
    mutating func recordedDay(_ column: Column) -> Day? {
        guard let text = optionalText(column), let day = day(text, column) else { return nil }
        guard day <= today else {
            fail(column, text, .recordedAfterToday(today))
            return nil
        }
        return day
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
    mutating func word<Value>(_ column: Column, in table: [String: Value]) -> Value? {
        guard let text = optionalText(column) else { return empty(column) }
        return word(text, column, in: table)
    }

    mutating func optionalWord<Value>(_ column: Column, in table: [String: Value]) -> Value? {
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
        if let day = Day(cell: text) { return day.description }
        if text.count == 4, let day = Day(text: text + "-01-01") { return String(day.description.prefix(4)) }
        let months = ["1/" + text, "1-" + text, "1." + text, text + "-01"]
        if let day = months.lazy.compactMap({ Day(cell: $0) }).first { return String(day.description.prefix(7)) }
        fail(column, text, .notABirthDay)
        return nil
    }

    mutating func fail(_ column: Column, _ value: String?, _ reason: DossierProblem.Reason) {
        problems.append(
            DossierProblem(
                file: file.fileName, row: row, column: column, header: header.name(of: column), value: value,
                reason: reason))
    }

    private mutating func empty<Value>(_ column: Column) -> Value? {
        // A value that could not be taken is there, and noted already.
        if let position = header[column], fields[position].isEmpty { fail(column, "", .emptyValue) }
        return nil
    }

    private mutating func day(_ text: String, _ column: Column) -> Day? {
        if let day = Day(cell: text) { return day }
        fail(column, text, .notADay)
        return nil
    }

    private mutating func word<Value>(_ text: String, _ column: Column, in table: [String: Value]) -> Value? {
        if let value = table[text] ?? table[text.lowercased()] { return value }
        if let words = Vocabulary.words(of: column, in: file) { fail(column, text, .notAWord(words)) }
        return nil
    }
}
