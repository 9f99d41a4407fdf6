internal import Ledger
internal import SQL

/// The log of what was read.
extension Vault {
    /// Writes down what was read, in the order given.
    package func add(_ readings: [(by: Author, what: Reading)]) throws {
        var number = try connection.first("SELECT max(number) FROM readings") { $0.optionalInteger(0) ?? 0 } ?? 0
        for (author, reading) in readings {
            number += 1
            try connection.insert(
                Insert(into: Tables.readings), .integer(number), .integer(reading.at.milliseconds),
                .blob(identity(of: author).bytes), .text(reading.sort.rawValue), .text(reading.page),
                reading.unit.map { .text($0) } ?? .null, reading.subject.map { .blob($0.bytes) } ?? .null,
                .integer(Int64(reading.people)))
        }
    }

    /// What was read, the last first, before a number of it where one is given.
    package func readings(before number: Int64? = nil, limit: Int) throws -> [StoredReading] {
        let before = number ?? .max
        return try connection.rows(
            """
            SELECT number, at, reader, sort, page, unit, subject, people FROM readings
            WHERE number < \(before) ORDER BY number DESC LIMIT \(Int64(limit))
            """
        ) { row in
            StoredReading(
                number: row.integer(0), reader: Identifier(bytes: row.blob(2)) ?? Identifier(high: 0, low: 0),
                reading: Reading(
                    at: Instant(milliseconds: row.integer(1)), sort: Reading.Sort(rawValue: row.text(3)) ?? .list,
                    page: row.text(4), unit: row.optionalText(5),
                    subject: row.isNull(6) ? nil : Identifier(bytes: row.blob(6)),
                    people: Int(clamping: row.integer(7))))
        }
    }
}
