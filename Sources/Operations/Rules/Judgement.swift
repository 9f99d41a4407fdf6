package import Fields
package import Ledger
package import Rulebook
package import Words

/// What a rule says of an act that is not as it asks.
package struct Judgement: Hashable, Sendable {
    /// What comes of it.
    package enum Verdict: Hashable, Sendable {
        /// It cannot be written: a step taken now, against a rule whose own text was read.
        case refuses
        /// It can be written for a reason, one of a closed list.
        case expects
    }

    /// The value that is not met.
    package let rule: RuleValue
    /// What people call the rule.
    package let label: BilingualText
    /// The day by which it was judged.
    package let day: Day
    /// What comes of it.
    package let verdict: Verdict
    /// The field it is told at.
    package private(set) var field: String
    /// What is so: a sentence without its full stop.
    package let isSo: BilingualText
    /// What can be done: whole sentences.
    package let remedy: BilingualText
    /// The reasons that may be given for writing it all the same; none where it refuses.
    package let reasons: [ReasonList.Entry]
    /// What stands before the names of the fields of the row that it is of; empty where it is of no row.
    package private(set) var prefix = ""

    /// The name of the text that holds the reason.
    package var reasonName: String { prefix + JudgedFields.reason(for: rule.key) }
    /// The name of the text that holds the paper.
    package var paperName: String { prefix + JudgedFields.paper(for: rule.key) }

    /// The same of a row whose fields have this before their names.
    func inRow(_ prefix: String) -> Judgement {
        var judgement = self
        (judgement.prefix, judgement.field) = (prefix, prefix + field)
        return judgement
    }

    /// What the rule asks: “Thời gian chuyển sinh hoạt tạm thời: dưới 12 tháng”.
    package var asks: BilingualText {
        let (words, note) = (rule.words, rule.note)
        return BilingualText(
            "\(label.vietnamese): \(words.vietnamese)" + (note.map { " (\($0.vietnamese))" } ?? ""),
            "\(label.english): \(words.english)" + (note.map { " (\($0.english))" } ?? ""))
    }

    /// Where it stands: “Quy định 24-QĐ/TW (30/07/2021), điểm 6.3.2”, and that it is to be confirmed, where it is.
    package var source: BilingualText {
        let citations = rule.sources(on: day).map(\.citation)
        let open = rule.grade.isToBeConfirmed ? (", chờ xác minh", ", to be confirmed") : ("", "")
        return BilingualText(
            citations.map(\.vietnamese).joined(separator: "; ") + open.0,
            citations.map(\.english).joined(separator: "; ") + open.1)
    }
}

/// Everything that rules say of an act: it is not written.
package struct Judgements: Error, Hashable, Sendable {
    /// In the order in which they were found.
    package let found: [Judgement]
    /// What is wrong with the reasons that were given.
    package let problems: FieldProblems
}
