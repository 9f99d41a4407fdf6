/// A square of dark and light dots that a phone reads: text of up to some two hundred bytes, with the second of four levels of
/// correction (ISO/IEC 18004, byte mode, versions 1 to 10, level M).
package struct QRCode: Sendable {
    /// How many dots a side has.
    package let size: Int
    private var dark: [Bool]

    /// The square of a text; nil for one that is too long.
    package init?(text: String) {
        guard let layout = QRLayout(bytes: text.utf8.count) else { return nil }
        size = layout.size
        var drawing = QRDrawing(layout)
        drawing.drawPatterns()
        drawing.draw(layout.codewords(of: Array(text.utf8)))
        dark = drawing.masked()
    }

    /// True where a dot is dark.
    package func isDark(_ column: Int, _ row: Int) -> Bool { dark[row * size + column] }
}

/// What a size of square holds, and how its bytes are arranged.
struct QRLayout {
    let version: Int
    var size: Int { 17 + 4 * version }

    /// For each version, at level M: bytes of correction in each block, and how many blocks there are.
    private static let correction = [
        (10, 1), (16, 1), (26, 1), (18, 2), (24, 2), (16, 4), (18, 4), (22, 4), (22, 5), (26, 5),
    ]

    /// The smallest that holds so many bytes; nil when none does.
    init?(bytes: Int) {
        guard
            let version = (1...QRLayout.correction.count).first(where: {
                let layout = QRLayout(version: $0)
                return bytes + layout.headerBits / 8 + 1 <= layout.dataCount
            })
        else { return nil }
        self.version = version
    }

    private init(version: Int) { self.version = version }

    /// The mode, and the count of bytes.
    private var headerBits: Int { 4 + (version < 10 ? 8 : 16) }

    private var blocks: (correction: Int, count: Int) { QRLayout.correction[version - 1] }

    /// Bytes that the dots which are no pattern hold.
    private var codewordCount: Int {
        var dots = (16 * version + 128) * version + 64
        if version >= 2 {
            let alignments = version / 7 + 2
            dots -= (25 * alignments - 10) * alignments - 55
            if version >= 7 { dots -= 36 }
        }
        return dots / 8
    }

    private var dataCount: Int { codewordCount - blocks.correction * blocks.count }

    /// Where the middles of the small squares stand, in both directions.
    var alignments: [Int] {
        guard version >= 2 else { return [] }
        let count = version / 7 + 2
        let step = (4 * version + 2 * count + 1) / (2 * count - 2) * 2
        return [6] + (0..<count - 1).map { size - 7 - $0 * step }.reversed()
    }

    /// Data and correction, block beside block.
    func codewords(of bytes: [UInt8]) -> [UInt8] {
        var bits = QRBits()
        bits.append(0b0100, count: 4)
        bits.append(bytes.count, count: headerBits - 4)
        for byte in bytes { bits.append(Int(byte), count: 8) }
        bits.append(0, count: min(4, dataCount * 8 - bits.count))
        bits.append(0, count: (8 - bits.count % 8) % 8)
        var data = bits.bytes
        var isFirst = true
        while data.count < dataCount {
            data.append(isFirst ? 0xEC : 0x11)
            isFirst.toggle()
        }
        return interleaved(data)
    }

    private func interleaved(_ data: [UInt8]) -> [UInt8] {
        let (correction, count) = blocks
        let short = dataCount / count
        // The last ones have a byte more.
        let longCount = dataCount % count
        let solomon = ReedSolomon(degree: correction)
        var parts: [(data: [UInt8], correction: [UInt8])] = []
        var start = 0
        for block in 0..<count {
            let end = start + short + (block >= count - longCount ? 1 : 0)
            let part = Array(data[start..<end])
            parts.append((part, solomon.remainder(of: part)))
            start = end
        }
        var result: [UInt8] = []
        for index in 0...short {
            for part in parts where index < part.data.count { result.append(part.data[index]) }
        }
        for index in 0..<correction {
            for part in parts { result.append(part.correction[index]) }
        }
        return result
    }
}

/// Bits one behind the other.
private struct QRBits {
    private var bits: [Bool] = []
    var count: Int { bits.count }

    mutating func append(_ value: Int, count: Int) {
        for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }

    var bytes: [UInt8] {
        stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }
}

/// The bytes by which damaged ones are found and mended: the remainder of a division in the field of 256 elements.
struct ReedSolomon {
    private let divisor: [UInt8]

    /// With so many bytes of correction.
    init(degree: Int) {
        var divisor = [UInt8](repeating: 0, count: degree)
        divisor[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in divisor.indices {
                divisor[index] = ReedSolomon.product(divisor[index], root)
                if index + 1 < degree { divisor[index] ^= divisor[index + 1] }
            }
            root = ReedSolomon.product(root, 2)
        }
        self.divisor = divisor
    }

    /// What corrects these bytes.
    func remainder(of data: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for index in result.indices { result[index] ^= ReedSolomon.product(divisor[index], factor) }
        }
        return result
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result = 0
        for bit in (0..<8).reversed() {
            result = result << 1 ^ (result >> 7) * 0x11D
            result ^= (Int(right) >> bit & 1) * Int(left)
        }
        return UInt8(truncatingIfNeeded: result)
    }
}
