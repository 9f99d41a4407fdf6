package import Ledger
package import Organisation
internal import SQL

/// The ledger as one transaction sees it.
package final class LedgerReader {
    let connection: any SQLConnection
    /// Keys and names, of the same position of the log.
    package let vault: Vault
    /// The days of the office.
    package let calendar: OfficeCalendar
    private var commands: [Int64: FactChain.Command] = [:]
    private var origins: [Int64: Identifier] = [:]
    private var kinds: [Int64: String] = [:]
    /// Who is one person with whom; nil until it is asked for, and again once it changes.
    var knownJoins: Joins?

    init(_ connection: any SQLConnection, _ vault: Vault, _ calendar: OfficeCalendar) {
        self.connection = connection
        self.calendar = calendar
        self.vault = vault
    }

    /// No log is as long, and no origin has written as many facts: what is greater is damaged, and is not counted on.
    static let positionMax: Int64 = 1 << 48

    /// The end of the log.
    package func head() throws -> Head {
        try connection.first("SELECT position, log_hash FROM facts ORDER BY position DESC LIMIT 1", head) ?? .empty
    }

    /// The head somebody refers to, checked against this ledger.
    ///
    /// - Throws: `StoreError.headDoesNotMatch`, `StoreError.headBeyondLedger`.
    package func head(matching reference: HeadReference) throws -> Head {
        let found =
            reference.position == 0
            ? Head.empty
            : try connection.first(
                "SELECT position, log_hash FROM facts WHERE position = \(reference.position)", head)
        guard let found else { throw StoreError.headBeyondLedger(last: try head().position) }
        guard reference.matches(found) else { throw StoreError.headDoesNotMatch }
        return found
    }

    /// The numbers of the codes this ledger mentions; closed, since a fact that names another is damaged.
    package func codebook() throws -> Codebook {
        var codebook = Codebook()
        try extend(&codebook)
        codebook.close()
        return codebook
    }

    /// Adds the codes that have come since the codebook was read.
    package func extend(_ codebook: inout Codebook) throws {
        for code in try codes(of: .unit, from: codebook.unitCount) { _ = codebook.unit(code) }
        for code in try codes(of: .place, from: codebook.placeCount) { _ = codebook.place(code) }
        // A number that is missing, or a code that stands twice, would give every later code another's number.
        guard try codebookCounts() == (codebook.unitCount, codebook.placeCount) else {
            throw SQLError(code: .corrupt, message: "the numbers of units or places do not follow each other")
        }
    }

    /// The number that the next new unit, or the next new place, gets.
    func nextNumber(of kind: SubjectKind) throws -> Int32 {
        let last = try connection.first("SELECT max(number) FROM subjects WHERE kind = \(kind.rawValue)") {
            $0.optionalInteger(0)
        }
        // The greatest number of all has none behind it, in a damaged file.
        guard let last = Int32(exactly: (last ?? nil) ?? -1), (-1..<Int32.max - 1).contains(last) else {
            throw numberDamaged
        }
        return last + 1
    }

    private var numberDamaged: SQLError {
        SQLError(code: .corrupt, message: "a number of a unit or place is none")
    }

    /// How many units have a number.
    package func unitCount() throws -> Int { try codebookCounts().units }

    /// How many units and places have a number.
    func codebookCounts() throws -> (units: Int, places: Int) {
        let (unit, place) = (SubjectID.Kind.unit.rawValue, SubjectID.Kind.place.rawValue)
        // Each end by itself, so that the index gives it, and all at once: every list of people asks.
        let ends = try connection.first(
            """
            SELECT (SELECT min(number) FROM subjects WHERE kind = \(unit)),
                (SELECT max(number) FROM subjects WHERE kind = \(unit)),
                (SELECT min(number) FROM subjects WHERE kind = \(place)),
                (SELECT max(number) FROM subjects WHERE kind = \(place))
            """
        ) { row in (0..<4).map { row.optionalInteger($0) } }
        func count(_ first: Int64?, _ last: Int64?) throws -> Int {
            guard first ?? 0 == 0, last ?? -1 < Int64(Int32.max) else { throw numberDamaged }
            return Int(last ?? -1) + 1
        }
        guard let ends else { return (0, 0) }
        return (try count(ends[0], ends[1]), try count(ends[2], ends[3]))
    }

    private func codes(of kind: SubjectID.Kind, from number: Int) throws -> [String] {
        try connection.rows(
            "SELECT code FROM subjects WHERE kind = \(kind.rawValue) AND number >= \(number) ORDER BY number"
        ) { $0.text(0) }
    }

    func command(_ id: Int64) throws -> FactChain.Command {
        if let command = commands[id] { return command }
        let command = try connection.first("SELECT key, author, recorded FROM commands WHERE id = \(id)") {
            FactChain.Command(
                key: $0.text(0), author: Identifier(damaged: $0.blob(1)), recorded: Instant(milliseconds: $0.integer(2))
            )
        }
        guard let command else { throw SQLError(code: .corrupt, message: "a fact names a command that is not there") }
        commands[id] = command
        return command
    }

    func origin(_ id: Int64) throws -> Identifier {
        if let origin = origins[id] { return origin }
        let found = try connection.first("SELECT identity FROM origins WHERE id = \(id)") {
            Identifier(bytes: $0.blob(0))
        }
        guard let origin = found ?? nil else {
            throw SQLError(code: .corrupt, message: "a fact names an origin that is not there")
        }
        origins[id] = origin
        return origin
    }

    func kind(_ id: Int64) throws -> String {
        if let kind = kinds[id] { return kind }
        guard let kind = try connection.first("SELECT name FROM fact_kinds WHERE id = \(id)", { $0.text(0) }) else {
            throw SQLError(code: .corrupt, message: "a fact names a kind that is not there")
        }
        kinds[id] = kind
        return kind
    }

    private func head(_ row: any SQLRow) throws -> Head {
        guard let hash = Hash(bytes: row.blob(1)) else {
            throw SQLError(code: .corrupt, message: "a hash of the log has the wrong length")
        }
        guard (0..<LedgerReader.positionMax).contains(row.integer(0)) else {
            throw SQLError(code: .corrupt, message: "a position of the log is none")
        }
        return Head(position: row.integer(0), hash: hash)
    }
}
