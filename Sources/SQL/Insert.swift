/// How rows come into a table: which columns, and what happens to a row whose key is there already.
package struct Insert: Hashable, Sendable {
    /// What happens to a row whose key is there already.
    package enum Conflict: Hashable, Sendable {
        /// The row is refused, and the transaction with it.
        case fail
        /// The row that is there stays.
        case ignore
        /// The row that is there takes these columns from the new one; `key` says which columns tell that they are the same.
        case update([String], key: [String])
    }

    /// The table's name.
    package let table: String
    /// The columns that get values, in the order in which they are bound.
    package let columns: [String]
    /// What happens to a row whose key is there already.
    package let conflict: Conflict

    /// Into these columns of a table; without any, into all but those that the engine numbers by itself, in their order.
    package init(into table: SQLTable, _ columns: [String]? = nil, onConflict conflict: Conflict = .fail) {
        self.table = table.name
        self.columns = columns ?? table.writtenColumns
        self.conflict = conflict
    }

    /// The statement that inserts so many rows at once, with a parameter for each value of each row.
    package func text(rows: Int) -> SQLText {
        var text: SQLText = "INSERT INTO \(sql: table) (\(sql: columns.joined(separator: ", "))) VALUES "
        for row in 0..<rows {
            text += row == 0 ? "(" : ", ("
            for column in columns.indices { text += column == 0 ? "\(parameter: "")" : ", \(parameter: "")" }
            text += ")"
        }
        switch conflict {
        case .fail: break
        case .ignore: text += " ON CONFLICT DO NOTHING"
        case .update(let changed, let key):
            let changes = changed.map { "\($0) = excluded.\($0)" }
            text += """
                 ON CONFLICT (\(sql: key.joined(separator: ", "))) DO UPDATE SET \(sql: changes.joined(separator: ", "))
                """
        }
        return text
    }
}

extension SQLText {
    /// Removes the rows of a table that have a value in each of these columns; the values come with each run.
    package static func removal(from table: SQLTable, matching columns: [String]) -> SQLText {
        var text: SQLText = "DELETE FROM \(table)"
        for (index, column) in columns.enumerated() {
            text += index == 0 ? " WHERE " : " AND "
            text += "\(sql: column) = \(parameter: "owner")"
        }
        return text
    }
}
