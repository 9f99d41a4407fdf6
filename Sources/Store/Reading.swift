package import Ledger

/// That somebody looked at something: written down before they saw it.
package struct Reading: Hashable, Sendable {
    /// What was looked at.
    package enum Sort: String, Hashable, Sendable, CaseIterable {
        /// A person's file, or one of its facts.
        case file
        /// People by name.
        case list
        /// A paper to be printed.
        case paper
        /// Something to be taken away as a file or text.
        case export
    }

    /// When.
    package var at: Instant
    /// What.
    package var sort: Sort
    /// On which page, or by which command; no code and no question.
    package var page: String
    /// Code of the unit that it was about; nil where it was about none.
    package var unit: String?
    /// The identity of whose file it was.
    package var subject: Identifier?
    /// How many people were handed out by name, or might have been.
    package var people: Int

    /// That this was looked at.
    package init(at: Instant, sort: Sort, page: String, unit: String?, subject: Identifier?, people: Int) {
        (self.at, self.sort, self.page) = (at, sort, page)
        (self.unit, self.subject, self.people) = (unit, subject, people)
    }
}

/// A reading that was written down, and whose it was.
package struct StoredReading: Hashable, Sendable {
    /// Its place among all.
    package let number: Int64
    /// The identity of the account, or of the user of the machine.
    package let reader: Identifier
    /// What was looked at, and when.
    package let reading: Reading
}
