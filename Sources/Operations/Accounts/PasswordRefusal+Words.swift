internal import Access
package import Words

extension PasswordRefusal: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation { Explanation(fault.words) }
}
