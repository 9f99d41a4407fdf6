internal import Markup

/// Where a link leads, in the parts that it is put together from when the page is written: a page has hundreds, and none of
/// them is needed as a string.
struct Address: Sendable {
    /// What leads up to where all pages begin, or the question that is asked there; a whole address where it has one part.
    private let start: String
    private let page: String
    /// What the page is about, and which list of that; escaped.
    private let code: String?
    private let name: String?
    /// With its question mark; empty where nothing is asked.
    private let extras: String

    /// An address that is text already.
    init(_ text: String) {
        (start, page, code, name, extras) = (text, "", nil, nil, "")
    }

    /// The address of a page.
    ///
    /// - Parameters:
    ///   - start: what leads to where all pages begin, with the slash behind it.
    ///   - extras: what that page alone needs, with the question mark.
    init(_ start: String, _ route: Route, _ extras: String = "") {
        (page, code, name) = route.writtenParts
        (self.start, self.extras) = (start, extras)
    }

    /// As it stands in a page.
    var text: String {
        var text = ""
        // Room for nearly every address at once.
        text.reserveCapacity(48)
        forEachPart { text += $0 }
        return text
    }

    /// How long the text is.
    var bytes: Int {
        var count = 0
        forEachPart { count += $0.utf8.count }
        return count
    }

    /// Writes it as the value of an attribute.
    func write(_ value: inout AttributeWriter) {
        value.text(start)
        value.plain(page)
        if let code {
            value.letters("/")
            value.plain(code)
        }
        if let name {
            value.letters("/")
            value.plain(name)
        }
        if !extras.isEmpty { value.text(extras) }
    }

    private func forEachPart(_ body: (String) -> Void) {
        body(start)
        body(page)
        if let code {
            body("/")
            body(code)
        }
        if let name {
            body("/")
            body(name)
        }
        body(extras)
    }
}

/// Two are the same where they read the same.
extension Address: Hashable {
    static func == (left: Address, right: Address) -> Bool { left.text == right.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
