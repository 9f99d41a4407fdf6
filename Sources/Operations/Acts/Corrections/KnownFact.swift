internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// A fact that a form is about: what it says, value by value, and what may stand there instead.
struct KnownFact {
    private let statement: Statement
    private let day: Day
    private let isRetracted: Bool

    /// The fact of a form; nil where the ledger has none, or this program cannot read it.
    init?(_ subject: KnownSubject) throws {
        guard case .fact(let id) = subject.subject, let found = try subject.reader.fact(id),
            let statement = try subject.reader.statement(of: found.fact.fact)
        else { return nil }
        self.statement = statement
        day = found.fact.fact.effective
        isRetracted = try subject.reader.facts(of: found.subject).contains { fact in
            guard fact.position <= subject.position ?? .max, case .retracted(let retraction) = fact.statement else {
                return false
            }
            return retraction.fact == id
        }
    }

    /// True while it counts.
    var isLive: Bool { !isRetracted }

    /// What it says as a whole, and whether it counts.
    var values: [KnownValue] {
        [
            KnownValue(
                nil, BilingualText("Bản ghi", "Fact"), text: "\(statement.content.open)", statement.content.phrases),
            KnownValue(
                isRetracted ? nil : RestateFact.effective.name, RestateFact.effective.label, text: day.vietnamese,
                [.words(BilingualText(day.vietnamese, day.vietnamese))]),
            KnownValue(
                nil, BilingualText("Còn hiệu lực", "Counts"), text: isRetracted ? "không" : "có",
                [
                    .words(
                        isRetracted
                            ? BilingualText("đã rút lại", "taken back") : BilingualText("còn hiệu lực", "it counts"))
                ]),
        ]
    }

    private var contentTypeFields: [ContentField] { type(of: statement.content).fields }

    /// A field of the form for each value that its kind states.
    var contentFields: [FormField] {
        contentTypeFields.map { field in
            FormField(
                "\(RestateFact.content.name).\(field.key)", field.label, hint: nil, KnownFact.widget(of: field.shape),
                isRequired: field.isRequired)
        }
    }

    /// What it says now, as its fields have it.
    var contentValues: [KnownValue] {
        let (open, sealed) = (statement.content.open, statement.content.sealed)
        return contentTypeFields.map { field in
            let value = (field.isSealed ? sealed?[field.key] : open[field.key]) ?? nil
            return KnownValue(
                "\(RestateFact.content.name).\(field.key)", field.label,
                text: value.map { KnownFact.text(of: $0, field) }, value.map { [KnownFact.phrase(of: $0, field)] })
        }
    }

    private static func widget(of shape: ContentField.Shape) -> Widget {
        switch shape {
        case .unit: .unit([])
        case .place: .place
        case .day: .day
        case .birth: .birth
        case .number: .number
        case .degrees: .line(characters: 12)
        case .text: .line()
        case .choice(let names):
            .choice(
                zip(Choices.named(names).entries, names).map { entry, name in
                    Widget.Option(name, BilingualText(entry.vietnamese.first ?? name, name.replacing("_", with: " ")))
                })
        }
    }

    /// Days and education as people write them; whatever else as the fact has it.
    private static func text(of value: String, _ field: ContentField) -> String {
        if field.key == "education" { return EducationWords.words(of: value) }
        switch field.shape {
        case .day, .birth: return value.split(separator: "-").reversed().joined(separator: "/")
        default: return value
        }
    }

    private static func phrase(of value: String, _ field: ContentField) -> Phrase {
        switch field.shape {
        case .unit: return .unit(value)
        case .place: return .place(value)
        case .choice(let names):
            let entry = Choices.named(names).entries.first { $0.name == value }
            let english = value.replacing("_", with: " ")
            return .words(BilingualText(entry?.vietnamese.first ?? value, english))
        default: return .text(text(of: value, field))
        }
    }
}
