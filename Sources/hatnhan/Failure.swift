internal import Foundation
internal import Words

/// What went wrong, in words that say what, where and how to mend it, and the status to leave with.
struct Failure {
    let text: String
    let status: Int32

    /// Nil for what is wrong usage: the argument parser has better words for that.
    init?(_ error: any Error) {
        guard let error = error as? any Explained else { return nil }
        var explanation = error.explanation
        if let remedy = Failure.remedy(for: error) { explanation.remedy = remedy }
        text = explanation.text(in: Terminal.language)
        status = error.culprit.status
    }
}

extension Culprit {
    /// The status to leave with.
    var status: Int32 {
        switch self {
        case .input: 1
        case .usage: 2
        case .machine: 3
        }
    }
}
