package import Words

/// One thing that is wrong with the data of the rulebook, and where.
package struct RulebookFault: Hashable, Sendable {
    /// The file.
    package let file: String
    /// The line, from 1; nil where the whole file is meant.
    package let line: Int?
    /// The key of a rule, a regulation or a list that it is about; nil where it is about none.
    package let key: String?
    /// What is wrong: a sentence without its full stop.
    package let what: BilingualText
}

/// Everything wrong with the data of the rulebook.
package struct RulebookFaults: Explained {
    /// In the order of the files.
    package let faults: [RulebookFault]

    package var culprit: Culprit { .machine }

    package var explanation: Explanation {
        Explanation(
            BilingualText(
                "Dữ liệu quy định có \(faults.count) chỗ sai", "The data of the rulebook has \(faults.count) faults"),
            remedy: BilingualText("Sửa các tệp quy định rồi dựng lại chương trình.", "Mend its files and build anew."),
            parts: faults.map { fault in
                let line = fault.line.map { (", dòng \($0)", ", line \($0)") } ?? ("", "")
                let key = fault.key.map { ", \($0)" } ?? ""
                return Explanation(
                    fault.what, at: BilingualText(fault.file + line.0 + key, fault.file + line.1 + key))
            })
    }
}
