internal import CQRencode

/// A square of dark and light dots that a phone reads: text of up to some two hundred bytes, with the second of four levels of
/// correction (ISO/IEC 18004, byte mode, level M).
package struct QRCode: Sendable {
    /// How many dots a side has.
    package let size: Int
    private let dots: [UInt8]

    /// More dots than that, and a phone's camera has to come too near: 57 on a side.
    private static let bytesMax = 213

    /// The square of a text; nil for none, and for one that is too long.
    package init?(text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= QRCode.bytesMax else { return nil }
        guard let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
        defer { unsafe QRcode_free(code) }
        size = Int(unsafe code.pointee.width)
        dots = unsafe Array(UnsafeBufferPointer(start: code.pointee.data, count: size * size))
    }

    /// True where a dot is dark.
    package func isDark(_ column: Int, _ row: Int) -> Bool { dots[row * size + column] & 1 == 1 }
}
