internal import Fields
package import Ledger
internal import Organisation
package import Store
package import Words

/// What a form begins from, and the field that says so.
package enum ActBeginning: Hashable, Sendable {
    case nothing
    /// The field that takes a person's number.
    case person(String)
    /// The field that takes the code of a unit of one of these kinds.
    case unit(String, Set<UnitKind>)
    /// The field that takes the code of a place.
    case place(String)
    /// The field that takes the identity of a fact.
    case fact(String)
    /// The field that takes the key of a command.
    case command(String)

    /// The field that what the form begins from is written into; nil for none.
    package var field: String? {
        switch self {
        case .nothing: nil
        case .person(let field), .unit(let field, _), .place(let field), .fact(let field), .command(let field): field
        }
    }

    /// How something else asks for what a form begins from: a column of a table.
    var widget: Widget {
        switch self {
        case .person: .person
        case .unit(_, let kinds): .unit(kinds)
        case .place: .place
        case .nothing, .fact, .command: .line()
        }
    }
}

/// What one form is about.
package enum ActSubject: Hashable, Sendable {
    case nothing
    /// Somebody, by the number in this file.
    case person(Int64)
    /// A unit, by its code.
    case unit(String)
    /// A place, by its code.
    case place(String)
    /// A fact.
    case fact(Identifier)
    /// A command, by its key.
    case command(String)

    /// As the field has it that the form begins from.
    package var text: String {
        switch self {
        case .nothing: ""
        case .person(let number): String(number)
        case .unit(let code), .place(let code): code
        case .fact(let id): id.description
        case .command(let key): key
        }
    }

    /// What an act begins from, as its field has it; nil for what is none.
    package init?(_ text: String, of beginning: ActBeginning) {
        switch beginning {
        case .nothing:
            guard text.isEmpty else { return nil }
            self = .nothing
        case .person:
            guard let number = Int64(text), number > 0, String(number) == text else { return nil }
            self = .person(number)
        case .unit: self = .unit(text)
        case .place: self = .place(text)
        case .fact:
            guard let id = Identifier(text: text) else { return nil }
            self = .fact(id)
        case .command: self = .command(text)
        }
    }
}

/// Something known of what a form begins from.
package struct KnownValue: Hashable, Sendable {
    /// The field of the form that it stands in; nil for what is only shown.
    package var field: String?
    /// What people call it.
    package var label: BilingualText
    /// As the field has it; empty where nothing is known.
    package var text: String
    /// As it is shown.
    package var shown: [Phrase]

    /// What is known under this label.
    package init(_ field: String?, _ label: BilingualText, text: String?, _ shown: [Phrase]? = nil) {
        (self.field, self.label, self.text) = (field, label, text ?? "")
        self.shown = shown ?? (text.map { [.text($0)] } ?? [])
    }
}

/// What a form begins from, as it stands at one position of the log.
package struct KnownSubject {
    /// What it is.
    package let subject: ActSubject
    /// The ledger.
    package let reader: LedgerReader
    /// What arrived later does not count; nil: everything does.
    package let position: Int64?
    /// The day from which the act is proposed to hold.
    package let day: Day
    /// What is typed so far, by the names of fields: a form may ask by it.
    package let texts: [String: String]

    /// This subject as it stands there.
    package init(
        _ subject: ActSubject, _ reader: LedgerReader, upTo position: Int64? = nil, day: Day,
        texts: [String: String] = [:]
    ) {
        (self.subject, self.reader, self.position, self.day) = (subject, reader, position, day)
        self.texts = texts
    }

    /// What is typed for a field, where it can be read.
    func typed<Value>(_ field: ActField<Value>, _ reader: FieldReader<Value>) -> Value? {
        texts[field.name].flatMap { reader.value(of: $0, .typed(today: day)) }
    }

    /// The person, unit or place itself, or what the fact is about; nil where the ledger has none.
    package func stored() throws -> StoredSubject? {
        switch subject {
        case .nothing, .command: nil
        case .person(let number): try reader.subject(of: PersonID(number: number))
        case .unit(let code): try reader.subject(.unit(code))
        case .place(let code): try reader.subject(.place(code))
        case .fact(let id): try reader.fact(id)?.subject
        }
    }

    /// Everything that is written about where an act is done that begins from this: the subjects of a command, or the one.
    func touched() throws -> Set<StoredSubject> {
        guard case .command(let key) = subject else { return Set(try [stored()].compactMap(\.self)) }
        return Set(try reader.facts(ofCommand: key)?.map(\.subject) ?? [])
    }

    /// The facts about it that count, in the order in which they apply.
    func live() throws -> [LiveFact] {
        try stored().map { try reader.folded(reader.whole($0), head: position).live } ?? []
    }
}
