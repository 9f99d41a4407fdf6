/// Writes the value of one attribute piece by piece: an address of several parts, the path of a drawing. No string is made
/// of it.
///
///     html.tag("path", "d", written: { path in
///         path.letters("M")
///         path.number(0)
///         path.letters(" ")
///         path.number(12.5)
///     })
package struct AttributeWriter: ~Copyable {
    var page: MarkupBytes

    init(capacity: Int) { page = MarkupBytes(capacity: capacity) }

    consuming func finish() -> [UInt8] { page.finish() }

    /// Text; what could be taken for markup is escaped.
    package mutating func text(_ text: String) { page.text(text, HTML.replacement) }

    /// Text that holds nothing that could be taken for markup, such as a part of an address that is escaped for it.
    package mutating func plain(_ text: String) { page.plain(text) }

    /// Letters of ASCII that are no markup: what a path does, or what stands between two parts of an address.
    package mutating func letters(_ letters: StaticString) { page.raw(letters) }

    /// A length or a place in a drawing, to a tenth, as `String(drawn:)`.
    package mutating func number(_ value: Double) { page.number(value) }
}
