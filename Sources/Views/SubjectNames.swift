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
        case .unit, .place, .coverage:
            for fact in try reader.facts(of: subject) {
                if let name = fact.statement?.subjectCode { return name }
            }
            return subject.id.id.description
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
    /// The code of the unit, place or coverage a statement is about.
    fileprivate var subjectCode: String? {
        switch self {
        case .unitStated(let unit): unit.code
        case .placeStated(let place): place.code
        case .unitEnded(let code), .placeEnded(let code): code
        case .coverageStated(let coverage), .coverageEnded(let coverage): "\(coverage.cell) / \(coverage.place)"
        case .meetingHeld(let meeting): meeting.cell
        case .targetSet(let target): target.unit
        default: nil
        }
    }

    /// What the statement is, in one word: the event of a person, else the kind of fact.
    package var shortName: String {
        if case .personEvent(let event) = self { event.kind.rawValue } else { kind.rawValue }
    }
}
