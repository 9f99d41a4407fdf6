/// Writes comma-separated values (RFC 4180).
package enum CSVText {
    /// What a file begins with, so that spreadsheets read it as UTF-8.
    package static let mark = "\u{FEFF}"

    /// A line of these fields.
    package static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\n"
    }

    /// Quotes what needs it. Text that begins with `=`, `+`, `-`, `@`, a tab, a return or a zero would be run as a formula by a
    /// spreadsheet, so it gets an apostrophe; numbers stay as they are.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r\r\n\0".contains($0) } == true && Int(text) == nil
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
