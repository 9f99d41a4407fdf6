internal import SQL

/// What SQLite writes in its own way.
struct SQLiteDialect: SQLDialect {
    func placeholder(_ number: Int) -> String { "?" }

    func list(_ integers: [Int64], at placeholder: String) -> (sql: String, value: SQLValue) {
        let json = "[" + integers.map { String($0) }.joined(separator: ",") + "]"
        return ("(SELECT value FROM json_each(\(placeholder)))", .text(json))
    }

    /// SQLite has no statistics of tables that grow from nothing, and must be told.
    func hint(_ hint: SQLHint) -> String {
        switch hint {
        case .joinInOrder: "CROSS JOIN"
        case .unindexed(let column): "+\(column)"
        }
    }
}

// MARK: - Schema

extension SQLiteDialect {
    /// The statements that make a table, without its indexes and guards.
    func statement(making table: SQLTable) -> String {
        let rowNumber = table.key.count == 1 ? table.columns.first { $0.name == table.key[0] } : nil
        let isNumbered = rowNumber.map { $0.kind == .integer || $0.kind == .generated } ?? false
        var lines = table.columns.map { column in
            self.column(column) + (isNumbered && column.name == table.key[0] ? " PRIMARY KEY" : "")
        }
        if !isNumbered, !table.key.isEmpty { lines.append("PRIMARY KEY (\(list(table.key)))") }
        lines += table.unique.map { "UNIQUE (\(list($0)))" }
        lines += table.checks.map { "CHECK (\($0))" }
        return """
            CREATE TABLE \(table.name) (
                \(lines.joined(separator: ",\n    "))
            )\(table.isKeptByKey ? " WITHOUT ROWID" : "")
            """
    }

    /// The statement that makes an index.
    func statement(making index: SQLIndex, on table: SQLTable) -> String {
        "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(index.name) ON \(table.name) (\(list(index.columns)))"
    }

    /// The name of a guard, and the statement that makes it.
    func trigger(_ rule: SQLGuard, on table: SQLTable) -> (name: String, statement: String) {
        let (name, moment, condition, message) = parts(of: rule, on: table.name)
        let statement = """
            CREATE TRIGGER \(name) BEFORE \(moment) ON \(table.name)\(condition.map { " WHEN \($0)" } ?? "")
            BEGIN SELECT RAISE(ABORT, '\(message.replacing("'", with: "''"))'); END
            """
        return (name, statement)
    }

    private func parts(
        of rule: SQLGuard, on table: String
    ) -> (name: String, moment: String, condition: String?, message: String) {
        switch rule {
        case .neverChanged(let message): ("\(table)_are_not_changed", "UPDATE", nil, message)
        case .neverDeleted(let message): ("\(table)_are_not_deleted", "DELETE", nil, message)
        case .arrivesNext(let column, let message):
            (
                "\(table)_arrive_in_order", "INSERT",
                "NEW.\(column) <> (SELECT coalesce(max(\(column)), 0) + 1 FROM \(table))", message
            )
        case .staysNull(let column, let message):
            ("\(table)_without_\(column)_stay_so", "UPDATE", "OLD.\(column) IS NULL", message)
        }
    }

    private func column(_ column: SQLColumn) -> String {
        let kind =
            switch column.kind {
            case .integer, .generated: "INTEGER"
            case .real: "REAL"
            case .text: "TEXT"
            case .blob: "BLOB"
            }
        var isOptional = false
        var rest = ""
        for trait in column.traits {
            switch trait {
            case .optional: isOptional = true
            case .unique: rest += " UNIQUE"
            case .references(let table, let key): rest += " REFERENCES \(table) (\(key))"
            case .length(let length): rest += " CHECK (length(\(column.name)) = \(length))"
            case .check(let condition): rest += " CHECK (\(condition))"
            }
        }
        return "\(column.name) \(kind)\(isOptional ? "" : " NOT NULL")\(rest)"
    }

    private func list(_ columns: [String]) -> String { columns.joined(separator: ", ") }
}
