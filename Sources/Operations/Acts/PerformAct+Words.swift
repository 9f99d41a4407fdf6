internal import Fields
package import Words

/// Everything wrong with what was typed, field by field.
extension PerformAct.Problems: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        guard judgements.isEmpty else { return Judgements(found: judgements, problems: fields).explanation }
        let names = act.asked.flatMap(\.textNames).joined(separator: ", ")
        // Somebody may send any number of them.
        let strange = unknown.prefix(PerformAct.Problems.unknownMax).map { name in
            Explanation(
                BilingualText("không có mục này", "there is no such field"),
                remedy: BilingualText("Có: \(names).", "There are: \(names)."), at: BilingualText(name, name))
        }
        return fields.explanation(unknown: strange) { name in
            act.asked.first { $0.reads(name) }?.label ?? BilingualText(name, name)
        }
    }

    /// Unknown fields that are named.
    private static let unknownMax = 20
}
