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
