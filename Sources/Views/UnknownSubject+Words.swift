package import Words

/// Says the code as it was asked for.
extension UnknownSubject: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        Explanation(BilingualText("Không có mã “\(code)” trong sổ cái", "No '\(code)' in the ledger"))
    }
}
