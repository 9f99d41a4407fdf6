/// The content of a fact: named text values and the version of their meaning.
///
/// Written as one flat JSON object with its keys in order, so that equal contents are equal bytes, a person with any
/// SQL tool can read it, and a million of them parse in a second.
package struct Payload: Hashable, Sendable {
    /// The version this program writes. A reader keeps what carries a later one and leaves it out of the fold.
    package static let currentVersion = 1

    /// The version of the meaning of the values.
    package let version: Int
    private(set) var fields: [Field]

    struct Field: Hashable, Sendable {
        let key: String
        let value: String
    }

    /// A payload of the current version with these values; those that are nil are left out.
    package init(_ values: KeyValuePairs<String, String?>) {
        var fields: [Field] = []
        fields.reserveCapacity(values.count)
        for case (let key, let value?) in values { fields.append(Field(key: key, value: value)) }
        self.init(version: Payload.currentVersion, fields: fields)
    }

    init(version: Int, fields: [Field]) {
        self.version = version
        // Most are written in order, and there are millions.
        let isInOrder = zip(fields, fields.dropFirst()).allSatisfy { $0.key < $1.key }
        self.fields = isInOrder ? fields : fields.sorted { $0.key < $1.key }
    }

    /// The value of this key, nil when it is absent.
    package subscript(key: String) -> String? {
        fields.first { $0.key == key }?.value
    }

    /// The payload with another value for this key, or, where that is nil, without it.
    package func setting(_ key: String, _ value: String?) -> Payload {
        let others = fields.filter { $0.key != key }
        return Payload(version: version, fields: others + (value.map { [Field(key: key, value: $0)] } ?? []))
    }

    /// Everything it says, in the order of the keys.
    package var values: [(key: String, value: String)] { fields.map { ($0.key, $0.value) } }

    /// True when the payload says nothing.
    package var isEmpty: Bool { fields.isEmpty }

    /// The number of this key, from 0 up to a limit: a damaged one is not added up with others. Nil where there is none.
    func count(_ key: String, max: Int) -> Int? {
        self[key].flatMap { Int($0) }.flatMap { (0...max).contains($0) ? $0 : nil }
    }
}
