internal import Ledger
internal import SQL

/// The table of subjects inside the writing transaction: finds subjects, numbers units and places, makes new ones. Nothing
/// is read but what is asked for.
final class SubjectTable {
    private let reader: LedgerReader
    private let inserter: any SQLInserter
    /// Units and places met before; of others one is met as seldom again as it would take memory.
    private var known: [SubjectID: StoredSubject] = [:]
    /// Those without a code that were made here, people apart: of a new ledger there are no others. Nil once they would take
    /// too much memory; then the table is asked.
    private var made: Set<Identifier>? = []
    /// Who was made last: what is written next may name them.
    private var lastPerson: StoredSubject?
    private var lastRow: Int64?
    /// The number that the next unit or place gets.
    private var nextNumbers: [SubjectKind: Int32] = [:]
    /// The last row before anything was written; when there was none at all, nobody need be looked for who was not met.
    private lazy var lastRowBefore = Result { try readLastRow() }

    /// 16 bytes each, and as much again that waits for more.
    private static let madeMax = 1 << 20

    init(_ reader: LedgerReader) {
        self.reader = reader
        inserter = reader.connection.prepare(Insert(into: Tables.subjects))
    }

    /// The subject, made now when no fact is about it yet.
    func find(_ id: SubjectID) throws -> StoredSubject {
        try stored(id) ?? insert(id, number: nil, code: nil)
    }

    /// The unit with this code, numbered and made now when nobody has mentioned it.
    func unit(_ code: String) throws -> StoredSubject { try find(.unit(code), code) }

    /// The place with this code, numbered and made now when nobody has mentioned it.
    func place(_ code: String) throws -> StoredSubject { try find(.place(code), code) }

    /// Somebody new.
    func insertPerson(_ id: Identifier) throws -> StoredSubject {
        try insert(SubjectID(kind: .person, id: id), number: nil, code: nil)
    }

    /// The row of a subject that is there; nil for any other.
    func rowIfStored(_ id: SubjectID) throws -> Int64? { try stored(id)?.row }

    private func find(_ id: SubjectID, _ code: String) throws -> StoredSubject {
        if let found = try stored(id) { return found }
        let number = try nextNumbers[id.kind] ?? reader.nextNumber(of: id.kind)
        nextNumbers[id.kind] = number + 1
        return try insert(id, number: number, code: code)
    }

    private func stored(_ id: SubjectID) throws -> StoredSubject? {
        if let known = known[id] { return known }
        if let lastPerson, lastPerson.id == id { return lastPerson }
        // A query of a ledger that is being made waits for all rows on their way into it: seldom, so that they flow.
        if try lastRowBefore.get() == 0, isToBeNew(id) { return nil }
        let found = try reader.subject(id)
        if let found { remember(found) }
        return found
    }

    /// True for what is nowhere in a ledger that was empty before, when nobody remembers it.
    private func isToBeNew(_ id: SubjectID) -> Bool {
        if id.kind.hasCode { return true }
        return id.kind != .person && made.map { !$0.contains(id.id) } ?? false
    }

    private func remember(_ subject: StoredSubject) {
        if subject.id.kind.hasCode { known[subject.id] = subject }
    }

    private func rememberMade(_ subject: StoredSubject) throws {
        remember(subject)
        if subject.id.kind == .person {
            lastPerson = subject
        } else if !subject.id.kind.hasCode, try lastRowBefore.get() == 0 {
            made?.insert(subject.id.id)
            if let made, made.count > SubjectTable.madeMax { self.made = nil }
        }
    }

    private func insert(_ id: SubjectID, number: Int32?, code: String?) throws -> StoredSubject {
        let row = try (lastRow ?? lastRowBefore.get()) + 1
        lastRow = row
        try inserter.insert { values in
            values.add(row)
            values.add(Int64(id.kind.rawValue))
            values.add(id.id)
            values.add(number)
            values.add(code)
        }
        let subject = StoredSubject(row: row, id: id, number: number)
        try rememberMade(subject)
        return subject
    }

    private func readLastRow() throws -> Int64 {
        let last = try reader.connection.first("SELECT coalesce(max(id), 0) FROM subjects") { $0.integer(0) } ?? 0
        guard last < LedgerReader.positionMax else {
            throw SQLError(code: .corrupt, message: "the row of a subject is none")
        }
        return last
    }
}
