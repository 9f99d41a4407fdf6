internal import SQL

/// What is folded from facts; it can be thrown away and made anew. Indexes lead from a unit or a place to whatever the spans
/// name it in; meetings, targets and assignments have no spans, and are found by what they mention.
extension Tables {
    static let folded = SQLTable(
        "folded",
        [
            SQLColumn("only_row", .integer, .check("only_row = 1")), SQLColumn("mark", .text),
            // The head of the log with the last command that had anything to do with names: the vault reflects that one.
            SQLColumn("named_position", .integer), SQLColumn("named_hash", .blob),
        ],
        key: ["only_row"])

    static let unitSpans = SQLTable(
        "unit_spans",
        [SQLColumn("unit", .integer)] + days + [
            SQLColumn("name", .text), SQLColumn("kind", .text), SQLColumn("parent", .integer, .optional),
            SQLColumn("fact", .integer),
        ],
        key: ["unit", "from_day"], indexes: [SQLIndex("unit_spans_by_parent", ["parent", "unit"])],
        isKeptByKey: true)

    static let placeSpans = SQLTable(
        "place_spans",
        [SQLColumn("place", .integer)] + days + [
            SQLColumn("name", .text), SQLColumn("kind", .text), SQLColumn("unit", .integer),
            SQLColumn("latitude", .text, .optional), SQLColumn("longitude", .text, .optional),
            SQLColumn("fact", .integer),
        ],
        key: ["place", "from_day"], indexes: [SQLIndex("place_spans_by_unit", ["unit", "place"])],
        isKeptByKey: true)

    static let coverageSpans = SQLTable(
        "coverage_spans",
        [SQLColumn("cell", .integer), SQLColumn("place", .integer)] + days + [SQLColumn("fact", .integer)],
        key: ["cell", "place", "from_day"], indexes: [SQLIndex("coverage_spans_by_place", ["place", "cell"])],
        isKeptByKey: true)

    private static let days = [
        SQLColumn("from_day", .integer), SQLColumn("until_day", .integer, .optional), SQLColumn("is_ended", .integer),
    ]

    static let people = SQLTable(
        "people",
        [
            SQLColumn("person", .integer, .references("subjects", "id")), SQLColumn("is_female", .integer),
            SQLColumn("is_minority", .integer),
        ],
        key: ["person"])

    static let personDays = SQLTable(
        "person_days",
        [
            SQLColumn("person", .integer), SQLColumn("day", .integer), SQLColumn("standing", .integer),
            SQLColumn("cell", .integer, .optional), SQLColumn("place", .integer, .optional),
            SQLColumn("is_away", .integer), SQLColumn("is_exempted", .integer), SQLColumn("events", .blob),
        ],
        key: ["person", "day"],
        indexes: [
            SQLIndex("person_days_by_cell", ["cell", "person"]), SQLIndex("person_days_by_place", ["place", "person"]),
        ],
        isKeptByKey: true)

    /// For each subject, the latest day on which anything about it became known.
    static let lastKnown = SQLTable(
        "last_known",
        [SQLColumn("subject", .integer, .references("subjects", "id")), SQLColumn("day", .integer)],
        key: ["subject"], indexes: [SQLIndex("last_known_by_day", ["day"])])

    /// What facts have named that spans do not tell, because they count no longer or have none.
    static let mentions = SQLTable(
        "mentions",
        [
            SQLColumn("kind", .integer), SQLColumn("number", .integer),
            SQLColumn("subject", .integer, .references("subjects", "id")),
        ],
        key: ["kind", "number", "subject"], isKeptByKey: true)
}
