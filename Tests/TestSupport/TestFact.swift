package import Ledger

/// Whose fact a test fact is.
package enum TestSubject: Hashable, Sendable {
    case unit(String)
    case place(String)
    case coverage(cell: String, place: String)
    case person(Int)
    case succession(SuccessionStatement.Sort, old: String, new: String)
}

/// A fact with its subject, outside any ledger.
package struct TestFact: Hashable, Sendable {
    package var subject: TestSubject
    package var fact: LiveFact

    package init(subject: TestSubject, fact: LiveFact) { (self.subject, self.fact) = (subject, fact) }
}

/// The first of the days on which random organisations live.
package let testEpoch = Day(number: 10_000)
