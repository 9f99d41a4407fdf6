/// A position in a ledger's log of arrivals and the hash of the log up to there: what a report prints so that anybody
/// can later ask for the same answer, and see that the ledger is still the one it was printed from.
package struct Head: Hashable, Sendable {
    /// How many facts had arrived.
    package let position: Int64
    /// The hash of the log up to that position: each link covers the one before it and the fact.
    package let hash: Hash

    /// The head of an empty ledger.
    package static let empty = Head(position: 0, hash: .zero)

    /// The head at this position with this hash.
    package init(position: Int64, hash: Hash) {
        self.position = position
        self.hash = hash
    }

    /// The head after one more fact has arrived.
    package func appending(_ fact: Hash) -> Head {
        Head(position: position + 1, hash: Hash(of: hash, then: fact))
    }

    /// The form that is printed and asked with: `13204:9f31c2…`, all 64 digits.
    package var description: String { "\(position):\(hash.hexadecimal)" }
}

/// A head as somebody typed it from a report: the position and at least the first sixteen digits of the hash.
package struct HeadReference: Hashable, Sendable {
    /// The fewest digits of the hash that are taken as proof.
    package static let digitsMin = 16

    /// How many facts had arrived.
    package let position: Int64
    /// Lower-case hexadecimal digits, 16 to 64 of them.
    package let digits: String

    /// Reads `13204:9f31c2…`; nil when it has another form.
    package init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int64(parts[0]), position >= 0,
            (HeadReference.digitsMin...64).contains(parts[1].count), parts[1].allSatisfy(\.isHexDigit)
        else { return nil }
        self.position = position
        digits = parts[1].lowercased()
    }

    /// True when the ledger's own head at that position begins with these digits.
    package func matches(_ head: Head) -> Bool {
        head.position == position && head.hash.hexadecimal.hasPrefix(digits)
    }
}
