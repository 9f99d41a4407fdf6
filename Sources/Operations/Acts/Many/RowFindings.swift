internal import Fields
internal import Words

/// What is wrong with the rows of a table, and what rules say of them: all of it, each at its row.
struct RowFindings {
    private var problems = FieldProblems()
    private var judgements: [Judgement] = []

    /// Does what a row does; what it objects to is kept for the end.
    ///
    /// - Throws: what is no fault of the row.
    mutating func collect(ofRow row: Int, _ work: () throws -> Void) throws {
        do { try work() } catch let found as FieldProblems {
            problems.note(found, ofRow: row)
        } catch let found as Judgements {
            problems.note(found.problems, ofRow: row)
            judgements += found.found.map { $0.inRow(ManyNames.text("", ofRow: row)) }
        } catch DoorRefusal.notPermitted {
            throw DoorRefusal.notPermitted
        } catch let refusal as any Explained where refusal.culprit == .input {
            problems.note(
                FieldProblem(.contradicted(refusal.explanation.what), text: ""), in: "\(ManyNames.rows).\(row)",
                row: row)
        }
    }

    /// - Throws: `FieldProblems`, `Judgements`: everything that was found.
    func check() throws {
        guard judgements.isEmpty else { throw Judgements(found: judgements, problems: problems) }
        guard problems.isEmpty else { throw problems }
    }
}

/// What the rows of a table were about so far.
struct SeenMarks {
    private var seen: [String: [(mark: RowMark, row: Int)]] = [:]

    /// - Throws: `FieldProblems` where a row above is about the same.
    mutating func take(_ marks: [RowMark], ofRow row: Int) throws {
        var problems = FieldProblems()
        for mark in marks {
            if let other = seen[mark.text]?.first(where: { $0.mark.meets(mark) }) {
                problems.note(
                    "Trùng với dòng \(other.row) của bảng", "The same as row \(other.row) of the table", in: mark.field)
            }
            seen[mark.text, default: []].append((mark, row))
        }
        guard problems.isEmpty else { throw problems }
    }
}

extension FieldProblems {
    /// Notes what is wrong with rows that keep that by themselves.
    mutating func note(rowsApart rows: [FieldValues]) {
        for row in rows where !row.problems.isEmpty { note(row.problems, ofRow: row.row ?? 0) }
    }

    /// Notes what is wrong with a row of a table.
    mutating func note(_ found: FieldProblems, ofRow row: Int) {
        for entry in found.entries { note(entry.problem, in: ManyNames.text(entry.field, ofRow: row), row: row) }
    }
}
