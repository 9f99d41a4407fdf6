internal import SQL

/// Who looked at what. It stands in the vault, names nobody, and outlasts whom it is about: a person stands in it as the
/// random identity that facts call them by.
extension Tables {
    static let readings = SQLTable(
        "readings",
        [
            SQLColumn("number", .integer), SQLColumn("at", .integer), SQLColumn("reader", .blob, .length(16)),
            SQLColumn("sort", .text), SQLColumn("page", .text), SQLColumn("unit", .text, .optional),
            SQLColumn("subject", .blob, .optional, .length(16)), SQLColumn("people", .integer),
        ],
        key: ["number"],
        guards: [
            .neverChanged("what was read stays as it was written down"),
            .neverDeleted("what was read stays written down"),
        ])
}
