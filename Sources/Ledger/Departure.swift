/// That something was written though a rule expects otherwise, and why; or that no rule was in force by which it could be judged.
/// It is part of the fact, of whatever kind.
package struct Departure: Hashable, Sendable {
    /// The key of the rule.
    package let rule: String
    /// Code of the reason, one of a closed list; nil where no rule was in force that day.
    package let reason: String?
    /// The paper that says so, where the reason asks for one. Sealed; nil where it may not be read.
    package let paper: String?

    /// A rule that is not met, and why.
    package init(rule: String, reason: String?, paper: String? = nil) {
        (self.rule, self.reason, self.paper) = (rule, reason, paper)
    }

    /// True where a rule was in force and expects otherwise.
    package var isFromRule: Bool { reason != nil }
}

/// In a fact they stand beside its own content: `"departures":"away.suspend.max=paper_issued"`, several apart by a space; a dash stands for no
/// rule in force. Their papers stand in the sealed part, a line each.
extension Payload {
    private static let openKey = "departures"
    private static let sealedKey = "departure_papers"

    /// The open content of a fact with its departures.
    func adding(_ departures: [Departure]) -> Payload {
        guard !departures.isEmpty else { return self }
        return setting(
            Payload.openKey, departures.map { "\($0.rule)=\($0.reason ?? "-")" }.joined(separator: " "))
    }

    /// The sealed content of a fact with the papers of its departures; nil where nothing is sealed.
    static func sealed(_ content: Payload?, papersOf departures: [Departure]) -> Payload? {
        let papers = departures.compactMap { departure in departure.paper.map { "\(departure.rule)=\($0)" } }
        guard !papers.isEmpty else { return content }
        return (content ?? Payload([:])).setting(Payload.sealedKey, papers.joined(separator: "\n"))
    }

    /// The departures of a fact with this open content.
    ///
    /// - Parameter sealed: its opened sealed part; nil where there is none, or no key.
    package func departures(sealed: Payload? = nil) -> [Departure] {
        guard let text = self[Payload.openKey] else { return [] }
        let papers = Payload.pairs(sealed?[Payload.sealedKey] ?? "", separator: "\n")
        return Payload.pairs(text, separator: " ").map { rule, reason in
            Departure(
                rule: rule, reason: reason == "-" ? nil : reason, paper: papers.first { $0.key == rule }?.value)
        }
    }

    private static func pairs(_ text: String, separator: Character) -> [(key: String, value: String)] {
        text.split(separator: separator).compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }
}
