internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// People whom a form lists, a row each, to be marked with one of a few words.
struct RosterModel: Hashable, Sendable {
    let name: String
    let label: String
    let hint: String?
    /// What may be chosen, in the order of the columns.
    let options: [FieldModel.Option]
    /// One for each, labelled with who it is.
    let fields: [FieldModel]

    init(_ roster: FormField, _ fields: [FieldModel], _ say: Speech) {
        (name, label, hint) = (roster.name, say(roster.label), roster.hint.map { say($0) })
        options = (roster.widget.options(on: .latest) ?? []).map {
            FieldModel.Option(value: $0.value, label: say($0.label))
        }
        self.fields = fields
    }

    /// Where the page has it.
    var id: String { FormID.of(name) }
}

extension Context {
    /// What a field of a form is called: of a list, who it marks.
    func label(of field: FormField) throws -> String {
        guard let number = field.person else { return say(field.label) }
        let person = PersonID(number: number)
        guard let found = try picture.person(person) else {
            return say("Đảng viên #\(number)", "Member #\(number)")
        }
        return name(of: found)
    }
}
