internal import SQL

/// The desk: sign-ins and drafts. What may tell of somebody is sealed under a key that stands in the vault.
extension Tables {
    /// Whose desk it is: a token that only the key in the vault makes.
    static let desk = SQLTable(
        "desk", [SQLColumn("only_row", .integer, .check("only_row = 1")), SQLColumn("token", .blob, .length(16))],
        key: ["only_row"])

    /// Sign-ins, those that lapsed or ended too until they are cleared away. Only hashes of tokens stand here: who reads the
    /// file cannot sign in with it. Instants are milliseconds.
    static let signIns = SQLTable(
        "sign_ins",
        [
            SQLColumn("token", .blob, .length(32)), SQLColumn("form_token", .blob, .unique, .length(32)),
            SQLColumn("account", .blob, .length(16)), SQLColumn("step", .integer, .check("step BETWEEN 0 AND 3")),
            SQLColumn("began", .integer), SQLColumn("seen", .integer), SQLColumn("ended", .integer, .optional),
            SQLColumn("last_written", .integer), SQLColumn("origin", .blob),
        ],
        key: ["token"],
        indexes: [
            SQLIndex("sign_ins_by_account", ["account", "began"]), SQLIndex("sign_ins_by_seen", ["seen"]),
        ])

    /// Forms that are not written yet, each sealed for its key and its owner. Instants are milliseconds.
    static let drafts = SQLTable(
        "drafts",
        [
            SQLColumn("key", .text), SQLColumn("owner", .text), SQLColumn("content", .blob),
            SQLColumn("until", .integer),
        ],
        key: ["key"],
        indexes: [SQLIndex("drafts_by_owner", ["owner", "until"]), SQLIndex("drafts_by_until", ["until"])],
        isKeptByKey: true)

    /// Where accounts have signed in from: tokens of both, under the desk's key. Whoever comes from there is not held up by
    /// what strangers try.
    static let knownPlaces = SQLTable(
        "known_places", [SQLColumn("place", .blob, .length(32)), SQLColumn("day", .integer)], key: ["place"],
        isKeptByKey: true)
}
