extension Migration {
    /// The vault: keys, accounts, and what is folded from sealed contents. Whoever has it and the ledger reads everybody's
    /// names; the ledger alone names nobody.
    ///
    /// A key that is NULL was destroyed; no other is ever made for that subject. What is folded knows the position of the
    /// ledger's log that it reflects.
    static let keysAndNames = Migration(
        name: "keys and names",
        sql: """
            CREATE TABLE secrets (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL);
            CREATE TABLE accounts (
                id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
                name TEXT NOT NULL UNIQUE,
                token BLOB NOT NULL CHECK (length(token) = 16)
            ) WITHOUT ROWID;
            CREATE TABLE subject_keys (
                subject BLOB PRIMARY KEY NOT NULL CHECK (length(subject) = 16),
                key BLOB CHECK (key IS NULL OR length(key) = 32)
            ) WITHOUT ROWID;
            CREATE TRIGGER destroyed_keys_stay_so BEFORE UPDATE ON subject_keys WHEN OLD.key IS NULL
            BEGIN SELECT RAISE(ABORT, 'a destroyed key is not made again'); END;
            CREATE TRIGGER keys_are_not_deleted BEFORE DELETE ON subject_keys
            BEGIN SELECT RAISE(ABORT, 'keys are destroyed, not deleted'); END;

            CREATE TABLE reflected (
                only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
                position INTEGER NOT NULL, log_hash BLOB NOT NULL, mark TEXT NOT NULL
            );
            CREATE TABLE person_names (
                person INTEGER PRIMARY KEY, code TEXT, name TEXT, likeness INTEGER
            );
            CREATE INDEX person_names_by_likeness ON person_names (likeness);
            -- Folded words of names and codes; an index of full text would keep the words of those who were erased.
            CREATE TABLE person_words (
                person INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (person, word)
            ) WITHOUT ROWID;
            CREATE UNIQUE INDEX person_words_by_word ON person_words (word, person);
            """)
}
