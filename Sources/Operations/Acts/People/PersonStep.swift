internal import Fields
package import Ledger
internal import Organisation

/// An act that comes to one event of somebody on a day, with the paper it stands on: going away, coming back.
package protocol PersonStep: Act {
    /// The event.
    static var event: PersonEventKind { get }
    /// The field of the day.
    static var day: ActField<Day> { get }
    /// What was typed.
    var values: FieldValues { get }
}

extension PersonStep {
    /// Somebody, a day, a paper.
    package static var fields: [any AnyActField] { [PersonFields.person, day, PersonFields.reference] }
    /// Of somebody.
    package static var beginning: ActBeginning { .person(PersonFields.person.name) }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    /// Records the event.
    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        guard
            let found = try writing.person(
                values[PersonFields.person], noting: &problems, in: PersonFields.person.name)
        else { throw problems }
        try writing.record(
            PersonEvent(kind: Self.event, reference: values[PersonFields.reference]), on: values[Self.day],
            of: found, dayField: Self.day.name)
    }
}
