internal import SQL

/// Forms that several people work at, until they are written or dropped.
extension Tables {
    static let sharedDrafts = SQLTable(
        "shared_drafts",
        [SQLColumn("key", .text), SQLColumn("content", .blob), SQLColumn("changed", .integer)], key: ["key"])
}
