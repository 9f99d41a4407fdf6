package import Ledger
internal import Store

/// A fact about one unit, place or person and, when it was taken back, by which fact: where a figure's way down ends.
package struct FactRow: Sendable {
    /// Position in this ledger's log.
    package var position: Int64
    /// As it is stored.
    package var fact: Fact
    /// Name of the account that wrote it; nil where it is not known here.
    package var author: String?
    /// Nil when this program cannot read it.
    package var statement: Statement?
    /// The fact that took it back; nil while it counts.
    package var retractedBy: Identifier?

    /// Whose facts.
    package enum Subject: Sendable {
        /// A unit or place by its code; where both have it, the unit.
        case code(String)
        /// A person by their code in a source.
        case person(code: String, source: String)
    }
}

/// Nobody has that code.
package struct UnknownSubject: Error, Equatable, Sendable {
    /// The code.
    package let code: String
}

extension Pictures {
    /// The facts about one unit, place or person, the retracted ones too, in the order in which they arrived.
    ///
    /// - Throws: `UnknownSubject`.
    package func facts(of subject: FactRow.Subject) throws -> [FactRow] {
        try database.read { reader in
            let stored: StoredSubject?
            let code: String
            switch subject {
            case .code(let text):
                code = text
                stored = try reader.subject(.unit(text)) ?? reader.subject(.place(text))
            case .person(let text, let source):
                code = text
                let secret = try reader.vault.recognitionSecret()
                stored = try reader.person(token: secret.token(ofPerson: text, in: source))
            }
            guard let stored else { throw UnknownSubject(code: code) }
            let facts = try reader.facts(of: stored)
            var retractions: [Identifier: Identifier] = [:]
            for fact in facts {
                if case .retracted(let retraction) = fact.statement { retractions[retraction.fact] = fact.id }
            }
            return try zip(reader.storedFacts(of: stored), facts).map { storedFact, fact in
                FactRow(
                    position: storedFact.position, fact: storedFact.fact,
                    author: try reader.vault.accountName(of: storedFact.fact.author), statement: fact.statement,
                    retractedBy: retractions[fact.id])
            }
        }
    }
}
