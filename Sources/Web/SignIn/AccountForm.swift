internal import Foundation

/// What a form about an account sent: each name once, every value as it was typed, spaces too, since passwords may have them.
struct AccountForm: Sendable {
    private let values: [String: String]

    /// Every name and its value, in the order of the names.
    var fields: [(name: String, value: String)] { values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

    /// Reads `a=1&b=2`.
    ///
    /// - Throws: `Question.Fault`, which repeats nothing of what was sent.
    init(_ text: String) throws {
        var values: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = AccountForm.decoded(parts[0]),
                let value = AccountForm.decoded(parts.count == 2 ? parts[1] : ""),
                values.updateValue(value, forKey: name) == nil
            else { throw Question.Fault(.unreadable, name: "do", text: "…") }
        }
        self.values = values
    }

    /// The value of a name; empty when it was not sent.
    subscript(name: String) -> String { values[name] ?? "" }

    /// Which button was pressed, and what stands behind its colon.
    var button: (name: String, value: String) {
        let parts = self["do"].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts.first ?? "", parts.count == 2 ? parts[1] : "")
    }

    private static func decoded(_ text: Substring) -> String? { text.replacing("+", with: " ").removingPercentEncoding }
}
