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
            PerformAct.Problems.label(of: name, among: act.asked)
        }
    }

    /// What people call a field; of a row's, its column.
    private static func label(of name: String, among fields: [any AnyActField]) -> BilingualText {
        guard let field = fields.first(where: { $0.reads(name) }) else { return BilingualText(name, name) }
        let parts = name.split(separator: ".", maxSplits: 2).map(String.init)
        guard let rows = field as? RowsField, parts.count == 3 else { return field.label }
        return label(of: parts[2], among: rows.columns)
    }

    /// Unknown fields that are named.
    private static let unknownMax = 20
}
