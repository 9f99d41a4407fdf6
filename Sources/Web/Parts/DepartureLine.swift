internal import Ledger
internal import Markup
internal import Rulebook
internal import Words

/// That something departs from a rule and why, or that no rule was in force: a line of a review or of a fact's page.
struct DepartureLine: Hashable, Sendable {
    /// The rule, leading to it where this program knows it.
    let rule: Link
    let isFromRule: Bool
    /// The reason, and its paper.
    let reason: String

    init(_ departure: Departure, _ context: Context) {
        let (say, rulebook) = (context.say, Rulebook.standard)
        let key = RuleKey(rawValue: departure.rule)
        rule =
            key.map { context.anchor(.rule($0.rawValue), say(rulebook.rule($0).label)) }
            ?? Link(departure.rule, to: nil)
        isFromRule = departure.isFromRule
        let words = departure.reason.map { code in
            rulebook.reasons(.departure).named(code).map { say($0.label) } ?? code
        }
        let none = say("không có quy định đang hiệu lực vào ngày ấy", "no rule was in force that day")
        reason = (words ?? none) + (departure.paper.map { " (\($0))" } ?? "")
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.definition(
            isFromRule ? say("Ghi khác quy định", "Written against a rule") : say("Chưa xét quy định", "Not judged")
        ) {
            html in
            html.link(rule)
            html.text(": " + reason)
        }
    }
}
