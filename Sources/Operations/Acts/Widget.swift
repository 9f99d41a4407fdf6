package import Ledger
package import Rulebook
package import Words

/// How a form asks for a field.
package enum Widget: Hashable, Sendable {
    /// One value of a closed list, and what people call it.
    package struct Option: Hashable, Sendable {
        /// As it is sent, and as the field's reader reads it.
        package let value: String
        /// What people call it.
        package let label: BilingualText

        /// This value under these words.
        package init(_ value: String, _ label: BilingualText) { (self.value, self.label) = (value, label) }
    }

    /// Text of one line, drawn wide enough for so many characters.
    case line(characters: Int = 40)
    /// Text of several lines.
    case lines
    /// A table as a spreadsheet copies it.
    case table
    /// What a person is called.
    case personName
    /// A day, often today.
    case day
    /// A day to come.
    case deadline
    /// A birthday, as exactly as it is known.
    case birth
    /// A whole number.
    case number
    /// One of a closed list.
    case choice([Option])
    /// One of a closed list of reasons, of those that may be given that day.
    case reason(ReasonList.Name)
    /// Somebody, searched for.
    case person
    /// Somebody who is a member, searched for.
    case member
    /// A unit of one of these kinds, searched for.
    case unit(Set<UnitKind>)
    /// A place, searched for.
    case place
    /// A grassroots organisation, searched for in the whole ledger, whoever looks.
    case receiver
    /// Given by what the form began from, and shown there.
    case hidden

    /// The values to choose from on a day; nil where nothing is chosen from a list.
    package func options(on day: Day) -> [Option]? {
        switch self {
        case .choice(let options): options
        case .reason(let name): Rulebook.standard.reasons(name).offered(on: day).map { Option($0.code, $0.label) }
        default: nil
        }
    }

    /// True where a form searches for what is meant.
    package var isPicker: Bool {
        switch self {
        case .person, .member, .unit, .place, .receiver: true
        default: false
        }
    }

    /// The units that people belong to.
    package static let cell = Widget.unit(Set(UnitKind.allCases.filter(\.isCell)))
}

/// A field as a form asks for it.
package struct FormField: Hashable, Sendable {
    /// The name in forms.
    package var name: String
    /// What people call it.
    package var label: BilingualText
    /// What may be written there, in a sentence; nil where the label says it.
    package var hint: BilingualText?
    /// How it is asked for.
    package var widget: Widget
    /// True when the act cannot do without it.
    package var isRequired: Bool
    /// Whom it marks, by their number; nil for a field that is about nobody of a list.
    package var person: Int64?
    /// What tells them from others of the same name, and why they stand there; nothing where the name is enough.
    package var note: [Phrase] = []

    /// What leaving it empty means, where its hint says so: “để trống: hôm nay”.
    package var whenLeftOut: BilingualText? {
        guard let hint, let vietnamese = hint.vietnamese.wholeMatch(of: /để trống: (.*)/)?.1,
            let english = hint.english.wholeMatch(of: /left out: (.*)/)?.1
        else { return nil }
        return BilingualText(String(vietnamese), String(english))
    }

    /// A field of this name.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText?, _ widget: Widget, isRequired: Bool
    ) {
        (self.name, self.label, self.hint, self.widget, self.isRequired) = (name, label, hint, widget, isRequired)
    }
}

/// Somebody whom a form lists.
package struct RosterPerson: Hashable, Sendable {
    /// Their number in this file.
    package let number: Int64
    /// What is said of them beside their name.
    package let note: [Phrase]

    /// Somebody, and what is said of them.
    package init(_ number: Int64, note: [Phrase] = []) { (self.number, self.note) = (number, note) }
}

/// What a form holds: a field, or rows of fields to which more can be added.
package enum FormItem: Hashable, Sendable {
    case field(FormField)
    /// Rows under a name, each called by the label and its number, and asking for the same.
    case rows(FormField, columns: [FormField])
    /// People, each marked with one of the field's choices.
    case roster(FormField, people: [RosterPerson])
}

/// Fields that a form shows together.
package struct FormGroup: Hashable, Sendable {
    /// What they are about; nil for those of the act itself.
    package var label: BilingualText?
    /// In the order in which they are asked for.
    package var items: [FormItem]
    /// True for what is rarely needed: folded away while nothing stands in it.
    package var isRare: Bool

    /// A group of these.
    package init(_ label: BilingualText?, _ items: [FormItem], isRare: Bool = false) {
        (self.label, self.items, self.isRare) = (label, items, isRare)
    }

    /// A group of an act's fields.
    package init(_ label: BilingualText?, fields: [any AnyActField], isRare: Bool = false) {
        self.init(label, fields.flatMap(\.items), isRare: isRare)
    }
}
