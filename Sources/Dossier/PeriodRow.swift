package import Ledger

/// The days of a row of a period file.
package struct PeriodDays: Hashable, Sendable {
    /// First day in force.
    package var from: Day
    /// First day no longer in force; nil while it still is.
    package var to: Day?
    /// When the start was known; nil: on `from`.
    package var recorded: Day?
    /// When the end was known; nil: on `to`.
    package var endedRecorded: Day?
}

/// A row of a period file: a thing, its days, and what is said of it.
package struct PeriodRow<Content: Hashable & Sendable>: Sendable {
    /// The row, as a spreadsheet numbers it.
    package var row: Int
    /// When it is in force, and when that was known.
    package var days: PeriodDays
    /// What is said of the thing.
    package var content: Content
}

/// A row of assignments.csv: whose assignment it is.
package struct AssignmentKey: Hashable, Sendable {
    /// Number of the person's code.
    package var person: CodeIndex
    /// In what role.
    package var role: AssignmentRole
    /// Code of the unit.
    package var unit: String
    /// Code of the place; nil: the whole unit.
    package var place: String?

    /// What the row states once it is known who the person is.
    package func assignment(of person: Identifier) -> AssignmentStatement {
        AssignmentStatement(person: person, role: role, unit: unit, place: place)
    }
}
