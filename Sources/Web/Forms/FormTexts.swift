internal import Foundation
internal import Operations

/// What a form sent: each name once, every value as it was typed.
struct FormTexts: Sendable {
    /// By the names of fields.
    let values: [String: String]
    /// How long the form was, as it was sent.
    let bytes: Int

    /// Names that are not the act's: what the form itself needs.
    static let own: Set<String> = ["act", "subject", "seen", "token", "digest", "do", "base"]

    /// Reads `a=1&b=2`. The first button is the one that was pressed, where several say something.
    ///
    /// - Throws: `Question.Fault`.
    init(_ text: String) throws {
        var values: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = FormTexts.decoded(parts[0]),
                let value = FormTexts.decoded(parts.count == 2 ? parts[1] : "")
            else { throw Question.Fault(.unreadable, name: "do", text: "…") }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Question.Fault(.doubled, name: name, text: name)
            }
        }
        self.values = values
        bytes = text.utf8.count
    }

    subscript(name: String) -> String { values[name] ?? "" }

    private static func decoded(_ text: Substring) -> String? { text.replacing("+", with: " ").removingPercentEncoding }
}

extension FormTexts {
    /// What was typed, without what belongs to no field; nil for what no form of an act sends.
    func draft(_ key: String, _ button: FormButton, _ desk: FormDesk) -> Draft? {
        guard let act = desk.act(named: self["act"]), ActSubject(self["subject"], of: act.beginning) != nil,
            let seen = Int64(self["seen"]), seen >= 0
        else { return nil }
        let asked = act.asked
        let typed = values.filter { name, _ in
            !FormTexts.own.contains(name)
                && asked.contains { $0.reads(name) || $0.reads(FormSearch.field(of: name)) }
        }
        var draft = Draft(
            key: key, act: act.name, subject: self["subject"], texts: typed, seen: seen, button: button)
        draft.base = Int64(self["base"])
        return draft
    }
}
