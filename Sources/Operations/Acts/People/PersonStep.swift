internal import Fields
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
    var content: PersonEvent { get }
    /// Asks the rules about it.
    func judge(_ rules: inout Judging)
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
        PersonEvent(
            kind: Self.event, reference: values[PersonFields.reference], reason: Self.reason.map { values[$0] })
    }
    /// No rule says anything.
    package func judge(_ rules: inout Judging) {}

    /// Records the event.
    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        guard
            let found = try writing.person(
                values[PersonFields.person], noting: &problems, in: PersonFields.person.name)
        else { throw problems }
        try writing.judge { judge(&$0) }
        try writing.record(content, on: values[Self.day], of: found, dayField: Self.day.name)
    }
}
