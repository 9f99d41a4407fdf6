package import Ledger

/// A dossier as read: rows of the right shape, their codes numbered, not yet checked against each other.
package struct Dossier: Sendable {
    /// Rows of units.csv.
    package var units: [PeriodRow<UnitStatement>] = []
    /// Rows of places.csv.
    package var places: [PeriodRow<PlaceStatement>] = []
    /// Rows of coverage.csv.
    package var coverage: [PeriodRow<CoverageStatement>] = []
    /// Rows of people.csv.
    package var people: [PersonRow] = []
    /// In file order.
    package var events: [EventRow] = []
    /// Rows of meetings.csv.
    package var meetings: [MeetingRow] = []
    /// Rows of targets.csv.
    package var targets: [TargetRow] = []
    /// Rows of assignments.csv.
    package var assignments: [PeriodRow<AssignmentKey>] = []
    /// Rows of visits.csv.
    package var visits: [VisitRow] = []
    /// Rows of successions.csv.
    package var successions: [SuccessionRow] = []

    /// Codes of people, of cells and of places in events, and references.
    package var personCodes = CodeTable()
    /// Codes of cells in events.
    package var unitCodes = CodeTable()
    /// Codes of places in events.
    package var placeCodes = CodeTable()
    /// References in events.
    package var references = CodeTable()

    /// What each file calls its columns: what is said about them is said in these words.
    package internal(set) var headers: [DossierFile: [Column: String]] = [:]

    /// What the import tells without refusing anything.
    package var notes: [DossierNote] = []

    /// A dossier without rows.
    package init() {}

    /// The code of the first root unit: the name of the source, where nobody gives another.
    package var firstRoot: String? {
        units.first { $0.content.parent == nil }?.content.code
    }

    /// How many rows it has.
    package var rowCount: Int {
        units.count + places.count + coverage.count + people.count + events.count + meetings.count + targets.count
            + assignments.count + visits.count + successions.count
    }
}
