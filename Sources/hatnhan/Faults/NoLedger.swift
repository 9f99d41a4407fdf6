internal import Words

/// No ledger at the path.
struct NoLedger: Explained {
    let path: String

    var culprit: Culprit { .input }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "Không có sổ cái tại “\(path)”",
                "No ledger at '\(path)'"),
            remedy: BilingualText(
                "Tạo bằng: hatnhan import THƯ_MỤC --database \(path)",
                "Make one with: hatnhan import FOLDER --database \(path)"))
    }
}
