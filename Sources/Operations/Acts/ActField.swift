package import Fields
internal import Ledger
package import Words

/// Something that an act asks for: what lists, forms and documentation know of it.
package protocol AnyActField: Sendable {
    /// The name in commands and forms.
    var name: String { get }
    /// What people call it.
    var label: BilingualText { get }
    /// What may be written there, in a few words.
    var hint: BilingualText { get }
    /// True when the act cannot do without it.
    var isRequired: Bool { get }
    /// True for what may name somebody or is free text: it never stands in a list of processes, an address or a log.
    var isSealed: Bool { get }
    /// The names of the texts that it reads, `N` standing for the number of a row and `KEY` for the name of a value.
    var textNames: [String] { get }

    /// What a form shows of it; nothing where only the act knows, when it has looked.
    var items: [FormItem] { get }

    /// True when a text of this name belongs to the field.
    func reads(_ name: String) -> Bool

    /// Reads its texts, and notes what is wrong with them.
    func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext)
}

extension AnyActField {
    package func reads(_ name: String) -> Bool { name == self.name || name.hasPrefix(self.name + ".") }
}

/// A field with one value.
package struct ActField<Value: Sendable>: AnyActField {
    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired: Bool
    package let isSealed: Bool
    /// What a form says instead of the hint; nil where both say the same.
    private let formHint: BilingualText?
    private let widget: Widget
    private let value: @Sendable (String?, String, inout FieldProblems, FieldContext) -> Value?

    package var textNames: [String] { [name] }
    package var items: [FormItem] {
        // Where one chooses among all there is, the choices say it.
        let rest = widget.options(on: .latest) == nil ? hint : nil
        return [.field(FormField(name, label, hint: formHint ?? rest, widget, isRequired: isRequired))]
    }

    /// A field that the act cannot do without.
    ///
    /// - Parameters:
    ///   - formHint: what a form says instead of the hint, where one types and sees other things there.
    ///   - widget: how a form asks for it.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText, onForm formHint: BilingualText? = nil,
        as widget: Widget = .line(), isSealed: Bool = false, _ reader: FieldReader<Value>
    ) {
        self.init(name, label, (hint, formHint), widget, isRequired: true, isSealed: isSealed) {
            $2.value(of: $0, in: $1, by: reader, $3)
        }
    }

    fileprivate init(
        _ name: String, _ label: BilingualText, _ hints: (BilingualText, BilingualText?), _ widget: Widget,
        isRequired: Bool, isSealed: Bool,
        _ value: @escaping @Sendable (String?, String, inout FieldProblems, FieldContext) -> Value?
    ) {
        (self.name, self.label, self.widget) = (name, label, widget)
        (hint, formHint) = hints
        (self.isRequired, self.isSealed, self.value) = (isRequired, isSealed, value)
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        if let value = value(texts.take(name), name, &texts.problems, context) { values.set(value, for: name) }
    }
}

extension ActField {
    /// The same field where it may be left empty.
    package static func optional<Wrapped>(
        _ name: String, _ label: BilingualText, hint: BilingualText, onForm formHint: BilingualText? = nil,
        as widget: Widget = .line(), isSealed: Bool = false, _ reader: FieldReader<Wrapped>
    ) -> ActField<Wrapped?> where Value == Wrapped? {
        let optional = reader.optional
        return ActField<Wrapped?>(name, label, (hint, formHint), widget, isRequired: false, isSealed: isSealed) {
            $2.value(of: $0, in: $1, by: optional, $3)
        }
    }

    /// The same field where it tells something known anew: left out, that stays as it was; given empty, it goes.
    package static func edited<Wrapped>(
        _ name: String, _ label: BilingualText, hint: BilingualText, onForm formHint: BilingualText? = nil,
        as widget: Widget = .line(), isSealed: Bool = false, _ reader: FieldReader<Wrapped>
    ) -> ActField<Edit<Wrapped>> where Value == Edit<Wrapped> {
        let optional = reader.optional
        return ActField<Edit<Wrapped>>(name, label, (hint, formHint), widget, isRequired: false, isSealed: isSealed) {
            text, name, problems, context in
            guard let text else { return .kept }
            return problems.value(of: text, in: name, by: optional, context).map { .set($0) }
        }
    }
}

/// What becomes of something that is known already.
package enum Edit<Value: Sendable>: Sendable {
    /// It stays as it was.
    case kept
    /// It is this from now on; nothing where nil.
    case set(Value?)

    /// The value after the edit of one that was there.
    package func value(after old: Value?) -> Value? {
        switch self {
        case .kept: old
        case .set(let new): new
        }
    }
}

