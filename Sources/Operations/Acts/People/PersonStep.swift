package import Fields
package import Ledger
internal import Organisation

/// An act that comes to one event of somebody on a day, with the paper it stands on: going away, coming back.
package protocol PersonStep: Act {
    /// The event.
    static var event: PersonEventKind { get }
    /// The field of the day.
    static var day: ActField<Day> { get }
    /// The field of the reason, of the closed list that goes with the event; nil where none is asked.
    static var reason: ActField<String>? { get }
    /// What was typed.
    var values: FieldValues { get }
    /// What happened.
    var content: PersonEvent { get throws }
    /// Notes what its values tell of each other.
    func check(_ problems: inout FieldProblems) throws
    /// Asks the rules about it.
    func judge(_ rules: inout Judging) throws
}

extension PersonStep {
    /// Somebody, a day, a reason where one is asked, a paper.
    package static var fields: [any AnyActField] {
        [PersonFields.person, day] + [reason].compactMap(\.self) + [PersonFields.reference]
    }
    /// None.
    package static var reason: ActField<String>? { nil }
    /// Of somebody.
    package static var beginning: ActBeginning { .person(PersonFields.person.name) }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    /// The event on its paper, and why.
    package var content: PersonEvent {
        get throws {
            try PersonEvent(
                kind: Self.event, reference: values[PersonFields.reference],
                reason: Self.reason.map { try values[$0] })
        }
    }
    /// Nothing.
    package func check(_ problems: inout FieldProblems) throws {}
    /// No rule says anything.
    package func judge(_ rules: inout Judging) throws {}

    /// Records the event.
    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead { try check(&problems) }
        guard let found = try writing.person(PersonFields.person, of: values, &problems) else { throw problems }
        if problems.isEmpty { try writing.judge { try judge(&$0) } }
        try writing.record(
            Self.event, content, on: values[Self.day], of: found, dayField: Self.day.name, &problems)
    }
}
