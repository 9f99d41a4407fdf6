/// People marked one by one as a paper lists them: by identity, each once. Stands as one text under seal, so that a ledger file tells of nobody
/// how they were marked.
package struct Roster<Mark: RawRepresentable<String> & Hashable & Sendable>: Hashable, Sendable {
    /// The most people of one list.
    package static var peopleMax: Int { 500 }

    /// Who is marked how.
    package private(set) var marks: [Identifier: Mark]

    /// A list of these.
    package init(_ marks: [Identifier: Mark]) { self.marks = marks }

    /// Reads what `text` wrote; nil for anything else.
    package init?(text: String) {
        var marks: [Identifier: Mark] = [:]
        for entry in text.split(separator: " ") {
            let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let id = Identifier(text: String(parts[0])),
                let mark = Mark(rawValue: String(parts[1])),
                marks.updateValue(mark, forKey: id) == nil
            else { return nil }
        }
        self.marks = marks
    }

    /// In the order of the identities, so that equal lists are equal texts.
    package var text: String {
        marks.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.rawValue)" }.joined(separator: " ")
    }

    /// How many are marked so.
    package func count(_ mark: Mark) -> Int { marks.values.count { $0 == mark } }
}
