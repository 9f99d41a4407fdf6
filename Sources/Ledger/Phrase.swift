package import Words

/// A piece of what a fact says, as lists show it: who shows it looks up what is named, and links to it.
package enum Phrase: Hashable, Sendable {
    /// Words of the program.
    case words(BilingualText)
    /// What somebody wrote.
    case text(String)
    /// A number.
    case number(Int)
    /// A day.
    case day(Day)
    /// The unit with this code.
    case unit(String)
    /// The place with this code.
    case place(String)
    /// The figure of this name.
    case figure(String)
    /// The entry of this code in a closed list of reasons, of the list's name in the rulebook.
    case reason(list: String, code: String)

    /// Words of the program.
    static func words(_ vietnamese: String, _ english: String) -> Phrase { .words(BilingualText(vietnamese, english)) }

    /// A label in parentheses behind what it is of.
    static func parenthesis(_ label: BilingualText) -> Phrase {
        .words(" (\(label.vietnamese.lowercasedFirst))", " (\(label.english.lowercasedFirst))")
    }
}
