package import Documents
package import Fields
package import Ledger

/// One thing that is wrong with a dossier: where, what, and how to mend it. Any of them, and nothing is imported.
package struct DossierProblem: Error, Equatable, Sendable {
    /// What is wrong, and what was expected.
    package enum Reason: Equatable, Sendable {
        case unreadable(String)
        case missingFile
        case notAFolder
        case notAFile
        /// The bytes are no CSV.
        case malformed(CSVError.Reason)
        case emptyDossier
        case missingColumn
        /// Another header says the same; what it is called in the file.
        case doubledColumn(first: String)
        /// Something stands above the header, which is in this row.
        case titleRow(headerRow: Int)
        /// A sum stands below the table.
        case totalRow
        case shortRow(expected: Int, found: Int)
        case longRow(expected: Int, found: Int)
        /// Something is wrong with a value by itself.
        case field(FieldProblem.Code)
        case notAFigure
        /// UTF-8 that was read as something else before it was written here.
        case wronglyDecoded
        /// Said to be known on a day that has not come; the day of the import.
        case recordedAfterToday(Day)
        case undefinedUnit
        case undefinedPlace
        case undefinedPerson
        case doubledCode(firstRow: Int)
        /// Neither a unit nor a place has this code.
        case undefinedUnitOrPlace
        /// A unit is said to have become a place, or a place a unit.
        case unlikeSuccession(old: String)
        /// Something is said to have become itself.
        case ownSuccession
        /// What became what on that day stands in an earlier row.
        case repeatedSuccession(firstRow: Int)
        case fromNotBeforeTo(from: Day)
        case overlap(withRow: Int)
        /// Units that stand above each other from a day on: how many, and the codes of the first few.
        case parentCycle(units: [String], count: Int, day: Day)
        /// More levels of parents than there may be, from a day on.
        case parentsTooDeep(levelsMax: Int, day: Day)
        /// The event as the file writes it.
        case missingCell(event: String)
    }

    /// Name of the file.
    package var file: String
    /// As a spreadsheet shows it; nil when the file as a whole is at fault.
    package var row: Int?
    /// The column; nil when the row as a whole is at fault.
    package var column: Column?
    /// What the file calls the column; nil when it has none.
    package var header: String?
    /// The value as written.
    package var value: String?
    /// What is wrong, and what was expected.
    package var reason: Reason

    /// `reason` at this place.
    package init(
        file: String, row: Int? = nil, column: Column? = nil, header: String? = nil, value: String? = nil,
        reason: Reason
    ) {
        self.file = file
        self.row = row
        self.column = column
        self.header = header
        self.value = value
        self.reason = reason
    }
}

/// Everything wrong with a dossier: the first of them, and how many there are.
package struct DossierProblems: Error, Sendable {
    /// The most problems that are kept; the rest are only counted.
    package static let keptMax = 100

    /// The first of them.
    package private(set) var kept: [DossierProblem] = []
    /// How many there are.
    package private(set) var count = 0

    /// No problem yet.
    package init() {}

    /// Notes one more.
    package mutating func add(_ problem: DossierProblem) {
        count += 1
        if kept.count < DossierProblems.keptMax { kept.append(problem) }
    }

    /// True when nothing is wrong.
    package var isEmpty: Bool { count == 0 }
}

/// Something an import tells without refusing anything.
package enum DossierNote: Equatable, Sendable {
    /// A file whose name is no dossier file's, left out.
    case unusedFile(String)
    /// A column nobody knows, left out.
    case ignoredColumn(file: String, column: String)
    /// A row that says the same as an earlier one, left out.
    case repeatedRow(file: String, row: Int, firstRow: Int)
    /// Candidates without consent, taken in without what names them.
    case unnamedCandidates(count: Int)
}
