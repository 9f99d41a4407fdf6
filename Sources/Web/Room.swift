/// How much of names and drawings a page shows. Nearly every page has room for all; one that would grow past its limit is
/// made again with less, and the page of each thing itself still says its whole name.
enum Room: CaseIterable {
    case full
    case less
    case little
    case least

    /// The next smaller one; nil for the least.
    var smaller: Room? {
        switch self {
        case .full: .less
        case .less: .little
        case .little: .least
        case .least: nil
        }
    }

    /// A name or another text of a ledger as it is shown.
    func name(_ text: String) -> String {
        switch self {
        case .full: text
        case .less: text.shortened(to: 60, bytesMax: 120)
        case .little, .least: text.shortened(to: 24, bytesMax: 60)
        }
    }

    /// True where maps are drawn.
    var hasMaps: Bool { self != .least }

    /// The most points of a map's outlines, all together.
    var outlinePointsMax: Int {
        switch self {
        case .full: 1600
        case .less: 600
        case .little, .least: 300
        }
    }

    /// The most bytes of an address that leads on from what a row only mentions; what the row is about is always linked.
    var mentionBytesMax: Int { self == .little || self == .least ? 160 : .max }
}

extension String {
    /// Cut to about so many characters, and to so many bytes as it stands on a page, with a sign where it was: in the middle,
    /// since names that begin alike differ at their end.
    func shortened(to limit: Int, bytesMax: Int = .max) -> String {
        guard count > limit || reduce(0, { $0 + $1.escapedBytes }) > bytesMax else { return self }
        let head = part(of: self, limit * 2 / 3, bytesMax / 3 * 2)
        let tail = part(of: String(reversed()), limit - 1 - limit * 2 / 3, bytesMax / 3)
        return String(head) + "…" + String(tail.reversed())
    }

    /// The beginning of a text, without a space at its end.
    private func part(of text: String, _ limit: Int, _ bytesMax: Int) -> String {
        var part = ""
        var bytes = 0
        for character in text.prefix(limit) {
            bytes += character.escapedBytes
            guard bytes <= bytesMax else { break }
            part.append(character)
        }
        while part.last == " " { part.removeLast() }
        return part
    }
}

extension Character {
    /// Quotes and the signs of markup are written longer than they are.
    fileprivate var escapedBytes: Int {
        "&<>\"'".contains(self) ? 6 : utf8.count
    }
}
