internal import Ledger
internal import Organisation
internal import SQL

/// The numbers by which tables know units and places, for those that folds have numbered in a codebook of their own: a
/// writer that folds one subject need not know the codes of all others.
protocol CodeNumbers: AnyObject {
    /// What folds number codes by.
    var codebook: Codebook { get set }
    /// The number in the tables.
    func number(of unit: UnitID) throws -> Int32
    /// The number in the tables.
    func number(of place: PlaceID) throws -> Int32
    /// The row of a person; nil for one whom this ledger does not know.
    func row(ofPerson id: SubjectID) throws -> Int64?
}

/// Those of codes that are all known: a fact that names another is damaged.
final class StoredNumbers: CodeNumbers {
    var codebook: Codebook
    private let reader: LedgerReader

    init(_ reader: LedgerReader) throws {
        self.reader = reader
        codebook = try reader.codebook()
    }

    func number(of unit: UnitID) -> Int32 { unit.index }
    func number(of place: PlaceID) -> Int32 { place.index }
    func row(ofPerson id: SubjectID) throws -> Int64? { try reader.subject(id)?.row }
}

/// Those of a writer, who looks for each code when it is first met, and numbers new ones.
final class WriterNumbers: CodeNumbers {
    var codebook = Codebook()
    private let subjects: SubjectTable
    /// By what folds number them by; -1 for those that were not asked for.
    private var units: [Int32] = []
    private var places: [Int32] = []

    init(_ subjects: SubjectTable) { self.subjects = subjects }

    func number(of unit: UnitID) throws -> Int32 {
        try WriterNumbers.number(at: Int(unit.index), in: &units) { try subjects.unit(codebook.code(of: unit)) }
    }

    func number(of place: PlaceID) throws -> Int32 {
        try WriterNumbers.number(at: Int(place.index), in: &places) { try subjects.place(codebook.code(of: place)) }
    }

    func row(ofPerson id: SubjectID) throws -> Int64? { try subjects.rowIfStored(id) }

    private static func number(
        at index: Int, in numbers: inout [Int32], _ subject: () throws -> StoredSubject
    ) throws -> Int32 {
        while numbers.count <= index { numbers.append(-1) }
        if numbers[index] >= 0 { return numbers[index] }
        guard let number = try subject().number else {
            throw SQLError(code: .corrupt, message: "a unit or place has no number")
        }
        numbers[index] = number
        return number
    }
}
