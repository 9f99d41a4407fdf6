internal import SQL

/// A table whose rows follow from facts: it can be thrown away and made anew, and be compared with what facts give.
struct DerivedTable {
    /// Place in `all`.
    let index: Int
    let table: SQLTable
    /// The columns that say whose a row is; none where rows only ever come.
    let owner: [String]

    var name: String { table.name }
    /// Those that are written; what the engine numbers by itself is not among them.
    var columns: [String] { table.writtenColumns }

    static let unitSpans = DerivedTable(index: 0, table: Tables.unitSpans, owner: ["unit"])
    static let placeSpans = DerivedTable(index: 1, table: Tables.placeSpans, owner: ["place"])
    static let coverageSpans = DerivedTable(index: 2, table: Tables.coverageSpans, owner: ["cell", "place"])
    static let people = DerivedTable(index: 3, table: Tables.people, owner: ["person"])
    static let personDays = DerivedTable(index: 4, table: Tables.personDays, owner: ["person"])
    static let lastKnown = DerivedTable(index: 5, table: Tables.lastKnown, owner: ["subject"])
    /// What a fact has named once stays named: rows only ever come.
    static let mentions = DerivedTable(index: 6, table: Tables.mentions, owner: [])
    static let personNames = DerivedTable(index: 7, table: Tables.personNames, owner: ["person"])
    static let personWords = DerivedTable(index: 8, table: Tables.personWords, owner: ["person"])

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
    private let inserters: [any SQLInserter]
    private let removals: [any SQLStatement]

    init(_ connection: any SQLConnection) {
        inserters = DerivedTable.all.map {
            connection.prepare(Insert(into: $0.table, onConflict: $0.owner.isEmpty ? .ignore : .fail))
        }
        removals = DerivedTable.all.map { connection.prepare(.removal(from: $0.table, matching: $0.owner)) }
    }

    func insert(_ table: DerivedTable, _ bind: (any SQLBinder) -> Void) throws {
        try inserters[table.index].insert(bind)
    }

    func remove(_ table: DerivedTable, of owner: [SQLValue]) throws {
        guard !table.owner.isEmpty else { return }
        try removals[table.index].run(owner)
    }
}
