internal import Organisation

/// How much of names and drawings a page shows. Nearly every page has room for all; one that would grow past its limit is
/// made again with less, and the page of each thing itself still says its whole name.
enum Room: CaseIterable {
    case full
    case less
    case least

    /// The next smaller one; nil for the least.
    var smaller: Room? {
        switch self {
        case .full: .less
        case .less: .least
        case .least: nil
        }
    }

    /// A name or another text of a ledger as it is shown.
    func name(_ text: String) -> String {
        switch self {
        case .full: text
        case .less: text.shortened(to: 60, bytesMax: 120)
        case .least: text.shortened(to: 24, bytesMax: 60)
        }
    }

    /// True where maps are drawn.
    var hasMaps: Bool { self != .least }

    /// The most points of a map's outlines, all together.
    var outlinePointsMax: Int { self == .full ? 1600 : 600 }

    /// The most bytes of an address that leads on from what a row only mentions; what the row is about is always linked.
    var mentionBytesMax: Int { self == .least ? 160 : .max }
}

extension String {
    /// Cut to so many characters, and to so many bytes as it stands on a page, with a sign that it was.
    func shortened(to limit: Int, bytesMax: Int = .max) -> String {
        guard count > limit || reduce(0, { $0 + $1.escapedBytes }) > bytesMax else { return self }
        var text = ""
        var bytes = 0
        for character in prefix(limit - 1) {
            bytes += character.escapedBytes
            guard bytes <= bytesMax else { break }
            text.append(character)
        }
        while text.last == " " { text.removeLast() }
        return text + "…"
    }
}

extension Character {
    /// Quotes and the signs of markup are written longer than they are.
    fileprivate var escapedBytes: Int {
        "&<>\"'".contains(self) ? 6 : utf8.count
    }
}
