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

/// The values of an act's fields, as far as their texts could be read.
package struct FieldValues: Sendable {
    /// Asked for a value whose text could not be read: that is told already, and whoever asks can go no further.
    struct Unread: Error {}

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
    ///
    /// - Throws: `Unread`.
    package subscript<Value>(field: ActField<Value>) -> Value { get throws { try value(of: field.name) } }

    /// The value of a field; nil where its text could not be read.
    func ifRead<Value>(_ field: ActField<Value>) -> Value? {
        do { return try self[field] } catch { return nil }
    }

    /// What stands under the names of a field's values, of those that are not empty.
    func named(_ field: NamedValuesField) -> [String: String] {
        (values[field.name] as? NamedTexts)?.texts.filter { !$0.value.isEmpty } ?? [:]
    }

    /// What was written for named values.
    package subscript(field: NamedValuesField) -> NamedTexts { get throws { try value(of: field.name) } }

    /// The rows of a table.
    package subscript(field: TableField) -> [TypedRow] { get throws { try value(of: field.name) } }

    /// Who is marked how, by their numbers.
    package subscript<Mark>(field: RosterField<Mark>) -> [Int64: Mark] { get throws { try value(of: field.name) } }

    /// The values of each row.
    package subscript(field: RowsField) -> [FieldValues] { get throws { try value(of: field.name) } }

    private func value<Value>(of name: String) throws -> Value {
        guard let value = values[name] else { throw Unread() }
        guard let value = value as? Value else {
            preconditionFailure("the act asks for '\(name)' otherwise than it lists it")
        }
        return value
    }
}

/// Looks into something as far as it can be: what rests on a text that could not be read is left until that is mended, and what
/// comes after is looked into all the same.
func ifRead(_ look: () throws -> Void) throws {
    do { try look() } catch is FieldValues.Unread {}
}
