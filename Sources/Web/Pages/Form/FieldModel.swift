internal import Fields
internal import Ledger
internal import Operations
internal import Views
internal import Words

/// A field of a form: what it asks, what stands in it, what is wrong with it.
struct FieldModel: Hashable, Sendable {
    /// How it is drawn.
    enum Control: Hashable, Sendable {
        case line(characters: Int, isNumeric: Bool, isName: Bool)
        /// A day, and today as it would be typed.
        case day(today: String)
        case lines
        /// A table as a spreadsheet copies it.
        case table
        case radios([Option])
        case select([Option])
        /// Chosen already.
        case chosen(String)
        /// To be searched for; nil before anybody searched.
        case search(String, Found?)
    }

    /// One value to choose.
    struct Option: Hashable, Sendable {
        let value: String
        let label: String
    }

    /// What a search found.
    struct Found: Hashable, Sendable {
        let options: [Option]
        /// True where there is more than is shown.
        let isCut: Bool
    }

    let name: String
    let label: String
    /// What is said of whom it marks beside their name.
    let note: [Stretch]
    let isRequired: Bool
    let hint: String?
    /// Nil while nothing is wrong, or nobody asked.
    let error: String?
    let value: String
    let control: Control
    /// True in a cell of a table, whose heads say what it is.
    let isInTable: Bool

    /// Choices up to so many stand beside each other; more are folded together.
    private static let radiosMax = 7

    /// Where the page has it.
    var id: String { FormID.of(name) }

    /// A field as a form has it.
    ///
    /// - Parameter day: that of the act; what is searched for is there on it.
    init(
        _ field: FormField, _ form: OpenForm, error: String?, _ context: Context, on day: Day, isInTable: Bool = false
    ) throws {
        self.isInTable = isInTable
        let say = context.say
        name = field.name
        label = try context.label(of: field)
        note = context.stretches(field.note, on: day)
        isRequired = field.isRequired
        hint = field.hint.map { say($0) }
        self.error = error
        value = form.draft.texts[field.name] ?? ""
        let control = try FieldModel.control(field, form, value, context, on: day)
        if isInTable, case .radios(let options) = control {
            self.control = .select(options)
        } else {
            self.control = control
        }
    }

    private static func control(
        _ field: FormField, _ form: OpenForm, _ value: String, _ context: Context, on day: Day
    ) throws -> Control {
        if let options = field.widget.options(on: context.today) {
            let options = options.map { Option(value: $0.value, label: context.say($0.label)) }
            return options.count <= radiosMax ? .radios(options) : .select(options)
        }
        switch field.widget {
        case .lines: return .lines
        case .table: return .table
        case .day: return .day(today: context.today.vietnamese)
        case .deadline: return .line(characters: 12, isNumeric: true, isName: false)
        case .birth: return .line(characters: 12, isNumeric: true, isName: false)
        case .number: return .line(characters: 8, isNumeric: true, isName: false)
        case .personName: return .line(characters: 40, isNumeric: false, isName: true)
        case .line(let characters): return .line(characters: characters, isNumeric: false, isName: false)
        case .person, .member, .unit, .place, .receiver: return try picker(field, form, value, context, on: day)
        case .hidden, .choice, .reason: return .line(characters: 40, isNumeric: false, isName: false)
        }
    }

    private static func picker(
        _ field: FormField, _ form: OpenForm, _ value: String, _ context: Context, on day: Day
    ) throws -> Control {
        let search = PickerSearch(try context.picture.other(AsOf(day: day)), field.widget)
        if !value.isEmpty, let match = try search.match(value, context) { return .chosen(match.label) }
        // A value that is not there, or may not be seen, is shown as it was typed.
        if !value.isEmpty { return .chosen(value) }
        let text = form.draft.texts[FormSearch.name(of: field.name)] ?? ""
        guard !text.isEmpty else { return .search("", nil) }
        let (matches, isCut) = try search.matches(text, context)
        return .search(text, Found(options: matches.map { Option(value: $0.value, label: $0.label) }, isCut: isCut))
    }
}

extension FieldProblem {
    /// As a form says it: what is missing is chosen where one chooses, and entered where one types.
    func sentence(about field: FormField) -> BilingualText {
        guard code == .empty, field.widget.isPicker || field.widget.options(on: .latest) != nil else {
            return sentence(about: field.label)
        }
        return BilingualText(
            "Chọn \(field.label.vietnamese.lowercasedFirst)", "Choose the \(field.label.english.lowercasedFirst)")
    }
}
