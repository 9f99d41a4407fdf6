internal import SQL

/// The ledger itself. Facts are append-only: the table refuses to change or delete them, and lets a new one in only at the
/// next position.
extension Tables {
    static let origins = SQLTable(
        "origins",
        [SQLColumn("id", .integer), SQLColumn("identity", .blob, .unique, .length(16))],
        key: ["id"])

    static let node = SQLTable(
        "node",
        [
            SQLColumn("only_row", .integer, .check("only_row = 1")),
            SQLColumn("origin", .integer, .references("origins", "id")),
            SQLColumn("time_zone", .text),
            SQLColumn("vault_token", .blob, .length(16)),
        ],
        key: ["only_row"])

    static let commands = SQLTable(
        "commands",
        [
            SQLColumn("id", .integer),
            SQLColumn("key", .text, .unique),
            SQLColumn("author", .blob, .length(16)),
            SQLColumn("recorded", .integer),
            SQLColumn("content", .blob, .length(16)),
            SQLColumn("name", .text),
            SQLColumn("left_out", .integer, .check("left_out >= 0")),
        ],
        key: ["id"],
        guards: [.neverChanged("commands are never changed"), .neverDeleted("commands are never deleted")])

    static let factKinds = SQLTable(
        "fact_kinds", [SQLColumn("id", .integer), SQLColumn("name", .text, .unique)], key: ["id"])

    static let subjects = SQLTable(
        "subjects",
        [
            SQLColumn("id", .integer),
            SQLColumn("kind", .integer, .check("kind BETWEEN 1 AND 255")),
            SQLColumn("identity", .blob, .unique, .length(16)),
            SQLColumn("number", .integer, .optional),
            SQLColumn("code", .text, .optional),
        ],
        key: ["id"], unique: [["kind", "number"]], checks: ["(code IS NULL) = (number IS NULL)"])

    static let facts = SQLTable(
        "facts",
        [
            SQLColumn("position", .integer),
            SQLColumn("id", .blob, .unique, .length(16)),
            SQLColumn("origin", .integer, .references("origins", "id")),
            SQLColumn("sequence", .integer, .check("sequence > 0")),
            SQLColumn("command", .integer, .references("commands", "id")),
            SQLColumn("effective", .integer),
            SQLColumn("known", .integer),
            SQLColumn("rank", .integer),
            SQLColumn("subject", .integer, .references("subjects", "id")),
            SQLColumn("kind", .integer, .references("fact_kinds", "id")),
            SQLColumn("payload", .blob),
            SQLColumn("sealed", .blob, .optional),
            SQLColumn("hash", .blob, .length(32)),
            SQLColumn("log_hash", .blob, .length(32)),
        ],
        key: ["position"], unique: [["origin", "sequence"]],
        // A first import brings in fact after fact of subject after subject.
        indexes: [
            SQLIndex("facts_by_subject", ["subject", "position"], isFilledInOrder: true),
            SQLIndex("facts_by_command", ["command", "position"], isFilledInOrder: true),
        ],
        guards: [
            .neverChanged("facts are never changed: retract and state anew"),
            .neverDeleted("facts are never deleted: retract"),
            .arrivesNext(column: "position", "a fact arrives at the next position of the log"),
        ])
}
