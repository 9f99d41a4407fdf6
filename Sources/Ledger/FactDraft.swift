/// A statement on its way into the ledger: everything about a fact that the writer decides, before the ledger gives it
/// its identity and its place in the chain.
package struct FactDraft: Hashable, Sendable {
    /// What it is about.
    package var subject: SubjectID
    /// The day from which it holds.
    package var effective: Day
    /// The day the organisation knew it.
    package var known: Day
    /// Which of a day's facts comes first: the smaller.
    package var rank: Int32
    /// What it says.
    package var statement: Statement
    /// Where a rule expects otherwise.
    package var departures: [Departure] = []

    /// States `statement` of `subject` from `effective` on, known since `known`.
    package init(subject: SubjectID, effective: Day, known: Day, rank: Int32 = 0, statement: Statement) {
        self.subject = subject
        self.effective = effective
        self.known = known
        self.rank = rank
        self.statement = statement
    }
}
