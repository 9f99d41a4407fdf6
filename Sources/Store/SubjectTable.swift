internal import Ledger
internal import Organisation
internal import SQL

/// The table of subjects inside the writing transaction: finds subjects, numbers units and places, makes new ones.
final class SubjectTable {
    private let reader: LedgerReader
    private var known: [SubjectID: StoredSubject] = [:]
    private var nextRow: Int64
    private var savedUnits: Int32
    private var savedPlaces: Int32
    private let rows: any SQLInserter

    /// - Parameter codebook: the codes that have rows already.
    init(_ reader: LedgerReader, codebook: Codebook) throws {
        self.reader = reader
        rows = reader.connection.prepare(Insert(into: Tables.subjects))
        savedUnits = Int32(codebook.unitCount)
        savedPlaces = Int32(codebook.placeCount)
        let last = try reader.connection.first("SELECT coalesce(max(id), 0) FROM subjects") { $0.integer(0) } ?? 0
        guard last < LedgerReader.positionMax else {
            throw SQLError(code: .corrupt, message: "the row of a subject is none")
        }
        nextRow = last + 1
    }

    /// The subject, made now when no fact is about it yet.
    func find(_ id: SubjectID) throws -> StoredSubject {
        if let cached = known[id] { return cached }
        guard let found = try reader.subject(id) else { return try insert(id, number: nil, code: nil) }
        known[id] = found
        return found
    }

    /// A new row for a subject that has none.
    func insert(_ id: SubjectID, number: Int32?, code: String?) throws -> StoredSubject {
        let row = nextRow
        nextRow += 1
        try rows.insert { values in
            values.add(row)
            values.add(Int64(id.kind.rawValue))
            values.add(id.id)
            values.add(number)
            values.add(code)
        }
        let subject = StoredSubject(row: row, id: id, number: number)
        // People are met once; remembering them would cost memory for nothing.
        if id.kind != .person { known[id] = subject }
        return subject
    }

    /// Gives the codes that have a number and no row yet their rows, so that every number is found again.
    func save(_ codebook: Codebook) throws {
        while Int(savedUnits) < codebook.unitCount {
            let code = codebook.code(of: UnitID(index: savedUnits))
            _ = try insert(.unit(code), number: savedUnits, code: code)
            savedUnits += 1
        }
        while Int(savedPlaces) < codebook.placeCount {
            let code = codebook.code(of: PlaceID(index: savedPlaces))
            _ = try insert(.place(code), number: savedPlaces, code: code)
            savedPlaces += 1
        }
    }
}
