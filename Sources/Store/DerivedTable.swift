internal import SQL

/// A table whose rows follow from facts: it can be thrown away and made anew, and be compared with what facts give.
struct DerivedTable {
    /// Place in `all`.
    let index: Int
    let name: String
    /// Those that are written; what SQLite numbers by itself is not among them.
    let columns: [String]
    /// The columns that say whose a row is; none where rows only ever come.
    let owner: [String]

    static let unitSpans = DerivedTable(
        index: 0, name: "unit_spans",
        columns: ["unit", "from_day", "until_day", "is_ended", "name", "kind", "parent", "fact"], owner: ["unit"])
    static let placeSpans = DerivedTable(
        index: 1, name: "place_spans",
        columns: [
            "place", "from_day", "until_day", "is_ended", "name", "kind", "unit", "latitude", "longitude", "fact",
        ], owner: ["place"])
    static let coverageSpans = DerivedTable(
        index: 2, name: "coverage_spans", columns: ["cell", "place", "from_day", "until_day", "is_ended", "fact"],
        owner: ["cell", "place"])
    static let people = DerivedTable(
        index: 3, name: "people", columns: ["person", "is_female", "is_minority"], owner: ["person"])
    static let personDays = DerivedTable(
        index: 4, name: "person_days",
        columns: ["person", "day", "standing", "cell", "place", "is_away", "is_exempted", "events"],
        owner: ["person"])
    static let lastKnown = DerivedTable(index: 5, name: "last_known", columns: ["subject", "day"], owner: ["subject"])
    /// What a fact has named once stays named: rows only ever come.
    static let mentions = DerivedTable(
        index: 6, name: "mentions", columns: ["kind", "number", "subject"], owner: [])
    static let personNames = DerivedTable(
        index: 7, name: "person_names", columns: ["person", "code", "name", "likeness"], owner: ["person"])
    static let personWords = DerivedTable(
        index: 8, name: "person_words", columns: ["person", "word"], owner: ["person"])

    /// Those of the ledger's file.
    static let ofLedger = [
        unitSpans, placeSpans, coverageSpans, people, personDays, lastKnown, mentions,
    ]
    /// Those of the vault.
    static let ofVault = [personNames, personWords]
    /// All of them, by their numbers.
    static let all = ofLedger + ofVault
}

/// Where rows of derived tables go: into the database, or into a digest that is compared with it.
protocol RowSink {
    func insert(_ table: DerivedTable, _ bind: (any SQLBinder) -> Void) throws

    /// Removes the rows of one owner.
    func remove(_ table: DerivedTable, of owner: [SQLValue]) throws
}

/// Writes rows into the database.
struct TableSink: RowSink {
    /// By the number of their table.
    private let inserts: [OnDemandStatement]
    private let removals: [OnDemandStatement]

    init(_ connection: any SQLConnection) {
        inserts = DerivedTable.all.map { table in
            let places = table.columns.map { _ in "?" }.joined(separator: ", ")
            let rest = table.owner.isEmpty ? " ON CONFLICT DO NOTHING" : ""
            return OnDemandStatement(
                connection,
                "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))\(rest)")
        }
        removals = DerivedTable.all.map { table in
            let condition = table.owner.map { "\($0) = ?" }.joined(separator: " AND ")
            return OnDemandStatement(connection, "DELETE FROM \(table.name) WHERE \(condition)")
        }
    }

    func insert(_ table: DerivedTable, _ bind: (any SQLBinder) -> Void) throws {
        try inserts[table.index].run(bind)
    }

    func remove(_ table: DerivedTable, of owner: [SQLValue]) throws {
        guard !table.owner.isEmpty else { return }
        try removals[table.index].run(owner)
    }
}
