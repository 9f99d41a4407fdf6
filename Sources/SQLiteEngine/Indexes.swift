internal import GRDB

/// The indexes of a database while they are away: sorting all rows once is several times as fast as finding the place of
/// each as it comes.
struct Indexes {
    private let statements: [String]

    /// Takes away every index that a statement made; those of constraints stay.
    init(droppingFrom database: Database) throws {
        let rows = try Row.fetchAll(
            database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        statements = rows.map { $0["sql"] }
        for row in rows {
            let name: String = row["name"]
            try database.execute(sql: "DROP INDEX \(name)")
        }
    }

    /// Makes them again.
    func restore(in database: Database) throws {
        for statement in statements { try database.execute(sql: statement) }
    }
}
