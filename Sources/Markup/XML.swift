/// Writes XML 1.0 in UTF-8 into one buffer, for documents whose readers are strict: Word, spreadsheets. Text is escaped,
/// characters that XML forbids are left out, and an element that holds nothing closes itself.
///
///     var xml = XML()
///     xml.root("w:document", [XML.Namespace("w", "http://…/main")]) { xml in
///         xml.tag("w:t", kept: "Bản chưa có đảng viên ")
///     }
package struct XML: ~Copyable {
    /// The address that a prefix of names stands for.
    package struct Namespace: Hashable, Sendable {
        let prefix: String
        let address: String

        /// Names `prefix:…` are of the namespace `address`; an empty prefix stands for names without one.
        package init(_ prefix: String, _ address: String) {
            self.prefix = prefix
            self.address = address
        }
    }

    private var document: MarkupBytes

    /// A document with its declaration, and nothing else yet.
    ///
    /// - Parameter capacity: about how many bytes it will have.
    package init(capacity: Int = 32_768) {
        document = MarkupBytes(capacity: capacity)
        document.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    }

    /// What was written.
    package consuming func finish() -> [UInt8] { document.finish() }

    /// The root element, which says what the prefixes of names stand for.
    package mutating func root(
        _ name: StaticString, _ namespaces: [Namespace], _ attributes: Attribute...,
        content: (inout XML) throws -> Void
    ) rethrows {
        document.raw(UInt8(ascii: "<"))
        document.raw(name)
        for namespace in namespaces {
            document.raw(namespace.prefix.isEmpty ? " xmlns" : " xmlns:")
            value(namespace.prefix)
            document.raw("=\"")
            value(namespace.address)
            document.raw(UInt8(ascii: "\""))
        }
        for attribute in attributes { write(attribute) }
        document.raw(UInt8(ascii: ">"))
        try content(&self)
        close(name)
    }

    /// An element with what `content` writes into it.
    package mutating func tag(
        _ name: StaticString, _ attributes: Attribute..., content: (inout XML) throws -> Void
    ) rethrows {
        open(name, attributes, ">")
        try content(&self)
        close(name)
    }

    /// An element that holds text alone.
    package mutating func tag(_ name: StaticString, _ attributes: Attribute..., text: String) {
        open(name, attributes, ">")
        self.text(text)
        close(name)
    }

    /// An element that holds text alone, every space of which is kept.
    package mutating func tag(_ name: StaticString, kept text: String) {
        open(name, [Attribute("xml:space", "preserve")], ">")
        self.text(text)
        close(name)
    }

    /// An element that holds nothing.
    package mutating func tag(_ name: StaticString, _ attributes: Attribute...) {
        open(name, attributes, "/>")
    }

    /// Text. Line ends and tabs stay what they are.
    package mutating func text(_ text: String) {
        document.text(XML.allowed(text)) { byte in
            byte == UInt8(ascii: "\r") ? "&#13;" : byte.isForbidden ? "" : byte.escape
        }
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute], _ end: StaticString) {
        document.raw(UInt8(ascii: "<"))
        document.raw(name)
        for attribute in attributes { write(attribute) }
        document.raw(end)
    }

    private mutating func close(_ name: StaticString) {
        document.raw("</")
        document.raw(name)
        document.raw(UInt8(ascii: ">"))
    }

    /// XML has no attributes without a value.
    private mutating func write(_ attribute: Attribute) {
        guard let value = attribute.value else { return }
        document.raw(UInt8(ascii: " "))
        document.raw(attribute.name)
        document.raw("=\"")
        self.value(value)
        document.raw(UInt8(ascii: "\""))
    }

    /// A reader makes spaces of line ends and tabs in a value unless they are written as numbers.
    private mutating func value(_ text: String) {
        document.text(XML.allowed(text)) { byte in
            switch byte {
            case UInt8(ascii: "\t"): "&#9;"
            case UInt8(ascii: "\n"): "&#10;"
            case UInt8(ascii: "\r"): "&#13;"
            default: byte.isForbidden ? "" : byte.escape
            }
        }
    }

    /// Without the two characters beyond ASCII that XML 1.0 forbids.
    private static func allowed(_ text: String) -> String {
        // Both begin with these two bytes; few texts have them.
        guard text.utf8.contains(0xEF) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FFFE}" && $0 != "\u{FFFF}" }))
    }
}
