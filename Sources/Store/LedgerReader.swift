package import Ledger
package import Organisation
internal import SQL

/// The ledger as one transaction sees it.
package final class LedgerReader {
    let connection: any SQLConnection
    /// People's keys, for what only they open.
    package let vault: KeyVault
    private var commands: [Int64: FactChain.Command] = [:]
    private lazy var origins = names("SELECT id, identity FROM origins") { Identifier(bytes: $0.blob(1)) }
    private var kinds: [Int64: String] = [:]

    init(_ connection: any SQLConnection, _ vault: KeyVault) {
        self.connection = connection
        self.vault = vault
    }

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

    /// The numbers of the codes this ledger mentions.
    package func codebook() throws -> Codebook {
        var codebook = Codebook()
        try extend(&codebook)
        return codebook
    }

    /// Adds the codes that have come since the codebook was read.
    package func extend(_ codebook: inout Codebook) throws {
        for code in try codes(of: .unit, from: codebook.unitCount) { _ = codebook.unit(code) }
        for code in try codes(of: .place, from: codebook.placeCount) { _ = codebook.place(code) }
    }

    /// How many units have a number.
    package func unitCount() throws -> Int { try codebookCounts().units }

    /// How many units and places have a number.
    func codebookCounts() throws -> (units: Int, places: Int) {
        func count(_ kind: SubjectID.Kind) throws -> Int {
            let last = try connection.first("SELECT max(number) FROM subjects WHERE kind = \(kind.rawValue)") {
                $0.optionalInteger(0)
            }
            return Int((last ?? nil) ?? -1) + 1
        }
        return (try count(.unit), try count(.place))
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
                key: $0.text(0), author: $0.text(1), recorded: Instant(milliseconds: $0.integer(2)))
        }
        guard let command else { throw SQLError(code: .corrupt, message: "a fact names a command that is not there") }
        commands[id] = command
        return command
    }

    func origin(_ id: Int64) throws -> Identifier {
        guard let origin = origins[id] ?? nil else {
            throw SQLError(code: .corrupt, message: "a fact names an origin that is not there")
        }
        return origin
    }

    func kind(_ id: Int64) throws -> String {
        // A writer sees kinds that it has just added.
        if kinds[id] == nil { kinds = names("SELECT id, name FROM fact_kinds") { $0.text(1) } }
        guard let kind = kinds[id] else {
            throw SQLError(code: .corrupt, message: "a fact names a kind that is not there")
        }
        return kind
    }

    private func head(_ row: any SQLRow) throws -> Head {
        guard let hash = Hash(bytes: row.blob(1)) else {
            throw SQLError(code: .corrupt, message: "a hash of the log has the wrong length")
        }
        return Head(position: row.integer(0), hash: hash)
    }

    private func names<Value>(_ text: SQLText, _ value: (any SQLRow) -> Value) -> [Int64: Value] {
        let rows = (try? connection.rows(text) { ($0.integer(0), value($0)) }) ?? []
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
