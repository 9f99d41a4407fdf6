extension String {
    /// With a small first letter, to stand in a sentence.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
