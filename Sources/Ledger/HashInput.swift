internal import Crypto

/// Takes numbers, texts and bytes into a SHA-256 hash, piece by piece, numbers big-endian: in no memory of its own, though
/// there are millions of hashes.
struct HashInput: ~Copyable {
    private var hasher = SHA256()
    /// Many small pieces go to the hasher at once.
    private var buffer = InlineArray<512, UInt8>(repeating: 0)
    private var count = 0

    mutating func append(bigEndian value: some FixedWidthInteger & BitwiseCopyable) {
        let value = value.bigEndian
        unsafe Swift.withUnsafeBytes(of: value) { unsafe append($0) }
    }

    mutating func append(_ identifier: Identifier) {
        append(bigEndian: identifier.high)
        append(bigEndian: identifier.low)
    }

    mutating func append(_ hash: Hash) {
        append(hash.inlineBytes.span)
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { unsafe append(UnsafeRawBufferPointer($0)) }
    }

    mutating func append(_ bytes: [UInt8]) {
        append(bytes.span)
    }

    /// The count of the bytes (4 bytes), then they, so that two neighbours never run into each other.
    mutating func append(counted text: String) {
        append(bigEndian: UInt32(text.utf8.count))
        append(text)
    }

    /// The count (4 bytes), then the bytes.
    mutating func append(counted bytes: [UInt8]) {
        append(bigEndian: UInt32(bytes.count))
        append(bytes)
    }

    /// The hash of all of it.
    consuming func hash() -> Hash {
        flush()
        return Hash(digest: hasher.finalize())
    }

    private mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe append($0) }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if bytes.count > buffer.count - count {
            flush()
            guard bytes.count <= buffer.count else { return unsafe hasher.update(bufferPointer: bytes) }
        }
        let start = count
        var span = buffer.mutableSpan
        unsafe span.withUnsafeMutableBytes { buffer in
            unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...]).copyMemory(from: bytes)
        }
        count += bytes.count
    }

    private mutating func flush() {
        let end = count
        let span = buffer.span
        unsafe span.withUnsafeBytes {
            unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<end]))
        }
        count = 0
    }
}
