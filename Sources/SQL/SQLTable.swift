/// A table as the product asks for it; each engine writes it in its own way (`SQLConnection.make`).
package struct SQLTable: Sendable {
    /// The name, used in statements.
    package let name: String
    /// The columns, in the order in which rows are written.
    package let columns: [SQLColumn]
    /// The columns that tell one row from another; none where nobody asks for one row. A single integer is the number by
    /// which the engine keeps rows.
    package let key: [String]
    /// Sets of columns in which no two rows have the same values; checked row by row, during a load too.
    package let unique: [[String]]
    /// Conditions that every row fulfils, in the dialect that all engines share.
    package let checks: [String]
    /// Ways to find rows by other columns than the key.
    package let indexes: [SQLIndex]
    /// What the table refuses.
    package let guards: [SQLGuard]
    /// Rows are small and found by their key alone: an engine that can keep them in its order, and nowhere else, does so.
    package let isKeptByKey: Bool

    /// A table of this name.
    package init(
        _ name: String, _ columns: [SQLColumn], key: [String] = [], unique: [[String]] = [], checks: [String] = [],
        indexes: [SQLIndex] = [], guards: [SQLGuard] = [], isKeptByKey: Bool = false
    ) {
        self.name = name
        self.columns = columns
        self.key = key
        self.unique = unique
        self.checks = checks
        self.indexes = indexes
        self.guards = guards
        self.isKeptByKey = isKeptByKey
    }

    /// The columns that get values when a row is inserted.
    package var writtenColumns: [String] {
        columns.filter { $0.kind != .generated }.map(\.name)
    }
}

/// A column of a table. Text is compared and ordered byte by byte, in every engine.
package struct SQLColumn: Sendable {
    /// What the column holds.
    package enum Kind: Sendable {
        /// Eight bytes with a sign.
        case integer
        case real, text, blob
        /// An integer that the engine counts up by itself, the key of its table; no row brings its own.
        case generated
    }

    /// What more is asked of a column. Without any, every row has a value in it.
    package enum Trait: Sendable {
        /// May be NULL.
        case optional
        /// No two rows have the same; checked row by row, during a load too.
        case unique
        /// Every value stands in this column of another table.
        case references(String, String)
        /// Every blob has so many bytes.
        case length(Int)
        /// A condition that every value fulfils, in the dialect that all engines share.
        case check(String)
    }

    /// The name, used in statements.
    package let name: String
    /// What it holds.
    package let kind: Kind
    /// What more is asked of it.
    package let traits: [Trait]

    /// A column of this name.
    package init(_ name: String, _ kind: Kind, _ traits: Trait...) {
        self.name = name
        self.kind = kind
        self.traits = traits
    }
}

/// A way to find the rows of a table by other columns than its key.
package struct SQLIndex: Sendable {
    /// The name, unique in the database.
    package let name: String
    /// The columns, the first being looked for first.
    package let columns: [String]
    /// No two rows have the same; a load checks it when all rows are in.
    package let isUnique: Bool
    /// Rows of a load come in the order of the index: each entry goes behind the last, at once and for less than sorting
    /// them all costs in the end.
    package let isFilledInOrder: Bool

    /// An index over these columns.
    package init(_ name: String, _ columns: [String], isUnique: Bool = false, isFilledInOrder: Bool = false) {
        self.name = name
        self.columns = columns
        self.isUnique = isUnique
        self.isFilledInOrder = isFilledInOrder
    }
}

/// What a table refuses, whoever asks, with the words that say why.
package enum SQLGuard: Sendable {
    /// Rows are never changed.
    case neverChanged(String)
    /// Rows are never deleted.
    case neverDeleted(String)
    /// A row's number in the column is one more than the largest that is there, the first being 1. Not looked at during a
    /// load, which nobody else takes part in.
    case arrivesNext(column: String, String)
    /// A row that has NULL in the column is never changed.
    case staysNull(column: String, String)
}

extension SQLText.Interpolation {
    /// The table's name.
    package mutating func appendInterpolation(_ table: SQLTable) {
        appendInterpolation(sql: table.name)
    }
}
