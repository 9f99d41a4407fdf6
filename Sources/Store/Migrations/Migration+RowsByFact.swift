extension Migration {
    /// Recognised rows stand under their sources and facts: a fact says what it is about, so that a row need not say it
    /// again and is found by its subject without an index of its own. Of two under one fact the first is its own.
    static let rowsByFact = Migration(
        name: "rows by fact",
        sql: """
            CREATE TABLE new_recognised_rows (
                source INTEGER NOT NULL REFERENCES sources (id), fact INTEGER NOT NULL REFERENCES facts (position),
                row_token BLOB NOT NULL, part INTEGER NOT NULL, file TEXT NOT NULL, content_token BLOB NOT NULL,
                PRIMARY KEY (source, fact, row_token, part)
            ) WITHOUT ROWID;
            INSERT OR IGNORE INTO new_recognised_rows
                SELECT source, fact, row_token, part, file, content_token FROM recognised_rows
                ORDER BY source, fact, id;
            DROP TABLE recognised_rows;
            ALTER TABLE new_recognised_rows RENAME TO recognised_rows;
            """)
}
