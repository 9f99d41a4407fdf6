extension Migration {
    /// Keys that come in no order stand in indexes of their own, not in the tables: a first import makes those indexes
    /// when it has all rows, by sorting them once.
    static let lateIndexes = Migration(
        name: "late indexes",
        sql: """
            CREATE TABLE new_person_codes (
                token BLOB NOT NULL CHECK (length(token) = 16), person INTEGER NOT NULL REFERENCES subjects (id)
            );
            INSERT INTO new_person_codes SELECT token, person FROM person_codes;
            DROP TABLE person_codes;
            ALTER TABLE new_person_codes RENAME TO person_codes;
            CREATE UNIQUE INDEX person_codes_by_token ON person_codes (token);
            CREATE TABLE new_person_words (
                person INTEGER NOT NULL REFERENCES subjects (id), word TEXT NOT NULL, PRIMARY KEY (person, word)
            ) WITHOUT ROWID;
            INSERT INTO new_person_words SELECT person, word FROM person_words ORDER BY person, word;
            DROP TABLE person_words;
            ALTER TABLE new_person_words RENAME TO person_words;
            CREATE UNIQUE INDEX person_words_by_word ON person_words (word, person);
            """)
}
