internal import Organisation
internal import SQL

extension Migration {
    /// What pages look things up by: people by cell, by place and by the words of their names, assignments by what is
    /// answered for; and the outlines of units on maps.
    static let lookup = Migration(
        name: "lookup",
        sql: """
            CREATE INDEX person_days_by_cell ON person_days (cell, person);
            CREATE INDEX person_days_by_place ON person_days (place, person);
            CREATE INDEX assignment_spans_by_place ON assignment_spans (place);
            CREATE INDEX assignment_spans_by_unit ON assignment_spans (unit);
            -- Folded words of names and codes; an index of full text would keep the words of those who were erased.
            CREATE TABLE person_words (
                word TEXT NOT NULL, person INTEGER NOT NULL REFERENCES subjects (id),
                PRIMARY KEY (word, person)
            ) WITHOUT ROWID;
            CREATE INDEX person_words_by_person ON person_words (person);
            CREATE TABLE boundaries (unit TEXT PRIMARY KEY NOT NULL, rings TEXT NOT NULL) WITHOUT ROWID;
            """,
        fill: { connection in
            let insert = try connection.prepare("INSERT OR IGNORE INTO person_words (word, person) VALUES (?, ?)")
            try connection.forEach("SELECT person, name, code FROM person_details") { row in
                for word in SearchWords.of(row.optionalText(1), row.optionalText(2)) {
                    try insert.run([.text(word), .integer(row.integer(0))])
                }
            }
        })
}

/// The folded words by which a person is found.
enum SearchWords {
    static func of(_ texts: String?...) -> [String] {
        var words: [String] = []
        for case let text? in texts {
            for word in FoldedText.words(of: text) where !words.contains(word) { words.append(word) }
        }
        return words
    }
}
