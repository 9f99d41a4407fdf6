internal import Words

/// Standard output is closed or full.
struct OutputFailure: Explained {
    var culprit: Culprit { .machine }

    var explanation: Explanation {
        Explanation(
            BilingualText(
                "Không ghi được kết quả ra màn hình hoặc tệp", "The output could not be written"),
            remedy: BilingualText(
                "Việc đã yêu cầu vẫn được thực hiện.", "What was asked for was done all the same."))
    }
}
