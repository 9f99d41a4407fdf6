internal import Dossier
internal import Ledger

/// What one row of a dossier says, as statements about one subject, with what it will be recognised by next time.
struct PlannedRow {
    /// One statement of the row.
    struct Part {
        /// 0 for the row or its start, 1 for its end.
        var number: Int
        var effective: Day
        /// As the dossier dates it, never after today.
        var known: Day
        var rank: Int32 = 0
        var statement: Statement
        var contentToken: Identifier
        /// For a person who may be named: what the row said while they might not be, and since when they may.
        var naming: (formerContentToken: Identifier, known: Day)?
    }

    var file: DossierFile
    var token: Identifier
    var parts: [Part]
}

/// Makes the tokens by which rows are recognised.
struct RowTokens {
    private let key: RecognitionKey
    private let source: String
    private let sourceToken: Identifier

    init(key: RecognitionKey, source: String) {
        self.key = key
        self.source = source
        sourceToken = key.token(for: "source", source)
    }

    /// The token of a person's code in this source.
    func person(_ code: String) -> Identifier {
        key.token(ofPerson: code, in: source)
    }

    func row(_ file: DossierFile, _ words: [String]) -> Identifier {
        .token(under: sourceToken, role: file.rawValue, for: words)
    }

    func row(_ file: DossierFile, of person: Identifier, _ words: [String]) -> Identifier {
        .token(under: person, role: file.rawValue, for: words)
    }

    /// The token of what a row says; `role` keeps it apart from the row's own token.
    func content(under row: Identifier, _ words: [String?]) -> Identifier {
        .token(under: row, role: "content", forValues: words)
    }
}
