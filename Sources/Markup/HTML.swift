/// Writes HTML, and the SVG in it, into one buffer. Text is escaped; only this type writes markup.
///
///     html.tag("p", .class("note")) { html in
///         html.text("Bản chưa có đảng viên: ")
///         html.tag("b", text: count)
///     }
///
/// What draws takes it `inout` and writes in the order of the page; it cannot be copied, so there is one buffer.
package struct HTML: ~Copyable {
    private var writer: AttributeWriter

    /// An empty page.
    ///
    /// - Parameter capacity: about how many bytes it will have.
    package init(capacity: Int = 32_768) {
        writer = AttributeWriter(capacity: capacity)
    }

    /// What was written, in UTF-8.
    package consuming func finish() -> [UInt8] { writer.finish() }

    /// Text. Control characters, which no page may hold, come as the sign for an unreadable one.
    package mutating func text(_ text: String) {
        writer.page.text(text, HTML.replacement)
    }

    /// An element with what `content` writes into it.
    package mutating func tag(
        _ name: StaticString, _ first: Attribute = .none, _ second: Attribute = .none,
        content: (inout HTML) throws -> Void
    ) rethrows {
        begin(name, first, second)
        writer.page.raw(UInt8(ascii: ">"))
        try content(&self)
        close(name)
    }

    /// The same with up to six attributes.
    package mutating func tag(
        _ name: StaticString, _ first: Attribute, _ second: Attribute, _ third: Attribute,
        _ fourth: Attribute = .none, _ fifth: Attribute = .none, _ sixth: Attribute = .none,
        content: (inout HTML) throws -> Void
    ) rethrows {
        begin(name, first, second, third, fourth, fifth, sixth)
        writer.page.raw(UInt8(ascii: ">"))
        try content(&self)
        close(name)
    }

    /// An element that holds text alone.
    package mutating func tag(
        _ name: StaticString, _ first: Attribute = .none, _ second: Attribute = .none, text: String
    ) {
        begin(name, first, second)
        writer.page.raw(UInt8(ascii: ">"))
        self.text(text)
        close(name)
    }

    /// The same with up to six attributes.
    package mutating func tag(
        _ name: StaticString, _ first: Attribute, _ second: Attribute, _ third: Attribute,
        _ fourth: Attribute = .none, _ fifth: Attribute = .none, _ sixth: Attribute = .none, text: String
    ) {
        begin(name, first, second, third, fourth, fifth, sixth)
        writer.page.raw(UInt8(ascii: ">"))
        self.text(text)
        close(name)
    }

    /// An element that holds nothing.
    package mutating func tag(
        _ name: StaticString, _ first: Attribute = .none, _ second: Attribute = .none
    ) {
        begin(name, first, second)
        end(name)
    }

    /// The same with up to six attributes.
    package mutating func tag(
        _ name: StaticString, _ first: Attribute, _ second: Attribute, _ third: Attribute,
        _ fourth: Attribute = .none, _ fifth: Attribute = .none, _ sixth: Attribute = .none
    ) {
        begin(name, first, second, third, fourth, fifth, sixth)
        end(name)
    }

    /// An element of more attributes that holds nothing.
    package mutating func tag(_ name: StaticString, attributes: [Attribute]) {
        begin(name)
        for attribute in attributes { write(attribute) }
        end(name)
    }

    /// An element of more attributes that holds text alone.
    package mutating func tag(_ name: StaticString, attributes: [Attribute], text: String) {
        tag(name, attributes: attributes) { $0.text(text) }
    }

    /// An element of more attributes with what `content` writes into it.
    package mutating func tag(
        _ name: StaticString, attributes: [Attribute], content: (inout HTML) throws -> Void
    ) rethrows {
        begin(name)
        for attribute in attributes { write(attribute) }
        writer.page.raw(UInt8(ascii: ">"))
        try content(&self)
        close(name)
    }

    /// An element of which one attribute is put together as it is written, with what `content` writes into it.
    package mutating func tag(
        _ name: StaticString, _ attribute: StaticString, written value: (inout AttributeWriter) -> Void,
        _ second: Attribute = .none, _ third: Attribute = .none, content: (inout HTML) throws -> Void
    ) rethrows {
        begin(name, attribute, written: value, second, third)
        writer.page.raw(UInt8(ascii: ">"))
        try content(&self)
        close(name)
    }

    /// The same of an element that holds nothing.
    package mutating func tag(
        _ name: StaticString, _ attribute: StaticString, written value: (inout AttributeWriter) -> Void,
        _ second: Attribute = .none, _ third: Attribute = .none
    ) {
        begin(name, attribute, written: value, second, third)
        end(name)
    }

    /// A whole page: the document type, then the root element.
    package mutating func document(language: String, content: (inout HTML) throws -> Void) rethrows {
        writer.page.raw("<!DOCTYPE html>\n")
        try tag("html", Attribute("lang", language), content: content)
        writer.page.raw("\n")
    }

    /// A style sheet inside a page that has to stand alone.
    package mutating func style(_ css: StaticString) {
        writer.page.raw("<style>\n")
        writer.page.raw(css)
        writer.page.raw("</style>")
    }

    /// The beginning of an element up to what closes its first tag. Attributes come one by one: an array for each element
    /// would cost more than all else that is written of it.
    private mutating func begin(_ name: StaticString, _ first: Attribute = .none, _ second: Attribute = .none) {
        writer.page.raw("<", name, "")
        write(first)
        write(second)
    }

    private mutating func begin(
        _ name: StaticString, _ first: Attribute, _ second: Attribute, _ third: Attribute, _ fourth: Attribute,
        _ fifth: Attribute, _ sixth: Attribute
    ) {
        begin(name, first, second)
        write(third)
        write(fourth)
        write(fifth)
        write(sixth)
    }

    private mutating func begin(
        _ name: StaticString, _ attribute: StaticString, written value: (inout AttributeWriter) -> Void,
        _ second: Attribute, _ third: Attribute
    ) {
        begin(name)
        writer.page.raw(" ", attribute, "=\"")
        value(&writer)
        writer.page.raw(UInt8(ascii: "\""))
        write(second)
        write(third)
    }

    /// What closes the first tag of an element that holds nothing, and the element.
    private mutating func end(_ name: StaticString) {
        switch Ending(name) {
        case .none: writer.page.raw(">")
        case .itself: writer.page.raw("/>")
        case .tag:
            writer.page.raw(">")
            close(name)
        }
    }

    private mutating func close(_ name: StaticString) {
        writer.page.raw("</", name, ">")
    }

    private mutating func write(_ attribute: Attribute) {
        guard let value = attribute.value else { return }
        if value.isEmpty, HTML.isFlag(attribute.name) { return writer.page.raw(" ", attribute.name, "") }
        writer.page.raw(" ", attribute.name, "=\"")
        text(value)
        writer.page.raw(UInt8(ascii: "\""))
    }

    /// An empty value is one only where it says something, as in `alt=""` or `<option value="">`.
    private static func isFlag(_ name: StaticString) -> Bool {
        !["alt", "value", "aria-label"].contains(name.description)
    }

    static func replacement(_ byte: UInt8) -> StaticString? {
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
        return (0..<utf8CodeUnitCount).allSatisfy { unsafe utf8Start[$0] == other.utf8Start[$0] }
    }
}