/// Values by names that the act itself reads, since which there are is known only when it has looked: `set.cell=…`.
package struct NamedValuesField: AnyActField {
    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired = false
    package let isSealed: Bool
    /// Those there can be at all; nil where only the act knows.
    private let keys: Set<String>?

    package var textNames: [String] { ["\(name).KEY"] }
    /// Only the act knows which there are.
    package var items: [FormItem] { [] }

    /// Values whose texts are called by this name, a point, and their own.
    ///
    /// - Parameter keys: those there can be at all; nil where only the act knows.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText, among keys: Set<String>? = nil, isSealed: Bool
    ) {
        (self.name, self.label, self.hint, self.keys, self.isSealed) = (name, label, hint, keys, isSealed)
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        var named = texts.take(under: name)
        for key in named.keys where keys?.contains(key) == false {
            named[key] = nil
            texts.unknown.append("\(name).\(key)")
        }
        values.set(NamedTexts(texts: named, context: context), for: name)
    }
}

/// What was written for a field of named values.
package struct NamedTexts: Sendable {
    /// By their own names.
    package let texts: [String: String]
    /// When and where they were written.
    package let context: FieldContext
}

/// Rows, each of the same fields: `units.1.code=…`.
package struct RowsField: AnyActField {
    /// The most rows of one act.
    package static let rowsMax = 500
    /// The highest number of a row: rows of a table are numbered as a spreadsheet numbers them, blank ones too.
    package static let numberMax = 100_000

    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired: Bool
    /// What each row asks for.
    package let columns: [any AnyActField]
    /// A column that a row may leave empty, and the field of the act, read before, whose text it has then; nil for none.
    private let filling: (column: String, from: String)?
    /// True where each row keeps what is wrong with it, so that the act says it together with what is wrong with the others.
    private let isReadApart: Bool

    package var items: [FormItem] {
        let columns = columns.flatMap(\.items).compactMap { item -> FormField? in
            if case .field(let field) = item { field } else { nil }
        }
        return [.rows(FormField(name, label, hint: hint, .hidden, isRequired: isRequired), columns: columns)]
    }
    package var isSealed: Bool { columns.contains { $0.isSealed } }
    package var textNames: [String] { columns.flatMap { $0.textNames.map { "\(name).N.\($0)" } } }

    /// Rows of these columns.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText, isRequired: Bool = true,
        columns: [any AnyActField], filling: (column: String, from: String)? = nil,
        isReadApart: Bool = false
    ) {
        (self.name, self.label, self.hint, self.isRequired, self.columns) = (name, label, hint, isRequired, columns)
        (self.filling, self.isReadApart) = (filling, isReadApart)
    }

    /// The numbers of the rows of a name that texts stand in, in order.
    static func numbers(of name: String, in texts: [String: String]) -> [Int] {
        let numbers = texts.keys.compactMap { key -> Int? in
            guard key.hasPrefix(name + ".") else { return nil }
            return Int(key.dropFirst(name.count + 1).prefix { $0 != "." })
        }
        return Set(numbers).sorted()
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        var rows: [Int: [String: String]] = [:]
        for (key, text) in texts.take(under: name) {
            let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = Int(parts[0]), (1...RowsField.numberMax).contains(number) else {
                texts.unknown.append("\(name).\(key)")
                continue
            }
            rows[number, default: [:]][parts[1]] = text
        }
        if isRequired, rows.isEmpty {
            texts.problems.note(FieldProblem(.empty, text: ""), in: name)
            return
        }
        if rows.count > RowsField.rowsMax {
            texts.problems.note(
                "Nhiều nhất \(RowsField.rowsMax) dòng mỗi lần ghi", "\(RowsField.rowsMax) rows are the most at once",
                in: name)
        }
        let filled = filling.flatMap { values.text(of: $0.from) }
        let read = rows.sorted { $0.key < $1.key }.prefix(RowsField.rowsMax).map { number, row in
            var row = row
            if let filling, row[filling.column]?.allSatisfy(\.isWhitespace) ?? true { row[filling.column] = filled }
            var own = TypedTexts(row)
            var values = FieldValues()
            values.row = number
            for column in columns { column.read(&own, into: &values, context) }
            own.finish()
            if isReadApart {
                values.problems = own.problems
            } else {
                for entry in own.problems.entries {
                    texts.problems.note(entry.problem, in: "\(name).\(number).\(entry.field)", row: number)
                }
            }
            texts.unknown += own.unknown.map { "\(name).\(number).\($0)" }
            return values
        }
        values.set(read, for: name)
    }
}
