package import Dossier
package import Figures
package import Ledger
package import Organisation
package import Words

/// How many rows of a dossier were what.
package struct ImportCounts: Equatable, Sendable {
    /// Rows that say something new.
    package var newRows = 0
    /// Rows that say something else than before: the old fact is retracted, the new one known today.
    package var changedRows = 0
    /// Rows that say what they said before, at another place among those of their day.
    package var reorderedRows = 0
    /// Rows that say what they said before.
    package var unchangedRows = 0
    /// Rows the source had before and has no longer.
    package var goneRows = 0
    /// Rows whose fact somebody retracted by hand; they stay retracted.
    package var heldBackRows = 0

    static func += (left: inout ImportCounts, right: ImportCounts) {
        left.newRows += right.newRows
        left.changedRows += right.changedRows
        left.reorderedRows += right.reorderedRows
        left.unchangedRows += right.unchangedRows
        left.goneRows += right.goneRows
        left.heldBackRows += right.heldBackRows
    }
}

/// What an import did, or with `isDryRun` would do.
package struct ImportReport: Sendable {
    /// The most gone rows that are named; the rest are only counted.
    package static let namedGoneRowsMax = 20

    /// Nothing was written.
    package var isDryRun: Bool
    /// What the source no longer has was taken back.
    package var replacesGone: Bool
    /// The source it came from.
    package var source: String
    /// With this key the whole import can be taken back; nil when it added nothing.
    package var command: String?
    /// How many rows were what.
    package var counts = ImportCounts()
    /// How many facts were stated.
    package var addedFacts = 0
    /// How many facts were taken back.
    package var retractions = 0
    /// What there is to tell besides.
    package var notes: [DossierNote] = []
    /// Facts behind rows that are gone: the first of them.
    package var gone: [GoneRow] = []
    /// Days of people whose rows only stand in another order: the first of them.
    package var reordered: [ReorderedDay] = []
    /// How many such days there are.
    package var reorderedDays = 0
    /// Codes whose person has another name altogether: the first of them.
    package var renamed: [String] = []
    /// How many there are.
    package var renamedCount = 0
    /// People who are likely one person under several codes, each group by the codes: the first of them.
    package var likelyDoubles: [[String]] = []
    /// How many such groups there are among those of whom something was written.
    package var likelyDoubleGroups = 0
    /// Places that are likely one under two codes, each with the other: the first of those of which something was written.
    package var likelyDoublePlaces: [DoublePlace] = []
    /// How many there are.
    package var likelyDoublePlaceCount = 0
    /// Grants in force on units that ended and became others: an import lets none follow.
    package var grantsAtEnded: [EndedGrants] = []
    /// How many facts of which unit, in the order of codes; only of a dry run.
    package var touches: [UnitTouch] = []
    /// How figures change, unit by unit; only of a dry run.
    package var changes: [UnitChange] = []
    /// The end of the log afterwards.
    package var head: Head = .empty

    /// A row the source had and has no longer.
    package struct GoneRow: Equatable, Sendable {
        /// What it was about.
        package var subject: String
        /// What it said, in one word.
        package var kind: String
        /// Its effective day.
        package var day: Day
        /// The fact that stands for it.
        package var fact: Identifier
    }

    /// A day of somebody on which only the order of rows differs from before, and what changes by it.
    package struct ReorderedDay: Equatable, Sendable {
        /// Whose day.
        package var subject: String
        /// Which day.
        package var day: Day
        /// How it ended before.
        package var before: DayEnd
        /// How it ends now.
        package var after: DayEnd
    }

    /// Grants left on a unit that is no more.
    package struct EndedGrants: Equatable, Sendable {
        /// The unit's code.
        package var unit: String
        /// Codes of what it became.
        package var became: [String]
        /// How many grants lie on it.
        package var count: Int

        /// So many, on a unit that became these.
        package init(unit: String, became: [String], count: Int) {
            (self.unit, self.became, self.count) = (unit, became, count)
        }
    }

    /// A place that is likely another one under another code.
    package struct DoublePlace: Equatable, Sendable {
        /// Its code.
        package var code: String
        /// Name and code of the other.
        package var other: BilingualText
    }

    /// How a day of somebody ends.
    package struct DayEnd: Equatable, Sendable {
        /// Where the person stands.
        package var standing: Standing
        /// Code of the cell; nil without one.
        package var cell: String?
        /// Code of the living or working place; nil without one.
        package var place: String?
        /// Absent from the place for a time.
        package var isAway: Bool
    }

    /// How many facts of a unit are added and taken back.
    package struct UnitTouch: Equatable, Sendable {
        /// The unit's code; empty for what belongs to no unit.
        package var unit: String
        /// Facts stated.
        package var added: Int
        /// Facts taken back.
        package var retracted: Int
    }

    /// How a unit's figures change.
    package struct UnitChange: Equatable, Sendable {
        /// The unit's code.
        package var unit: String
        /// Which figure.
        package var figure: Figure
        /// Its value now.
        package var before: Int
        /// What it would be.
        package var after: Int
    }
}
