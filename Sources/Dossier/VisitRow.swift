package import Ledger

/// A row of visits.csv.
package struct VisitRow: Sendable {
    /// The row, as a spreadsheet numbers it.
    package var row: Int
    /// Code of the place.
    package var place: String
    /// The day of the visit.
    package var date: Day
    /// Number of the code of who went; nil where nobody is named.
    package var person: CodeIndex?
    /// What was found; nil where nothing is said.
    package var found: VisitFinding?
    /// The day the organisation knew it; nil: the same day.
    package var recorded: Day?

    /// What the row states once it is known who the person is.
    package func visit(of person: Identifier?) -> VisitStatement {
        VisitStatement(place: place, person: person, found: found)
    }
}
