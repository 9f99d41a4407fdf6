package import SQL

extension SQLConnection {
    /// Runs several statements as they stand, separated by semicolons, which none of them has inside: how tests damage what
    /// the product would never touch.
    package func executeScript(_ sql: String) throws {
        for statement in sql.split(separator: ";") where statement.contains(where: { !$0.isWhitespace }) {
            try execute("\(sql: String(statement))")
        }
    }
}
