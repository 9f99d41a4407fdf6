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
    private let reader: FieldReader<Value>

    package var textNames: [String] { [name] }

    fileprivate init(
        _ name: String, _ label: BilingualText, _ hint: BilingualText, isRequired: Bool, isSealed: Bool,
        _ reader: FieldReader<Value>
    ) {
        (self.name, self.label, self.hint, self.isRequired, self.isSealed, self.reader) = (
            name, label, hint, isRequired, isSealed, reader
        )
    }

    /// A field that the act cannot do without.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText, isSealed: Bool = false,
        _ reader: FieldReader<Value>
    ) {
        self.init(name, label, hint, isRequired: true, isSealed: isSealed, reader)
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        if let value = texts.problems.value(of: texts.take(name), in: name, by: reader, context) {
            values.set(value, for: name)
        }
    }
}

extension ActField {
    /// The same field where it may be left empty.
    package static func optional<Wrapped>(
        _ name: String, _ label: BilingualText, hint: BilingualText, isSealed: Bool = false,
        _ reader: FieldReader<Wrapped>
    ) -> ActField<Wrapped?> where Value == Wrapped? {
        ActField<Wrapped?>(name, label, hint, isRequired: false, isSealed: isSealed, reader.optional)
    }
}

/// Values by names that the act itself reads, since which there are is known only when it has looked: `set.cell=…`.
package struct NamedValuesField: AnyActField {
    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired = false
    package let isSealed: Bool

    package var textNames: [String] { ["\(name).KEY"] }

    /// Values whose texts are called by this name, a point, and their own.
    package init(_ name: String, _ label: BilingualText, hint: BilingualText, isSealed: Bool) {
        (self.name, self.label, self.hint, self.isSealed) = (name, label, hint, isSealed)
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        values.set(NamedTexts(texts: texts.take(under: name), context: context), for: name)
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

    package let name: String
    package let label: BilingualText
    package let hint: BilingualText
    package let isRequired: Bool
    /// What each row asks for.
    package let columns: [any AnyActField]

    package var isSealed: Bool { columns.contains { $0.isSealed } }
    package var textNames: [String] { columns.flatMap { $0.textNames.map { "\(name).N.\($0)" } } }

    /// Rows of these columns.
    package init(
        _ name: String, _ label: BilingualText, hint: BilingualText, isRequired: Bool = true,
        columns: [any AnyActField]
    ) {
        (self.name, self.label, self.hint, self.isRequired, self.columns) = (name, label, hint, isRequired, columns)
    }

    package func read(_ texts: inout TypedTexts, into values: inout FieldValues, _ context: FieldContext) {
        var rows: [Int: [String: String]] = [:]
        for (key, text) in texts.take(under: name) {
            let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = Int(parts[0]), (1...RowsField.rowsMax).contains(number) else {
                texts.unknown.append("\(name).\(key)")
                continue
            }
            rows[number, default: [:]][parts[1]] = text
        }
        if isRequired, rows.isEmpty { texts.problems.note(FieldProblem(.empty, text: ""), in: name) }
        let read = rows.sorted { $0.key < $1.key }.map { number, row in
            var own = TypedTexts(row)
            var values = FieldValues()
            for column in columns { column.read(&own, into: &values, context) }
            own.finish()
            for entry in own.problems.entries {
                texts.problems.note(entry.problem, in: "\(name).\(number).\(entry.field)", row: number)
            }
            texts.unknown += own.unknown.map { "\(name).\(number).\($0)" }
            return values
        }
        values.set(read, for: name)
    }
}
