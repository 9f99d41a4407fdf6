internal import Ledger
internal import Operations
internal import Store
internal import Views

/// People as a source calls them, for whoever has registers of their own: `@NP-00012`.
extension FieldArguments {
    /// The texts, in which every code of a person of the source is the number in this ledger.
    ///
    /// - Throws: `UnknownSubject` for a code that the source never brought in.
    func numbered(of source: String, in ledger: LedgerDatabase) throws -> [String: String] {
        try ledger.read { reader in
            let secret = try reader.vault.recognitionSecret()
            func number(_ code: Substring) throws -> String {
                let token = secret.token(ofPerson: String(code), in: source)
                guard let person = try reader.person(token: token) else { throw UnknownSubject(code: String(code)) }
                return "#" + String(try reader.whole(person).row)
            }
            return try texts.reduce(into: [:]) { result, text in
                result[text.key] =
                    text.key == ManyNames.table
                    ? try FieldArguments.numberedCells(of: text.value, number)
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
