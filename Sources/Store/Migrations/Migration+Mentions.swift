internal import Ledger
internal import SQL

extension Migration {
    /// From a unit or a place to whatever ever named it, so that the figures of one unit need only what is about it: the
    /// spans tell by their indexes, and what facts have named that spans may not tell stands in a table of its own.
    static let mentions = Migration(
        name: "mentions",
        sql: """
            CREATE INDEX unit_spans_by_parent ON unit_spans (parent, unit);
            CREATE INDEX place_spans_by_unit ON place_spans (unit, place);
            CREATE INDEX coverage_spans_by_place ON coverage_spans (place, cell);
            CREATE TABLE mentions_beside_spans (
                kind INTEGER NOT NULL, number INTEGER NOT NULL, subject INTEGER NOT NULL REFERENCES subjects (id),
                PRIMARY KEY (kind, number, subject)
            ) WITHOUT ROWID;
            """,
        fill: { connection in
            let insert = try connection.prepare(
                """
                INSERT OR IGNORE INTO mentions_beside_spans (kind, number, subject)
                SELECT kind, number, ? FROM subjects WHERE identity = ?
                """)
            try connection.forEach(
                """
                WITH made AS (
                    SELECT f.subject, count(*) AS days FROM facts f JOIN fact_kinds k ON k.id = f.kind
                    WHERE k.name = \(FactKind.personEvent.rawValue) GROUP BY f.subject
                )
                SELECT f.subject, k.name, f.payload FROM facts f JOIN fact_kinds k ON k.id = f.kind
                WHERE f.subject IN (
                    SELECT id FROM subjects WHERE kind <> \(SubjectID.Kind.person.rawValue) UNION
                    SELECT m.subject FROM made m
                        WHERE m.days <> (SELECT count(*) FROM person_days d WHERE d.person = m.subject)
                )
                """
            ) { row in
                guard let payload = Payload(json: row.blob(2)),
                    let statement = Statement(kind: row.text(1), open: payload, sealed: nil)
                else { return }
                for mention in Mention.all(in: statement) {
                    try insert.run([.integer(row.integer(0)), .blob(mention.subject.id.bytes)])
                }
            }
        })
}
