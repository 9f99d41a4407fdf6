internal import Ledger
package import Store
internal import Views

/// People as a source calls them, `@NP-00012`, for whoever has registers of their own: in the texts of an act, each is the number
/// in this ledger.
package struct SourceCodes {
    private let source: String
    private let database: LedgerDatabase

    /// The codes of this source.
    package init(_ source: String, in database: LedgerDatabase) { (self.source, self.database) = (source, database) }

    /// The texts, in which every code of a person is a number; of a table, in every cell. A code that the source never brought in stays as it
    /// is, so that the field says what is wrong with it, beside the others.
    package func numbered(_ texts: [String: String]) throws -> [String: String] {
        try database.read { reader in
            let secret = try reader.vault.recognitionSecret()
            func number(_ code: Substring) throws -> String {
                let token = secret.token(ofPerson: String(code), in: source)
                guard let person = try reader.person(token: token) else { return "@" + code }
                return "#" + String(try reader.whole(person).row)
            }
            return try texts.reduce(into: [String: String]()) { result, text in
                // A list of people marks each by name: `who.@NP-00012=present`.
                let key = try text.key.split(separator: ".", omittingEmptySubsequences: false).map { part in
                    guard part.first == "@" else { return String(part) }
                    let numbered = try number(part.dropFirst())
                    return numbered.first == "#" ? String(numbered.dropFirst()) : numbered
                }.joined(separator: ".")
                result[key] =
                    text.key == ManyNames.table
                    ? try SourceCodes.numberedCells(of: text.value, number)
                    : try text.value.first == "@" ? number(text.value.dropFirst()) : text.value
            }
        }
    }

    /// A table, in which each cell that is a code is a number.
    private static func numberedCells(
        of table: String, _ number: (Substring) throws -> String
    ) rethrows -> String {
        let separators: Set<Character> = [",", ";", "\t", "\n", "\r\n", "\""]
        var (result, rest, isAtStart) = ("", table[...], true)
        while let character = rest.first {
            if isAtStart, character == "@" {
                let code = rest.dropFirst().prefix { !separators.contains($0) }
                result += try number(code)
                rest = rest.dropFirst(code.count + 1)
                isAtStart = false
            } else {
                result.append(character)
                isAtStart = separators.contains(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
