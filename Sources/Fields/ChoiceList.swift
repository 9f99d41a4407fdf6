package import Words

/// A closed list: its values, each with the words that may be written for it. Compared without regard to case; what is
/// typed, without regard to marks too, where no other value is meant then.
package struct ChoiceList<Value: Hashable & Sendable>: Sendable {
    /// One value of the list.
    package struct Entry: Sendable {
        /// What is meant.
        package let value: Value
        /// Its name in the ledger, which is the English word for it.
        package let name: String
        /// The Vietnamese words for it, the most usual first.
        package let vietnamese: [String]

        /// A value with its words.
        package init(_ value: Value, name: String, vietnamese: [String]) {
            (self.value, self.name, self.vietnamese) = (value, name, vietnamese)
        }
    }

    /// In the order of the list.
    package let entries: [Entry]
    /// One word in each language for each value.
    package let words: ChoiceWords
    private let values: [String: Value]
    private let foldedValues: [String: Value]

    /// The list of these; their words are in small letters.
    package init(_ entries: [Entry]) {
        self.entries = entries
        words = ChoiceWords(english: entries.map(\.name), vietnamese: entries.map { $0.vietnamese.first ?? $0.name })
        var values: [String: Value] = [:]
        var foldedValues: [String: Value] = [:]
        var ambiguous: Set<String> = []
        for entry in entries {
            for word in [entry.name] + entry.vietnamese {
                values[word] = entry.value
                let folded = FoldedText.fold(word)
                if foldedValues.updateValue(entry.value, forKey: folded) ?? entry.value != entry.value {
                    ambiguous.insert(folded)
                }
            }
        }
        self.values = values
        self.foldedValues = foldedValues.filter { !ambiguous.contains($0.key) }
    }

    /// Every word that may be written.
    package var spellings: [String] { Array(values.keys) }

    /// The same words, for the names of the values.
    var byName: [ChoiceList<String>.Entry] {
        entries.map { ChoiceList<String>.Entry($0.name, name: $0.name, vietnamese: $0.vietnamese) }
    }

    /// What a word means; nil for none of the list.
    func value(of text: String, isTyped: Bool) -> Value? {
        if let value = values[text] ?? values[text.lowercased()] { return value }
        return isTyped ? foldedValues[FoldedText.fold(text)] : nil
    }
}

/// The words of a closed list, in its order: the English ones, and for each the first Vietnamese one.
package struct ChoiceWords: Hashable, Sendable {
    /// In English.
    package let english: [String]
    /// In Vietnamese; as many.
    package let vietnamese: [String]

    /// These words.
    package init(english: [String], vietnamese: [String]) {
        (self.english, self.vietnamese) = (english, vietnamese)
    }
}

extension ChoiceList where Value: RawRepresentable<String> & CaseIterable {
    /// All the cases, with their Vietnamese words.
    init(vietnamese: [Value: [String]]) {
        self.init(Value.allCases.map { Entry($0, name: $0.rawValue, vietnamese: vietnamese[$0] ?? []) })
    }
}

extension ChoiceList where Value: RawRepresentable<String> {
    /// These values, each by its name and by what people call it.
    package init(_ values: [Value], labelled label: (Value) -> BilingualText) {
        self.init(
            values.map { Entry($0, name: $0.rawValue, vietnamese: [label($0).vietnamese.lowercased()]) })
    }
}

extension FieldReader where Value: Hashable {
    /// One of a closed list.
    package static func choice(_ list: ChoiceList<Value>) -> FieldReader<Value> {
        FieldReader { text, context in
            list.value(of: text, isTyped: context.isTyped).map { .success($0) }
                ?? .failure(FieldProblem(.notInTheList(list.words), text: text))
        }
    }
}
