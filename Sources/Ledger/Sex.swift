package import Words

/// The sex an official form states for a person.
package enum Sex: String, Hashable, Sendable, CaseIterable {
    case female, male

    /// The label people read, inside a sentence.
    package var label: BilingualText {
        switch self {
        case .female: BilingualText("nữ", "female")
        case .male: BilingualText("nam", "male")
        }
    }
}
