internal import GRDB

/// The indexes and the triggers of inserting of a database while they are away during a load: sorting all rows once is
/// several times as fast as finding the place of each as it comes.
struct DeferredSchema {
    private let statements: [String]

    /// Takes away every index that a statement made, and every trigger that watches rows come in; the indexes of
    /// constraints stay.
    ///
    /// - Parameter indexesInOrder: indexes that stay too, because rows come in their order: each entry goes behind the
    ///   last, at once and for less than sorting costs.
    init(droppingFrom database: Database, keeping indexesInOrder: Set<String>) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT type, name, sql FROM sqlite_master
                WHERE type = 'index' AND sql IS NOT NULL OR type = 'trigger' AND sql LIKE '%BEFORE INSERT%'
                """
        ).filter { !indexesInOrder.contains($0["name"]) }
        statements = rows.map { $0["sql"] }
        for row in rows {
            let (type, name): (String, String) = (row["type"], row["name"])
            try database.execute(sql: "DROP \(type) \(name)")
        }
    }

    /// Makes them again.
    func restore(in database: Database) throws {
        // A sorter whose rows are more than the cache holds sorts on another thread while the next are read.
        try database.execute(sql: "PRAGMA threads = 2; PRAGMA cache_size = -8192")
        for statement in statements { try database.execute(sql: statement) }
    }
}
