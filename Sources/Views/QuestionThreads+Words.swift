package import Words

/// Nothing is wrong but the moment.
extension QuestionThreads.Full: Explained {
    package var culprit: Culprit { .machine }

    package var explanation: Explanation {
        Explanation(
            BilingualText("Máy đang bận", "The machine is busy"),
            remedy: BilingualText("Thử lại sau ít phút.", "Try again in a few minutes."))
    }
}
