extension Migration {
    /// The ledger, what is folded from it, and what imports recognise rows by. No byte of it names anybody.
    ///
    /// Facts are append-only: triggers refuse to change or delete them, and let a new one in only at the next position.
    /// Everything under "folded from facts" can be thrown away and made anew.
    static let factsAndSpans = Migration(name: "facts and spans", sql: facts + spans + imports)

    private static let facts = """
        CREATE TABLE origins (
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL UNIQUE CHECK (length(identity) = 16)
        );
        CREATE TABLE node (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
            origin INTEGER NOT NULL REFERENCES origins (id),
            time_zone TEXT NOT NULL,
            vault_token BLOB NOT NULL CHECK (length(vault_token) = 16)
        );
        CREATE TABLE commands (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            author BLOB NOT NULL CHECK (length(author) = 16),
            recorded INTEGER NOT NULL,
            content BLOB NOT NULL CHECK (length(content) = 16)
        );
        CREATE TABLE fact_kinds (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE subjects (
            id INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 255),
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

        """

    /// Folded from facts. Indexes lead from a unit or a place to whatever the spans name it in; what facts have named that
    /// spans do not tell, because they count no longer or have no spans (meetings, targets, assignments), stands in the
    /// mentions. For each subject, the latest day on which anything about it became known.
    private static let spans = """
        CREATE TABLE folded (
            only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
            mark TEXT NOT NULL
        );
        CREATE TABLE unit_spans (
            unit INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER, is_ended INTEGER NOT NULL,
            name TEXT NOT NULL, kind TEXT NOT NULL, parent INTEGER, fact INTEGER NOT NULL,
            PRIMARY KEY (unit, from_day)
        ) WITHOUT ROWID;
        CREATE INDEX unit_spans_by_parent ON unit_spans (parent, unit);
        CREATE TABLE place_spans (
            place INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER, is_ended INTEGER NOT NULL,
            name TEXT NOT NULL, kind TEXT NOT NULL, unit INTEGER NOT NULL, latitude TEXT, longitude TEXT,
            fact INTEGER NOT NULL,
            PRIMARY KEY (place, from_day)
        ) WITHOUT ROWID;
        CREATE INDEX place_spans_by_unit ON place_spans (unit, place);
        CREATE TABLE coverage_spans (
            cell INTEGER NOT NULL, place INTEGER NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER,
            is_ended INTEGER NOT NULL, fact INTEGER NOT NULL,
            PRIMARY KEY (cell, place, from_day)
        ) WITHOUT ROWID;
        CREATE INDEX coverage_spans_by_place ON coverage_spans (place, cell);
        CREATE TABLE people (
            person INTEGER PRIMARY KEY REFERENCES subjects (id),
            is_female INTEGER NOT NULL, is_minority INTEGER NOT NULL
        );
        CREATE TABLE person_days (
            person INTEGER NOT NULL, day INTEGER NOT NULL, standing INTEGER NOT NULL, cell INTEGER,
            place INTEGER, is_away INTEGER NOT NULL, is_exempted INTEGER NOT NULL, events BLOB NOT NULL,
            PRIMARY KEY (person, day)
        ) WITHOUT ROWID;
        CREATE INDEX person_days_by_cell ON person_days (cell, person);
        CREATE INDEX person_days_by_place ON person_days (place, person);
        CREATE TABLE last_known (subject INTEGER PRIMARY KEY REFERENCES subjects (id), day INTEGER NOT NULL);
        CREATE INDEX last_known_by_day ON last_known (day);
        CREATE TABLE mentions (
            kind INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL REFERENCES subjects (id),
            PRIMARY KEY (kind, number, subject)
        ) WITHOUT ROWID;

        """

    /// What imports have brought in, so that the same row is recognised when it comes again; what rows were recognised by
    /// before a command replaced them; outlines of units; and a sum over the rows of each of these, which damage upsets.
    private static let imports = """
        CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE person_codes (
            token BLOB NOT NULL CHECK (length(token) = 16), person INTEGER NOT NULL REFERENCES subjects (id)
        );
        CREATE UNIQUE INDEX person_codes_by_token ON person_codes (token);
        CREATE TABLE recognised_rows (
            source INTEGER NOT NULL REFERENCES sources (id), fact INTEGER NOT NULL REFERENCES facts (position),
            row_token BLOB NOT NULL, part INTEGER NOT NULL, file TEXT NOT NULL, content_token BLOB NOT NULL,
            PRIMARY KEY (source, fact, row_token, part)
        ) WITHOUT ROWID;
        CREATE INDEX recognised_rows_by_fact ON recognised_rows (fact);
        CREATE TABLE replaced_rows (
            id INTEGER PRIMARY KEY, command TEXT NOT NULL, source INTEGER NOT NULL REFERENCES sources (id),
            subject INTEGER NOT NULL REFERENCES subjects (id), file TEXT NOT NULL, row_token BLOB NOT NULL,
            part INTEGER NOT NULL, content_token BLOB NOT NULL,
            fact INTEGER NOT NULL REFERENCES facts (position),
            replacement INTEGER REFERENCES facts (position)
        );
        CREATE INDEX replaced_rows_by_subject ON replaced_rows (command, subject);
        CREATE INDEX replaced_rows_by_fact ON replaced_rows (fact);
        CREATE TABLE boundaries (unit TEXT PRIMARY KEY NOT NULL, rings TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE sums (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID;
        """
}
