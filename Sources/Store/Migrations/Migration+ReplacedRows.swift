extension Migration {
    /// What rows were recognised by before a command replaced them, so that taking the command back puts them back.
    static let replacedRows = Migration(
        name: "replaced rows",
        sql: """
            CREATE TABLE replaced_rows (
                id INTEGER PRIMARY KEY, command TEXT NOT NULL, source INTEGER NOT NULL REFERENCES sources (id),
                subject INTEGER NOT NULL REFERENCES subjects (id), file TEXT NOT NULL, row_token BLOB NOT NULL,
                part INTEGER NOT NULL, content_token BLOB NOT NULL,
                fact INTEGER NOT NULL REFERENCES facts (position),
                replacement INTEGER REFERENCES facts (position)
            );
            CREATE INDEX replaced_rows_by_subject ON replaced_rows (command, subject);
            CREATE INDEX replaced_rows_by_fact ON replaced_rows (fact);
            CREATE INDEX recognised_rows_by_fact ON recognised_rows (fact);
            """)
}
