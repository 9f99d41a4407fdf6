internal import SQL

/// What imports have brought in, so that the same row is recognised when it comes again; outlines of units; and a sum over the
/// rows of each of these tables, which damage upsets.
extension Tables {
    static let sources = SQLTable(
        "sources", [SQLColumn("id", .generated), SQLColumn("name", .text, .unique)], key: ["id"])

    /// Found by the token alone; so many come at once that the index is made afterwards.
    static let personCodes = SQLTable(
        "person_codes",
        [SQLColumn("token", .blob, .length(16)), SQLColumn("person", .integer, .references("subjects", "id"))],
        indexes: [SQLIndex("person_codes_by_token", ["token"], isUnique: true)])

    static let recognisedRows = SQLTable(
        "recognised_rows",
        [
            SQLColumn("source", .integer, .references("sources", "id")),
            SQLColumn("fact", .integer, .references("facts", "position")),
            SQLColumn("row_token", .blob), SQLColumn("part", .integer), SQLColumn("file", .text),
            SQLColumn("content_token", .blob),
        ],
        key: ["source", "fact", "row_token", "part"],
        indexes: [SQLIndex("recognised_rows_by_fact", ["fact"])], isKeptByKey: true)

    /// What rows were recognised by before a command replaced them.
    static let replacedRows = SQLTable(
        "replaced_rows",
        [
            SQLColumn("id", .generated), SQLColumn("command", .text),
            SQLColumn("source", .integer, .references("sources", "id")),
            SQLColumn("subject", .integer, .references("subjects", "id")), SQLColumn("file", .text),
            SQLColumn("row_token", .blob), SQLColumn("part", .integer), SQLColumn("content_token", .blob),
            SQLColumn("fact", .integer, .references("facts", "position")),
            SQLColumn("replacement", .integer, .optional, .references("facts", "position")),
        ],
        key: ["id"],
        indexes: [
            SQLIndex("replaced_rows_by_subject", ["command", "subject"]),
            SQLIndex("replaced_rows_by_fact", ["fact"]),
        ])

    static let boundaries = SQLTable(
        "boundaries", [SQLColumn("unit", .text), SQLColumn("rings", .text)], key: ["unit"], isKeptByKey: true)

    static let sums = SQLTable(
        "sums", [SQLColumn("name", .text), SQLColumn("value", .integer)], key: ["name"], isKeptByKey: true)
}
