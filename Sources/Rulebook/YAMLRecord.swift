internal import Words
internal import Yams

/// Fields of a mapping, taken out one by one as they are read.
struct YAMLRecord {
    struct Field {
        let node: Node
        /// Where its name stands.
        let line: Int?
    }

    private(set) var fields: [String: Field]
    let line: Int?

    init(fields: [String: Field], line: Int?) { (self.fields, self.line) = (fields, line) }

    /// The text of a field that may be anything else too; it stays there.
    func peek(_ name: String) -> String? { fields[name]?.node.scalar?.string }

    /// Takes a field; nil where it is left out.
    mutating func take(_ name: String) -> Field? { fields.removeValue(forKey: name) }

    /// Takes a field that must be there.
    mutating func need(_ name: String, _ reading: inout FileReading) -> Field? {
        let field = take(name)
        if field == nil { reading.note("thiếu mục “\(name)”", "the field “\(name)” is missing", at: line) }
        return field
    }

    /// A text of one line, which is not empty.
    mutating func text(_ name: String, _ reading: inout FileReading) -> String? {
        guard let field = need(name, &reading) else { return nil }
        guard let text = field.node.scalar?.string, !text.isEmpty else {
            reading.note("“\(name)” phải là một chữ", "“\(name)” must be a text", at: field.line)
            return nil
        }
        return text
    }

    /// Words in both languages: `{vi: …, en: …}`.
    mutating func words(_ name: String, _ reading: inout FileReading) -> BilingualText? {
        guard let field = need(name, &reading), var record = reading.record(field.node) else { return nil }
        let vietnamese = record.text("vi", &reading)
        let english = record.text("en", &reading)
        reading.finish(record)
        guard let vietnamese, let english else { return nil }
        return BilingualText(vietnamese, english)
    }

    /// The same, where it may be left out.
    mutating func optionalWords(_ name: String, _ reading: inout FileReading) -> BilingualText? {
        fields[name] == nil ? nil : words(name, &reading)
    }

    /// The parts of a list, which is not empty.
    mutating func list(_ name: String, _ reading: inout FileReading) -> [Node] {
        guard let field = need(name, &reading) else { return [] }
        guard let sequence = field.node.sequence, !sequence.isEmpty else {
            reading.note("“\(name)” phải là một danh sách", "“\(name)” must be a list", at: field.line)
            return []
        }
        return Array(sequence)
    }

    /// One of the cases of a list.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ reading: inout FileReading, of _: Value.Type = Value.self
    ) -> Value? {
        let line = fields[name]?.line
        guard let text = text(name, &reading) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
        reading.note(
            "“\(name): \(text)” không phải là một trong: \(names)", "“\(name): \(text)” is none of: \(names)", at: line)
        return nil
    }
}
