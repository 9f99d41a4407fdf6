/// Writes HTML, and the SVG in it, into one buffer. Text is escaped; only this type writes markup.
///
///     html.tag("p", .class("note")) { html in
///         html.text("Bản chưa có đảng viên: ")
///         html.tag("b", text: count)
///     }
///
/// What draws takes it `inout` and writes in the order of the page; it cannot be copied, so there is one buffer.
package struct HTML: ~Copyable {
    private var page: MarkupBytes

    /// An empty page.
    ///
    /// - Parameter capacity: about how many bytes it will have.
    package init(capacity: Int = 32_768) {
        page = MarkupBytes(capacity: capacity)
    }

    /// What was written, in UTF-8.
    package consuming func finish() -> [UInt8] { page.finish() }

    /// Text. Control characters, which no page may hold, come as the sign for an unreadable one.
    package mutating func text(_ text: String) {
        page.text(text, HTML.replacement)
    }

    /// An element with what `content` writes into it.
    package mutating func tag(
        _ name: StaticString, _ attributes: Attribute..., content: (inout HTML) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// An element with one attribute.
    package mutating func tag(
        _ name: StaticString, _ attribute: Attribute, content: (inout HTML) throws -> Void
    ) rethrows {
        open(name, attribute)
        try content(&self)
        close(name)
    }

    /// An element that holds text alone.
    package mutating func tag(_ name: StaticString, _ attributes: Attribute..., text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// An element with one attribute that holds text alone.
    package mutating func tag(_ name: StaticString, _ attribute: Attribute, text: String) {
        open(name, attribute)
        self.text(text)
        close(name)
    }

    /// An element that holds nothing.
    package mutating func tag(_ name: StaticString, _ attributes: Attribute...) {
        page.raw(UInt8(ascii: "<"))
        page.raw(name)
        for attribute in attributes { write(attribute) }
        switch Ending(name) {
        case .none: page.raw(">")
        case .itself: page.raw("/>")
        case .tag:
            page.raw(">")
            close(name)
        }
    }

    /// A whole page: the document type, then the root element.
    package mutating func document(language: String, content: (inout HTML) throws -> Void) rethrows {
        page.raw("<!DOCTYPE html>\n")
        try tag("html", Attribute("lang", language), content: content)
        page.raw("\n")
    }

    /// A style sheet inside a page that has to stand alone.
    package mutating func style(_ css: StaticString) {
        page.raw("<style>\n")
        page.raw(css)
        page.raw("</style>")
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        page.raw(UInt8(ascii: "<"))
        page.raw(name)
        for attribute in attributes { write(attribute) }
        page.raw(UInt8(ascii: ">"))
    }

    private mutating func open(_ name: StaticString, _ attribute: Attribute) {
        page.raw(UInt8(ascii: "<"))
        page.raw(name)
        write(attribute)
        page.raw(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        page.raw("</")
        page.raw(name)
        page.raw(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: Attribute) {
        guard let value = attribute.value else { return }
        page.raw(UInt8(ascii: " "))
        page.raw(attribute.name)
        if value.isEmpty, HTML.isFlag(attribute.name) { return }
        page.raw("=\"")
        text(value)
        page.raw(UInt8(ascii: "\""))
    }

    /// An empty value is one only where it says something, as in `alt=""` or `<option value="">`.
    private static func isFlag(_ name: StaticString) -> Bool {
        !["alt", "value", "aria-label"].contains(name.description)
    }

    private static func replacement(_ byte: UInt8) -> StaticString? {
        if let escape = byte.escape { return escape }
        return byte.isForbidden || byte == 0x7F ? "\u{FFFD}" : nil
    }

    /// How an element without content ends.
    private enum Ending {
        /// Not at all, as `br`.
        case none
        /// By itself, as shapes of SVG do.
        case itself
        case tag

        init(_ name: StaticString) {
            // Byte by byte: a page has hundreds.
            let isOne = { (names: [StaticString]) in names.contains { name.isSame(as: $0) } }
            self = isOne(Ending.shapes) ? .itself : isOne(Ending.voids) ? .none : .tag
        }

        private static let shapes: [StaticString] = ["use", "rect", "path", "circle", "line"]
        private static let voids: [StaticString] = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]
    }
}

extension StaticString {
    fileprivate func isSame(as other: StaticString) -> Bool {
        guard utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
        return withUTF8Buffer { own in other.withUTF8Buffer { unsafe own.elementsEqual($0) } }
    }
}
