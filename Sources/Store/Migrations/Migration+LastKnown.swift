extension Migration {
    /// For each subject, the latest day on which anything about it became known: a question about what was known earlier
    /// folds only the subjects of which more was learned since.
    static let lastKnown = Migration(
        name: "last known",
        sql: """
            CREATE TABLE last_known (subject INTEGER PRIMARY KEY REFERENCES subjects (id), day INTEGER NOT NULL);
            INSERT INTO last_known SELECT subject, max(known) FROM facts GROUP BY subject;
            CREATE INDEX last_known_by_day ON last_known (day);
            """)
}
