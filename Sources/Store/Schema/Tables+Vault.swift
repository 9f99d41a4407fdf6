internal import SQL

/// The vault: keys, accounts, and what is folded from sealed contents.
///
/// A key that is NULL was destroyed; no other is ever made for that subject. What is folded knows the position of the
/// ledger's log that it reflects.
extension Tables {
    static let secrets = SQLTable("secrets", [SQLColumn("name", .text), SQLColumn("value", .blob)], key: ["name"])

    static let accounts = SQLTable(
        "accounts",
        [
            SQLColumn("id", .blob, .length(16)), SQLColumn("name", .text, .unique),
            SQLColumn("token", .blob, .length(16)),
        ],
        key: ["id"], isKeptByKey: true)

    static let subjectKeys = SQLTable(
        "subject_keys",
        [SQLColumn("subject", .blob, .length(16)), SQLColumn("key", .blob, .optional, .length(32))],
        key: ["subject"],
        guards: [
            .staysNull(column: "key", "a destroyed key is not made again"),
            .neverDeleted("keys are destroyed, not deleted"),
        ],
        isKeptByKey: true)

    static let reflected = SQLTable(
        "reflected",
        [
            SQLColumn("only_row", .integer, .check("only_row = 1")), SQLColumn("position", .integer),
            SQLColumn("log_hash", .blob), SQLColumn("mark", .text),
        ],
        key: ["only_row"])

    static let personNames = SQLTable(
        "person_names",
        [
            SQLColumn("person", .integer), SQLColumn("code", .text, .optional), SQLColumn("name", .text, .optional),
            SQLColumn("likeness", .integer, .optional),
        ],
        key: ["person"], indexes: [SQLIndex("person_names_by_likeness", ["likeness"])])

    /// Folded words of names and codes; an index of full text would keep the words of those who were erased.
    static let personWords = SQLTable(
        "person_words", [SQLColumn("person", .integer), SQLColumn("word", .text)], key: ["person", "word"],
        indexes: [SQLIndex("person_words_by_word", ["word", "person"], isUnique: true)], isKeptByKey: true)
}
