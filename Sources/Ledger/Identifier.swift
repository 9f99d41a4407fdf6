internal import Crypto

/// 128 bits that name one thing, written like a UUID.
package struct Identifier: Hashable, Comparable, Sendable {
    /// The first eight bytes, big-endian.
    package let high: UInt64
    /// The last eight bytes, big-endian.
    package let low: UInt64

    /// The identifier made of these two halves.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package static func < (left: Identifier, right: Identifier) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    /// A time-ordered identifier (UUID version 7, RFC 9562): `instant`, then 12 bits of `high` and 62 bits of `low`
    /// from a random source the caller owns.
    package static func version7(at instant: Instant, high: UInt16, low: UInt64) -> Identifier {
        Identifier(
            high: UInt64(bitPattern: instant.milliseconds) << 16 | 0x7000 | UInt64(high & 0x0FFF),
            low: 0x8000_0000_0000_0000 | (low & 0x3FFF_FFFF_FFFF_FFFF))
    }

    /// An identifier anybody derives alike from the same words (UUID version 8 over SHA-256).
    ///
    /// Units and places are named this way, so two offices that write about one village write about one subject.
    package static func derived(from words: String...) -> Identifier {
        let digest = Hash(of: Array(words.joined(separator: "\u{1F}").utf8))
        return Identifier(
            high: digest.words.0 & 0xFFFF_FFFF_FFFF_0FFF | 0x8000,
            low: digest.words.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }

    /// The sixteen bytes, most significant first.
    package var bytes: [UInt8] { [UInt8](copying: inlineBytes.span) }

    /// The sixteen bytes, most significant first, in no memory of their own.
    package var inlineBytes: InlineArray<16, UInt8> {
        unsafe unsafeBitCast((high.bigEndian, low.bigEndian), to: InlineArray<16, UInt8>.self)
    }

    /// The identifier of sixteen bytes; nil for any other count.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        let halves = bytes.withContiguousStorageIfAvailable { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            return unsafe (
                UInt64(bigEndian: raw.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
        self.init(
            high: halves?.0 ?? bytes.prefix(8).bigEndianValue, low: halves?.1 ?? bytes.dropFirst(8).bigEndianValue)
    }
}

extension Identifier: CustomStringConvertible {
    /// The usual text form, `0192f0c1-…`, in lower case.
    package var description: String {
        // Put together where it stands: a page has hundreds.
        unsafe String(unsafeUninitializedCapacity: 36) { text in
            let digits: StaticString = "0123456789abcdef"
            var count = 0
            for shift in stride(from: 124, through: 0, by: -4) {
                let half = shift < 64 ? low : high
                unsafe text[count] = digits.utf8Start[Int(half >> UInt64(shift % 64) & 15)]
                count += 1
                if [8, 13, 18, 23].contains(count) {
                    unsafe text[count] = UInt8(ascii: "-")
                    count += 1
                }
            }
            return count
        }
    }

    /// Reads the text form, with or without its hyphens; nil for anything else.
    package init?(text: String) {
        let digits = text.filter { $0 != "-" }
        guard let bytes = [UInt8](hexadecimal: digits) else { return nil }
        self.init(bytes: bytes)
    }
}
