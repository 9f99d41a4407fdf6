internal import SQL

/// The prepared statements that write spans: prepared once for the millions of rows of a large import.
struct SpanStatements {
    let deleteUnit, insertUnit, deletePlace, insertPlace, deleteCoverage, insertCoverage: any SQLStatement
    let deletePersonDays, insertPersonDay, upsertPerson, upsertDetails, deleteDetails: any SQLStatement
    let deleteWords, insertWord: any SQLStatement
    let deleteAssignments, insertAssignment: any SQLStatement
    let deleteMeetings, insertMeeting, deleteTargets, insertTarget: any SQLStatement
    let upsertLastKnown, insertMention: any SQLStatement

    init(_ connection: any SQLConnection) throws {
        deleteUnit = try connection.prepare("DELETE FROM unit_spans WHERE unit = ?")
        insertUnit = try connection.prepare(
            """
            INSERT INTO unit_spans (unit, from_day, until_day, is_ended, name, kind, parent, fact)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        deletePlace = try connection.prepare("DELETE FROM place_spans WHERE place = ?")
        insertPlace = try connection.prepare(
            """
            INSERT INTO place_spans (place, from_day, until_day, is_ended, name, kind, unit, latitude, longitude, fact)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        deleteCoverage = try connection.prepare("DELETE FROM coverage_spans WHERE cell = ? AND place = ?")
        insertCoverage = try connection.prepare(
            """
            INSERT INTO coverage_spans (cell, place, from_day, until_day, is_ended, fact) VALUES (?, ?, ?, ?, ?, ?)
            """)
        deletePersonDays = try connection.prepare("DELETE FROM person_days WHERE person = ?")
        insertPersonDay = try connection.prepare(
            """
            INSERT INTO person_days (person, day, standing, cell, place, is_away, is_exempted, events)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        upsertPerson = try connection.prepare(
            """
            INSERT INTO people (person, is_female, is_minority) VALUES (?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET is_female = excluded.is_female, is_minority = excluded.is_minority
            """)
        deleteDetails = try connection.prepare("DELETE FROM person_details WHERE person = ?")
        upsertDetails = try connection.prepare(
            """
            INSERT INTO person_details (person, code, name, born, ethnicity, education, consent)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        deleteWords = try connection.prepare("DELETE FROM person_words WHERE person = ?")
        insertWord = try connection.prepare("INSERT INTO person_words (word, person) VALUES (?, ?)")
        deleteAssignments = try connection.prepare("DELETE FROM assignment_spans WHERE person = ?")
        insertAssignment = try connection.prepare(
            """
            INSERT INTO assignment_spans (person, role, unit, place, from_day, until_day) VALUES (?, ?, ?, ?, ?, ?)
            """)
        deleteMeetings = try connection.prepare("DELETE FROM meetings WHERE unit = ?")
        insertMeeting = try connection.prepare(
            "INSERT INTO meetings (unit, day, members, present, excused) VALUES (?, ?, ?, ?, ?)")
        deleteTargets = try connection.prepare("DELETE FROM targets WHERE unit = ?")
        upsertLastKnown = try connection.prepare(
            """
            INSERT INTO last_known (subject, day) VALUES (?, ?)
            ON CONFLICT (subject) DO UPDATE SET day = excluded.day
            """)
        insertMention = try connection.prepare(
            """
            INSERT INTO mentions_beside_spans (kind, number, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """)
        insertTarget = try connection.prepare(
            "INSERT INTO targets (unit, year, indicator, value) VALUES (?, ?, ?, ?)")
    }
}
