/// How somebody agreed to be recorded by name.
package enum ConsentForm: String, Hashable, Sendable, CaseIterable {
    /// On a paper that they signed.
    case inWriting = "in_writing"
    /// By word of mouth, before a witness.
    case spoken
}
