internal import Access
package import Words

/// What is wrong with a password that somebody chose.
extension PasswordRefusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation { Explanation(fault.words) }
}
