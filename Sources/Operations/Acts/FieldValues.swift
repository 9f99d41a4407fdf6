package import Fields

/// What was written, by the names of fields; taken away as it is read, so that what nobody asked for is left.
package struct TypedTexts: Sendable {
    /// Everything wrong so far.
    package var problems = FieldProblems()
    /// Names that no field has.
    package internal(set) var unknown: [String] = []
    private var texts: [String: String]

    /// These texts by their names.
    package init(_ texts: [String: String]) { self.texts = texts }

    mutating func take(_ name: String) -> String? { texts.removeValue(forKey: name) }

    /// What stands under a name and a point.
    mutating func take(under name: String) -> [String: String] {
        let prefix = name + "."
        var found: [String: String] = [:]
        for key in texts.keys where key.hasPrefix(prefix) {
            found[String(key.dropFirst(prefix.count))] = texts.removeValue(forKey: key)
        }
        return found
    }

    /// Whatever is left has no field.
    mutating func finish() {
        unknown = (unknown + texts.keys).sorted()
        texts = [:]
    }
}

/// The values of an act's fields.
package struct FieldValues: Sendable {
    private var values: [String: any Sendable] = [:]
    /// The number of the row that they are of; nil for those of no row.
    package internal(set) var row: Int?
    /// What is wrong with the texts of the row, where that is kept with it.
    var problems = FieldProblems()

    /// None yet.
    package init() {}

    mutating func set(_ value: any Sendable, for name: String) { values[name] = value }

    /// The value of a field of this name, where it has one and that is a text.
    func text(of name: String) -> String? { values[name] as? String }

    /// The value of a field of this name, where it has one and that is somebody's number.
    func number(of name: String) -> Int64? { values[name] as? Int64 }

    /// The value of a field, which is one of the act's.
    package subscript<Value>(field: ActField<Value>) -> Value { value(of: field.name) }

    /// What was written for named values.
    package subscript(field: NamedValuesField) -> NamedTexts { value(of: field.name) }

    /// The rows of a table.
    package subscript(field: TableField) -> [TypedRow] { value(of: field.name) }

    /// Who is marked how, by their numbers.
    package subscript<Mark>(field: RosterField<Mark>) -> [Int64: Mark] { value(of: field.name) }

    /// The values of each row.
    package subscript(field: RowsField) -> [FieldValues] { value(of: field.name) }

    private func value<Value>(of name: String) -> Value {
        guard let value = values[name] as? Value else {
            preconditionFailure("the act asks for '\(name)', and does not list it")
        }
        return value
    }
}
