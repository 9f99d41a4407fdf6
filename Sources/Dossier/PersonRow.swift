package import Ledger

/// A row of people.csv.
package struct PersonRow: Sendable {
    /// The row, as a spreadsheet numbers it.
    package var row: Int
    /// Number of the person's code.
    package var person: CodeIndex
    /// The name as stated.
    package var name: String?
    /// As the official form states it; nil where it is silent.
    package var sex: Sex?
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    package var born: String?
    /// As stated; nil where the source is silent.
    package var ethnicity: String?
    /// A level of the vocabulary, or the words as written.
    package var education: String?
    /// The day a candidate agreed to be recorded.
    package var consent: Day?
}
