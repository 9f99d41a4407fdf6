package import Ledger
package import Store

/// What to call a subject on a screen only officers see: units and places by code, people by their source's code where
/// it may be read, else by the number of this file.
package struct SubjectNames {
    private let reader: LedgerReader

    /// Names subjects of this ledger.
    package init(_ reader: LedgerReader) {
        self.reader = reader
    }

    /// What to call this subject.
    package func name(of subject: StoredSubject) throws -> String {
        switch subject.id.kind {
        case .person: return try personName(subject)
        default:
            for fact in try reader.facts(of: subject) {
                if let name = try fact.statement.flatMap(name) { return name }
            }
            return subject.id.id.description
        }
    }

    /// What a statement calls its subject; nil where it does not.
    private func name(of statement: Statement) throws -> String? {
        switch statement.content.subjectName {
        case .code(let code): code
        case .person(let id): try reader.subject(Mention.person(id).subject).map(personName)
        case nil: nil
        }
    }

    private func personName(_ subject: StoredSubject) throws -> String {
        for fact in try reader.facts(of: subject).reversed() {
            if case .personDescribed(let description) = fact.statement, let code = description.details?.code {
                return code
            }
        }
        return "#\(subject.row)"
    }
}

extension Statement {
    /// What the statement is, in one word: the event of a person, else the kind of fact.
    package var shortName: String {
        if case .personEvent(let event) = self { event.kind.rawValue } else { kind.name }
    }
}
