/// Everything wrong with a form or with rows of it, in the order in which its fields were read; none hides another.
package struct FieldProblems: Error, Hashable, Sendable {
    /// What is wrong with one field.
    package struct Entry: Hashable, Sendable {
        /// The name of the field.
        package let field: String
        /// Which of the rows to add, from 1; nil for a field that stands once.
        package let row: Int?
        /// What is wrong with it.
        package let problem: FieldProblem
    }

    /// In the order in which they were found.
    package private(set) var entries: [Entry] = []

    /// Nothing wrong so far.
    package init() {}

    /// True when nothing is wrong.
    package var isEmpty: Bool { entries.isEmpty }

    /// Notes that something is wrong with a field, say beside another.
    package mutating func note(_ problem: FieldProblem, in field: String, row: Int? = nil) {
        entries.append(Entry(field: field, row: row, problem: problem))
    }

    /// Notes that something is missing, unless something is said of the field, or of one of its parts, already.
    package mutating func note(missing problem: FieldProblem = FieldProblem(.empty, text: ""), in field: String) {
        if !tells(of: field) { note(problem, in: field) }
    }

    /// True where something is said of a field, or of one of its parts.
    package func tells(of field: String) -> Bool {
        let part = field + "."
        return entries.contains { $0.field == field || $0.field.hasPrefix(part) }
    }

    /// Notes what was found elsewhere of the same fields; what is noted already is not noted again.
    package mutating func note(_ others: FieldProblems) {
        let known = Set(entries)
        entries += others.entries.filter { !known.contains($0) }
    }

    /// These without those of fields of which others tell, and the others after them: what a form asks for goes before what its act says of
    /// the empty text.
    package func giving(way others: FieldProblems) -> FieldProblems {
        var problems = FieldProblems()
        for entry in entries where !others.tells(of: entry.field) {
            problems.note(entry.problem, in: entry.field, row: entry.row)
        }
        problems.note(others)
        return problems
    }

    /// Does something; what that finds wrong with fields is noted, and what comes after is done all the same.
    ///
    /// - Throws: whatever else it throws.
    package mutating func collect(_ work: () throws -> Void) throws {
        do { try work() } catch let found as FieldProblems { note(found) }
    }

    /// Everything noted, where anything is.
    package func throwIfAny() throws(FieldProblems) {
        guard isEmpty else { throw self }
    }

    /// The value of a field's text; nil, and noted, where there is none.
    ///
    /// - Parameter text: as it came; nil where nothing came, which is the same as an empty one.
    package mutating func value<Value>(
        of text: String?, in field: String, row: Int? = nil, by reader: FieldReader<Value>, _ context: FieldContext
    ) -> Value? {
        switch reader.read(text ?? "", context) {
        case .success(let value): return value
        case .failure(let problem):
            note(problem, in: field, row: row)
            return nil
        }
    }
}
