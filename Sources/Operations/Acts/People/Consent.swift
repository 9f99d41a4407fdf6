internal import Ledger

/// Who never was a member is recorded by name only with a day of consent.
enum Consent {
    /// True where nothing that counts about a person made them a member.
    ///
    /// - Parameter fact: one that is about to be taken back.
    static func isNeeded(beside facts: [LiveFact], without fact: Identifier) throws -> Bool {
        !LiveFact.live(in: facts).contains { other in
            guard other.id != fact, case .personEvent(let event) = other.statement else { return false }
            return event.kind.makesMember
        }
    }
}

extension Statement {
    /// The day on which it holds by what it says itself; nil for what may hold from any day on.
    var ownDay: Day? {
        guard case .targetSet(let target) = self else { return nil }
        return Day(year: target.year, month: 1, day: 1)
    }
}
