package import Ledger
package import Organisation
internal import Store

/// What papers say of somebody besides their name: to who may see them by name.
extension Picture {
    /// Somebody's way into the party as it went by the day of the question; nil for who may not be seen by name.
    package func road(of person: PersonID) throws -> AdmissionRoad? {
        try liveFacts(of: person).map { AdmissionRoad($0, by: day) }
    }

    /// When somebody was born, as exactly as it is known; nil where it is not.
    package func birth(of person: PersonID) throws -> String? {
        try liveFacts(of: person)?.compactMap(\.details).last?.born
    }

    /// The days of joining that are stated; nil where none are.
    package func daysOfJoining(of person: PersonID) throws -> MembershipStatement? {
        try liveFacts(of: person)?.reversed().lazy.compactMap { fact -> MembershipStatement? in
            if case .membershipStated(let days) = fact.statement { days } else { nil }
        }.first
    }

    /// The paper that an event of somebody stands on, who may be seen by name; nil where none is stated.
    package func reference(of event: Identifier) throws -> String? {
        guard let found = try reader.fact(event), found.subject.id.kind == .person,
            try mayName(PersonID(number: known.whole(found.subject).row)),
            case .personEvent(let event)? = try reader.statement(of: found.fact.fact)
        else { return nil }
        return event.reference
    }

    private func liveFacts(of person: PersonID) throws -> [LiveFact]? {
        guard try mayName(person), let subject = try reader.subject(of: person) else { return nil }
        note.names([person])
        return try known.facts(of: known.whole(subject))
    }
}
