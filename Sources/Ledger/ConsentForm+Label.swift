package import Words

extension ConsentForm {
    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .inWriting: BilingualText("Bằng văn bản có ký", "In writing, signed")
        case .spoken: BilingualText("Bằng lời, có người làm chứng", "By word of mouth, before a witness")
        }
    }
}
