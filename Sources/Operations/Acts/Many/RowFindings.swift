internal import Fields
internal import Words

/// What is wrong with the rows of a table, and what rules say of them: all of it, each at its row.
struct RowFindings {
    private var problems = FieldProblems()
    private var judgements: [Judgement] = []

    /// Does what a row does; what it objects to is kept for the end, beside what is wrong with its texts.
    ///
    /// - Throws: what is no fault of the row.
    mutating func collect(_ row: FieldValues, _ work: (inout FieldProblems) throws -> Void) throws {
        let number = row.row ?? 0
        var own = row.problems
        do { try work(&own) } catch is FieldValues.Unread {
            // What is wrong is told already.
            precondition(!own.isEmpty, "the act of a row asks for a field that it does not list")
        } catch let found as FieldProblems {
            own.note(found)
        } catch let found as Judgements {
            own.note(found.problems)
            judgements += found.found.map { $0.inRow(ManyNames.text("", ofRow: number)) }
        } catch DoorRefusal.notPermitted {
            throw DoorRefusal.notPermitted
        } catch let refusal as any Explained where refusal.culprit == .input {
            problems.note(
                FieldProblem(.contradicted(refusal.explanation.what), text: ""), in: "\(ManyNames.rows).\(number)",
                row: number)
        }
        problems.note(own, ofRow: number)
    }

    /// - Throws: `FieldProblems`, `Judgements`: everything that was found, after what is wrong beside the rows.
    func check(beside others: FieldProblems) throws {
        var all = others
        all.note(problems)
        guard judgements.isEmpty else { throw Judgements(found: judgements, problems: all) }
        try all.throwIfAny()
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
        try problems.throwIfAny()
    }
}

extension FieldProblems {
    /// Notes what is wrong with a row of a table.
    mutating func note(_ found: FieldProblems, ofRow row: Int) {
        for entry in found.entries { note(entry.problem, in: ManyNames.text(entry.field, ofRow: row), row: row) }
    }
}
