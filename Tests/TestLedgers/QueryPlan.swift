/// How a statement that was really run gets to its rows.
package struct QueryPlan {
    /// Tables that grow with the number of people, units or facts.
    private static let large: Set<String> = [
        "subjects", "facts", "commands", "unit_spans", "place_spans", "coverage_spans", "people", "person_days",
        "last_known", "mentions", "person_codes", "recognised_rows", "replaced_rows",
        "subject_keys", "person_names", "person_words",
    ]

    /// Columns that so many rows share that to look for them alone is as bad as to look at all.
    private static let shared = ["(source=?)", "(kind=?)", "(origin=?)"]

    /// The statement, without values.
    package let statement: String
    /// As the engine tells them.
    package let steps: [String]

    /// Steps that go through all rows of a large table, or through all that share a column with too many.
    package var longSteps: [String] {
        let words = statement.split { $0.isWhitespace || "(),".contains($0) }.map(String.init)
        // What a table is called in a statement stands behind it.
        let names = words.indices.filter { QueryPlan.large.contains(words[$0]) }.flatMap { index in
            [words[index]] + words[(index + 1)...].prefix(1)
        }
        return steps.filter { step in
            guard QueryPlan.shared.allSatisfy({ !step.hasSuffix($0) }) else { return true }
            let parts = step.split(separator: " ")
            return parts.count > 1 && parts[0] == "SCAN" && names.contains(String(parts[1]))
        }
    }
}

extension RecordingEngine {
    /// The plans of all that was run since the last look.
    package func takePlans() throws -> [QueryPlan] {
        try take().statements.map { text, run in QueryPlan(statement: text, steps: try plan(of: run)) }
    }
}
