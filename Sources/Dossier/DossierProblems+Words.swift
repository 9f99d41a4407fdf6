package import Words

/// Each on its line, then how many there are.
extension DossierProblems: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        var parts = kept.map(\.explanation)
        if count > kept.count {
            let more = count - kept.count
            parts.append(Explanation(BilingualText("… và \(more) lỗi nữa", "… and \(more) more")))
        }
        return Explanation(
            BilingualText("Có \(count) lỗi", "\(count) error\(count == 1 ? "" : "s")"),
            remedy: BilingualText("Chưa ghi gì vào sổ cái.", "Nothing was written."), parts: parts)
    }
}
