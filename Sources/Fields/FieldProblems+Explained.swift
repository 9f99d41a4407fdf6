package import Words

extension FieldProblems: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation { explanation { BilingualText($0, $0) } }

    /// Said of fields that people know by names.
    ///
    /// - Parameters:
    ///   - label: what the field of a name is called, with a capital.
    ///   - unknown: what else was typed that belongs to no field.
    package func explanation(unknown: [Explanation] = [], label: (String) -> BilingualText) -> Explanation {
        let parts = entries.map { entry in
            let row = entry.row.map { (", dòng \($0)", ", row \($0)") } ?? ("", "")
            return entry.problem.explanation(
                about: label(entry.field), at: BilingualText(entry.field + row.0, entry.field + row.1))
        }
        let count = parts.count + unknown.count
        return Explanation(
            BilingualText(
                "Có \(count) chỗ cần sửa", "\(Speech(.english).count(count, "thing", "things")) to mend"),
            remedy: BilingualText("Chưa ghi gì vào sổ cái.", "Nothing was written."), parts: parts + unknown)
    }
}
