package import Ledger
internal import SQL

/// Commands that were written, by their keys.
extension LedgerReader {
    /// Whether a command was written before.
    package enum Written: Sendable {
        /// None of this key.
        case no
        /// This very one.
        case same
        /// One of this key that says something else.
        case other
    }

    /// Whether this command, or another under its key, was written before. An account is told of its own alone: what another
    /// wrote is another, though it say the same.
    package func written(_ command: CommandRequest) throws -> Written {
        let found = try connection.first("SELECT content, author FROM commands WHERE key = \(command.key)") {
            (content: $0.blob(0), author: $0.blob(1))
        }
        guard let (content, author) = found else { return .no }
        if case .account(let account) = command.author, author != account.bytes { return .other }
        return try Identifier(bytes: content) == token(of: command) ? .same : .other
    }

    /// What a command is called, the name of its act or of what else wrote; nil when there is no such command.
    package func name(ofCommand key: String) throws -> String? {
        try connection.first("SELECT name FROM commands WHERE key = \(key)") { $0.text(0) }
    }

    /// How many rows of the table that a command came from were left out by hand; 0 for what came from none.
    package func rowsLeftOut(ofCommand key: String) throws -> Int {
        try connection.first("SELECT left_out FROM commands WHERE key = \(key)") { Int($0.integer(0)) } ?? 0
    }

    /// What a command wrote, without what it says: where each fact stands and what it is about, in order of arrival. Nothing
    /// where there is no such command.
    package func outline(ofCommand key: String) throws -> [(position: Int64, subject: StoredSubject)] {
        guard let id = try connection.first("SELECT id FROM commands WHERE key = \(key)", { $0.integer(0) })
        else { return [] }
        return try connection.rows(
            """
            SELECT f.position, s.id, s.kind, s.identity, s.number FROM facts f JOIN subjects s ON s.id = f.subject
            WHERE f.command = \(id) ORDER BY f.position
            """
        ) { row in
            guard let kind = SubjectKind(rawValue: Int(clamping: row.integer(2))),
                let id = Identifier(bytes: row.blob(3))
            else { throw SQLError(code: .corrupt, message: "a subject has no kind or identity") }
            return (
                row.integer(0),
                StoredSubject(row: row.integer(1), id: SubjectID(kind: kind, id: id), number: row.optionalInt32(4))
            )
        }
    }

    /// The identity of the fact at a position of the log; nil where none stands there.
    package func fact(at position: Int64) throws -> Identifier? {
        try connection.first("SELECT id FROM facts WHERE position = \(position)") { Identifier(bytes: $0.blob(0)) }
            ?? nil
    }

    /// What tells the content of a command from any other; nobody without the vault can guess a content and check.
    func token(of command: CommandRequest) throws -> Identifier {
        try vault.recognitionSecret().token(forWords: ["command"] + command.content)
    }

    /// The head of the log at a position of it.
    package func head(at position: Int64) throws -> Head {
        let hash = try connection.first("SELECT log_hash FROM facts WHERE position = \(position)") {
            Hash(bytes: $0.blob(0))
        }
        guard let hash = hash ?? nil else {
            throw SQLError(code: .corrupt, message: "a hash of the log has the wrong length")
        }
        return Head(position: position, hash: hash)
    }
}
