internal import Fields
internal import Rulebook
package import Words

/// What rules say, as the command line prints it.
extension Judgements: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        let wrong = problems.entries.map { entry in
            entry.problem.explanation(
                about: JudgedFields.reasons.reads(entry.field) ? JudgedFields.reasons.label : JudgedFields.papers.label,
                at: BilingualText(entry.field, entry.field))
        }
        let isRefused = found.contains { $0.verdict == .refuses }
        return Explanation(
            isRefused
                ? BilingualText("Chưa ghi được: trái quy định", "It cannot be written: a rule forbids it")
                : BilingualText("Chưa ghi: quy định chờ điều khác", "Not written: a rule expects otherwise"),
            remedy: BilingualText("Chưa ghi gì vào sổ cái.", "Nothing was written."),
            parts: found.map(\.explanation) + wrong)
    }
}

extension Judgement: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        let (asks, source) = (asks, source)
        let vietnamese = reasons.map { "\($0.code) (\($0.label.vietnamese))" }.joined(separator: ", ")
        let english = reasons.map { "\($0.code) (\($0.label.english))" }.joined(separator: ", ")
        let name = reasonName
        let rest =
            verdict == .refuses
            ? BilingualText("", "")
            : BilingualText(
                " Nếu vẫn ghi, chọn lý do, \(name)=…: \(vietnamese).",
                " To write it all the same, give a reason, \(name)=…: \(english).")
        return Explanation(
            isSo,
            remedy: BilingualText(
                "\(asks.vietnamese). Căn cứ: \(source.vietnamese). \(remedy.vietnamese)\(rest.vietnamese)",
                "\(asks.english). Source: \(source.english). \(remedy.english)\(rest.english)"),
            at: BilingualText(field, field))
    }
}
