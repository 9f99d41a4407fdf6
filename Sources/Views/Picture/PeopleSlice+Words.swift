package import Words

/// An address of another day, or one that was made by hand.
extension PeopleSlice.NoSuchRow: Explained {
    package var culprit: Culprit { .usage }

    package var explanation: Explanation {
        Explanation(
            BilingualText("Danh sách không có trang này", "The list has no such page"),
            remedy: BilingualText("Mở lại danh sách từ đầu.", "Open it from its beginning."))
    }
}
