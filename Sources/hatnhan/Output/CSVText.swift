/// Writes comma-separated values (RFC 4180).
enum CSVText {
    static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\n"
    }

    /// Quotes what needs it. A leading `=`, `+`, `-` or `@` in text would be run as a formula by a spreadsheet, so such
    /// text gets an apostrophe; numbers stay as they are.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@".contains($0) } == true && Int(text) == nil
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
