internal import Ledger

/// A number over the values of a row, the same in every process: what tells a damaged row, not what proves it against
/// somebody who means harm.
struct RowDigest {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func combine(_ number: Int64) {
        combine(UInt64(bitPattern: number))
    }

    mutating func combine(_ identifier: Identifier) {
        combine(identifier.high)
        combine(identifier.low)
    }

    /// Its bytes and how many they are.
    mutating func combine(_ text: String) {
        var word: UInt64 = 0
        var count: UInt64 = 0
        for byte in text.utf8 {
            word = word << 8 | UInt64(byte)
            count += 1
            if count.isMultiple(of: 8) { combine(word) }
        }
        combine(word)
        combine(count)
    }

    /// Mixed so that every bit of what came before and of what comes now changes half of the result (splitmix64).
    private mutating func combine(_ word: UInt64) {
        var mixed = (value ^ word) &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        value = mixed ^ (mixed >> 31)
    }
}
