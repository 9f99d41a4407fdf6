package import Ledger
package import Words

/// A form on which a step is written: its number, which differs from guide to guide, as dated data.
package struct PaperForm: Hashable, Sendable {
    /// Which papers there are; `Rules/papers.yaml` says what they are called.
    package enum Key: String, CaseIterable, Sendable {
        case certificate, application, cv, introduction
        case unionResolution = "union_resolution"
        case opinions
        case cellResolution = "cell_resolution"
        case subcommitteeReport = "subcommittee_report"
        case baseResolution = "base_resolution"
        case admissionDecision = "admission_decision"
        case selfReview = "self_review"
        case helperReview = "helper_review"
        case recognitionOpinions = "recognition_opinions"
        case recognitionResolution = "recognition_resolution"
        case recognitionBaseResolution = "recognition_base_resolution"
        case recognitionDecision = "recognition_decision"
    }

    /// Which.
    package let key: Key
    /// As the guide numbers it: `6-KNĐ`.
    package let number: String
    /// What the guide calls it.
    package let label: BilingualText
    /// The first day on which it is numbered so.
    package let from: Day
    /// The last; nil where no end is known.
    package let to: Day?
    /// How sure that is.
    package let grade: RuleGrade
}

extension Rulebook {
    /// The form of a paper on a day; before the first that is known, the first. Nil where none is known.
    package func paper(_ key: PaperForm.Key, on day: Day) -> PaperForm? {
        let own = papers.filter { $0.key == key }
        return own.last { $0.from <= day } ?? own.first
    }
}

/// The table of forms.
extension RulebookReader {
    mutating func readPapers(_ root: inout YAMLRecord, _ reading: inout FileReading) {
        for node in root.list("papers", &reading) {
            guard var record = reading.record(node) else { continue }
            reading.key = record.peek("paper")
            let key = record.choice("paper", &reading, of: PaperForm.Key.self)
            let number = record.text("number", &reading)
            let vietnamese = record.text("vi", &reading)
            let english = record.text("en", &reading)
            let span = record.span(&reading)
            let grade = record.choice("grade", &reading, of: RuleGrade.self)
            reading.finish(record)
            guard let key, let number, let vietnamese, let english, let span, let grade else { continue }
            let form = PaperForm(
                key: key, number: number, label: BilingualText(vietnamese, english), from: span.from, to: span.to,
                grade: grade)
            if let last = papers.last(where: { $0.key == key }), last.to.map({ $0 >= form.from }) ?? true {
                reading.note(
                    "mẫu này chồng ngày với mẫu ở trên", "this form overlaps the one above", at: record.line)
            }
            papers.append(form)
        }
        reading.key = nil
    }
}
