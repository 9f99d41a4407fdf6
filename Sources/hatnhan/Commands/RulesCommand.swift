internal import ArgumentParser
internal import Ledger
internal import Rulebook
internal import Words

/// `hatnhan rules`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules: what holds on a day, by which paper, and how sure that is; needs no ledger.")

    @Option(help: "Only what is in force on this day; without it, every value there has been.", transform: day)
    var at: Day?

    func run() throws {
        try Terminal.write(RulesCommand.text(Rulebook.standard, at: at, Terminal.speech))
    }

    /// Key and label of each rule, then a line for each value: its days, what it is, its grade, where it stands.
    static func text(_ rulebook: Rulebook, at day: Day?, _ say: Speech) -> String {
        rulebook.rules.map { rule in
            let values = rule.versions.filter { value in day.map { value.holds(on: $0) } ?? true }
            let lines = values.map { value -> String in
                let to = value.to.map { say.date($0) } ?? "…"
                let sources = (day.map { value.sources(on: $0) } ?? value.sources).map { say($0.citation) }
                let open = value.grade.isToBeConfirmed ? say(", chờ xác minh", ", to be confirmed") : ""
                let note = value.note.map { " (\(say($0)))" } ?? ""
                return
                    "    \(say.date(value.from)) – \(to)  \(say(value.words))\(note)  [\(value.grade.rawValue)\(open)]  "
                    + sources.joined(separator: "; ") + "\n"
            }
            let none = "    " + say("chưa có quy định đang hiệu lực", "no rule is in force") + "\n"
            return "\(rule.key.rawValue)  \(say(rule.label))\n" + (lines.isEmpty ? none : lines.joined())
        }.joined()
    }
}
