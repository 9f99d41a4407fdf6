/// Draws patterns and bytes, and chooses the mask under which a phone reads them best.
struct QRDrawing {
    private let layout: QRLayout
    private let size: Int
    private var dark: [Bool]
    /// Dots that say how the square lies and is read, and that no mask changes.
    private var isPattern: [Bool]

    init(_ layout: QRLayout) {
        self.layout = layout
        size = layout.size
        dark = [Bool](repeating: false, count: layout.size * layout.size)
        isPattern = dark
    }

    private mutating func set(_ column: Int, _ row: Int, _ isDark: Bool) {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return }
        dark[row * size + column] = isDark
        isPattern[row * size + column] = true
    }

    mutating func drawPatterns() {
        for index in 0..<size {
            set(6, index, index.isMultiple(of: 2))
            set(index, 6, index.isMultiple(of: 2))
        }
        for (column, row) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(column, row) }
        let middles = layout.alignments
        for column in middles {
            for row in middles {
                let isFinder =
                    (column == 6 && (row == 6 || row == middles.last)) || (row == 6 && column == middles.last)
                if !isFinder { drawAlignment(column, row) }
            }
        }
        drawFormat(mask: 0)
        drawVersion()
    }

    private mutating func drawFinder(_ column: Int, _ row: Int) {
        for down in -4...4 {
            for right in -4...4 {
                let distance = max(abs(down), abs(right))
                set(column + right, row + down, distance != 2 && distance != 4)
            }
        }
    }

    private mutating func drawAlignment(_ column: Int, _ row: Int) {
        for down in -2...2 {
            for right in -2...2 { set(column + right, row + down, max(abs(down), abs(right)) != 1) }
        }
    }

    /// Level M is 0; ten bits correct the five that say the level and the mask.
    private mutating func drawFormat(mask: Int) {
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { set(8, index, bit(index)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for index in 9..<15 { set(14 - index, 8, bit(index)) }
        for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
        for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
        set(8, size - 8, true)
    }

    private mutating func drawVersion() {
        guard layout.version >= 7 else { return }
        var rest = layout.version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = layout.version << 12 | rest
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            set(size - 11 + index % 3, index / 3, isDark)
            set(index / 3, size - 11 + index % 3, isDark)
        }
    }

    /// Bytes go up and down in columns of two, from the right.
    mutating func draw(_ codewords: [UInt8]) {
        var index = 0
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                for column in [right, right - 1] {
                    let row = (right + 1) & 2 == 0 ? size - 1 - step : step
                    guard !isPattern[row * size + column], index < codewords.count * 8 else { continue }
                    dark[row * size + column] = codewords[index >> 3] >> UInt8(7 - index & 7) & 1 == 1
                    index += 1
                }
            }
            right -= 2
        }
    }

    /// The dots under the mask that leaves the fewest shapes which mislead a reader.
    mutating func masked() -> [Bool] {
        var best: (penalty: Int, dark: [Bool])?
        let unmasked = dark
        for mask in 0..<8 {
            dark = unmasked
            for row in 0..<size {
                for column in 0..<size where !isPattern[row * size + column] && QRDrawing.flips(mask, column, row) {
                    dark[row * size + column].toggle()
                }
            }
            drawFormat(mask: mask)
            let penalty = QRPenalty(size: size, dark: dark).sum
            if penalty < best?.penalty ?? .max { best = (penalty, dark) }
        }
        return best?.dark ?? unmasked
    }

    private static func flips(_ mask: Int, _ column: Int, _ row: Int) -> Bool {
        switch mask {
        case 0: (column + row) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (column + row) % 3 == 0
        case 4: (column / 3 + row / 2) % 2 == 0
        case 5: column * row % 2 + column * row % 3 == 0
        case 6: (column * row % 2 + column * row % 3) % 2 == 0
        default: ((column + row) % 2 + column * row % 3) % 2 == 0
        }
    }
}

/// How much in a square misleads a reader: rows of one colour, blocks, shapes like those of the corners, more dark than light.
struct QRPenalty {
    let size: Int
    let dark: [Bool]

    private static let likeCorner = [true, false, true, true, true, false, true]

    var sum: Int {
        var sum = 0
        for index in 0..<size {
            sum += line((0..<size).map { dark[index * size + $0] })
            sum += line((0..<size).map { dark[$0 * size + index] })
        }
        for row in 0..<size - 1 {
            for column in 0..<size - 1 {
                let first = dark[row * size + column]
                let others = [(1, 0), (0, 1), (1, 1)].map { dark[(row + $0.1) * size + column + $0.0] }
                if others.allSatisfy({ $0 == first }) { sum += 3 }
            }
        }
        let count = dark.count { $0 }
        return sum + abs(count * 20 - dark.count * 10) / dark.count * 10
    }

    private func line(_ dots: [Bool]) -> Int {
        var sum = 0
        var run = 1
        for index in 1...dots.count {
            if index < dots.count, dots[index] == dots[index - 1] {
                run += 1
            } else {
                if run >= 5 { sum += run - 2 }
                run = 1
            }
        }
        let padded = [Bool](repeating: false, count: 4) + dots + [Bool](repeating: false, count: 4)
        for start in 0...(padded.count - 11) {
            let window = padded[start..<start + 11]
            if window.prefix(4).allSatisfy({ !$0 }) && window.dropFirst(4).elementsEqual(QRPenalty.likeCorner) {
                sum += 40
            }
            if window.suffix(4).allSatisfy({ !$0 }) && window.prefix(7).elementsEqual(QRPenalty.likeCorner) {
                sum += 40
            }
        }
        return sum
    }
}
