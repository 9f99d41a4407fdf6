internal import Store
package import Words

/// What the store says of the same.
extension PictureRefusal: Explained {
    package var culprit: Culprit { said.culprit }

    package var explanation: Explanation { said.explanation }

    private var said: StoreError {
        switch self {
        case .headDoesNotMatch: .headDoesNotMatch
        case .headBeyondLedger(let last): .headBeyondLedger(last: last)
        case .foldedByAnother: .foldedByAnother
        }
    }
}
