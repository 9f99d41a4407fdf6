internal import Words
internal import Yams

/// Everything wrong with a file so far, and what its parts are read by.
struct FileReading {
    let file: String
    /// What is being read: a key, a regulation, a list.
    var key: String?
    private(set) var faults: [RulebookFault] = []

    init(_ file: String) { self.file = file }

    mutating func note(_ vietnamese: String, _ english: String, at line: Int?) {
        faults.append(
            RulebookFault(file: file, line: line, key: key, what: BilingualText(vietnamese, english)))
    }

    /// The root of a file, which is a mapping; nil, and noted, where it is none.
    mutating func root(_ text: String) -> YAMLRecord? {
        do {
            guard let node = try Yams.compose(yaml: text, .basic) else {
                note("tệp trống", "the file is empty", at: nil)
                return nil
            }
            return record(node)
        } catch {
            let line = FileReading.line(of: error)
            note("không đọc được như YAML", "it cannot be read as YAML", at: line)
            return nil
        }
    }

    private static func line(of error: any Error) -> Int? {
        guard let error = error as? YamlError else { return nil }
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
        case .duplicatedKeysInMapping(_, let context): return context.mark.line
        default: return nil
        }
    }

    /// A mapping; nil, and noted, for anything else.
    mutating func record(_ node: Node) -> YAMLRecord? {
        guard let mapping = node.mapping else {
            note("cần có các mục “tên: giá trị”", "fields “name: value” are expected", at: node.mark?.line)
            return nil
        }
        var fields: [String: YAMLRecord.Field] = [:]
        for (name, value) in mapping {
            fields[name.scalar?.string ?? ""] = YAMLRecord.Field(node: value, line: name.mark?.line)
        }
        return YAMLRecord(fields: fields, line: node.mark?.line)
    }

    /// Says of every field that nobody asked for that there is none such.
    mutating func finish(_ record: YAMLRecord) {
        for (name, field) in record.fields.sorted(by: { $0.key < $1.key }) {
            note("không có mục “\(name)”", "there is no field “\(name)”", at: field.line)
        }
    }
}
