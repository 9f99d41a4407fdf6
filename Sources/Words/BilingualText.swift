/// The same words in Vietnamese, for the officers, and in English, for everybody else who works on the product.
package struct BilingualText: Hashable, Sendable {
    /// In Vietnamese.
    package let vietnamese: String
    /// In English.
    package let english: String

    /// The same words twice.
    package init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The words in this language.
    package func callAsFunction(in language: Language) -> String {
        language == .vietnamese ? vietnamese : english
    }
}

/// The languages the product speaks.
package enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}
