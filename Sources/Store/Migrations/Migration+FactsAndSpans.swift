extension Migration {
    /// The ledger, and the spans folded from it.
    ///
    /// Facts are append-only: triggers refuse to change or delete them, and let a new one in only at the next position.
    /// Everything under "folded from facts" can be thrown away and made anew.
    static let factsAndSpans = Migration(
        name: "facts and spans",
        sql: """
            CREATE TABLE origins (
                id INTEGER PRIMARY KEY,
                identity BLOB NOT NULL UNIQUE CHECK (length(identity) = 16)
            );
            CREATE TABLE node (
                only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
                origin INTEGER NOT NULL REFERENCES origins (id),
                keys_token BLOB NOT NULL CHECK (length(keys_token) = 16)
            );
            CREATE TABLE commands (
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL UNIQUE,
                author TEXT NOT NULL,
                recorded INTEGER NOT NULL
            );
            CREATE TABLE fact_kinds (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE
            );
            CREATE TABLE subjects (
                id INTEGER PRIMARY KEY,
                kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
                identity BLOB NOT NULL UNIQUE CHECK (length(identity) = 16),
                number INTEGER,
                code TEXT,
                CHECK ((code IS NULL) = (number IS NULL)),
                UNIQUE (kind, number)
            );
            CREATE TABLE facts (
                position INTEGER PRIMARY KEY,
                id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
                origin INTEGER NOT NULL REFERENCES origins (id),
                sequence INTEGER NOT NULL CHECK (sequence > 0),
                command INTEGER NOT NULL REFERENCES commands (id),
                effective INTEGER NOT NULL,
                known INTEGER NOT NULL,
                rank INTEGER NOT NULL,
                subject INTEGER NOT NULL REFERENCES subjects (id),
                kind INTEGER NOT NULL REFERENCES fact_kinds (id),
                payload BLOB NOT NULL,
                sealed BLOB,
                hash BLOB NOT NULL CHECK (length(hash) = 32),
                log_hash BLOB NOT NULL CHECK (length(log_hash) = 32),
                UNIQUE (origin, sequence)
            );
            CREATE INDEX facts_by_subject ON facts (subject, position);
            CREATE INDEX facts_by_command ON facts (command, position);

            CREATE TRIGGER facts_are_not_changed BEFORE UPDATE ON facts
            BEGIN SELECT RAISE(ABORT, 'facts are never changed: retract and state anew'); END;
            CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON facts
            BEGIN SELECT RAISE(ABORT, 'facts are never deleted: retract'); END;
            CREATE TRIGGER facts_arrive_in_order BEFORE INSERT ON facts
            WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM facts)
            BEGIN SELECT RAISE(ABORT, 'a fact arrives at the next position of the log'); END;
            CREATE TRIGGER commands_are_not_changed BEFORE UPDATE ON commands
            BEGIN SELECT RAISE(ABORT, 'commands are never changed'); END;
            CREATE TRIGGER commands_are_not_deleted BEFORE DELETE ON commands
            BEGIN SELECT RAISE(ABORT, 'commands are never deleted'); END;

            -- Folded from facts.
            CREATE TABLE unit_spans (
                unit INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER, is_ended INTEGER NOT NULL,
                name TEXT NOT NULL, kind TEXT NOT NULL, parent INTEGER, fact INTEGER NOT NULL,
                PRIMARY KEY (unit, from_day)
            ) WITHOUT ROWID;
            CREATE TABLE place_spans (
                place INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER, is_ended INTEGER NOT NULL,
                name TEXT NOT NULL, kind TEXT NOT NULL, unit INTEGER NOT NULL, latitude TEXT, longitude TEXT,
                fact INTEGER NOT NULL,
                PRIMARY KEY (place, from_day)
            ) WITHOUT ROWID;
            CREATE TABLE coverage_spans (
                cell INTEGER NOT NULL, place INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER,
                is_ended INTEGER NOT NULL, fact INTEGER NOT NULL,
                PRIMARY KEY (cell, place, from_day)
            ) WITHOUT ROWID;
            CREATE TABLE people (
                person INTEGER PRIMARY KEY REFERENCES subjects (id),
                is_female INTEGER NOT NULL, is_minority INTEGER NOT NULL
            );
            CREATE TABLE person_days (
                person INTEGER NOT NULL, day INTEGER NOT NULL, standing INTEGER NOT NULL, cell INTEGER,
                place INTEGER, is_away INTEGER NOT NULL, is_exempted INTEGER NOT NULL, events BLOB NOT NULL,
                PRIMARY KEY (person, day)
            ) WITHOUT ROWID;
            CREATE TABLE person_details (
                person INTEGER PRIMARY KEY REFERENCES subjects (id),
                code TEXT, name TEXT, born TEXT, ethnicity TEXT, education TEXT, consent INTEGER
            );
            CREATE TABLE assignment_spans (
                id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES subjects (id), role TEXT NOT NULL,
                unit INTEGER NOT NULL, place INTEGER, from_day INTEGER NOT NULL, until_day INTEGER
            );
            CREATE INDEX assignment_spans_by_person ON assignment_spans (person);
            CREATE TABLE meetings (
                id INTEGER PRIMARY KEY, unit INTEGER NOT NULL, day INTEGER NOT NULL, members INTEGER NOT NULL,
                present INTEGER NOT NULL, excused INTEGER NOT NULL
            );
            CREATE INDEX meetings_by_unit ON meetings (unit, day);
            CREATE TABLE targets (
                id INTEGER PRIMARY KEY, unit INTEGER NOT NULL, year INTEGER NOT NULL, indicator TEXT NOT NULL,
                value INTEGER NOT NULL
            );
            CREATE INDEX targets_by_unit ON targets (unit, year);

            -- What imports have brought in, so that the same row is recognised when it comes again.
            CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
            CREATE TABLE person_codes (
                token BLOB PRIMARY KEY NOT NULL CHECK (length(token) = 16),
                person INTEGER NOT NULL REFERENCES subjects (id)
            ) WITHOUT ROWID;
            CREATE TABLE recognised_rows (
                id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES sources (id),
                subject INTEGER NOT NULL REFERENCES subjects (id), file TEXT NOT NULL, row_token BLOB NOT NULL,
                part INTEGER NOT NULL, content_token BLOB NOT NULL,
                fact INTEGER NOT NULL REFERENCES facts (position)
            );
            CREATE INDEX recognised_rows_by_subject ON recognised_rows (source, subject);
            """)

    /// The file of keys: what names a person can be read only with it.
    static let keys = Migration(
        name: "keys",
        sql: """
            CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL);
            CREATE TABLE IF NOT EXISTS person_keys (
                person BLOB PRIMARY KEY NOT NULL CHECK (length(person) = 16),
                key BLOB NOT NULL CHECK (length(key) = 32)
            ) WITHOUT ROWID;
            """)
}
