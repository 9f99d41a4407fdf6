/// An attribute of an element: the value is escaped, and an attribute without a value is left out.
package struct Attribute: Sendable {
    let name: StaticString
    let value: String?

    /// The attribute with this value; nil leaves it out.
    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    /// The attribute without a value, such as `required`, when it holds.
    package static func flag(_ name: StaticString, _ holds: Bool = true) -> Attribute {
        Attribute(name, holds ? "" : nil)
    }

    /// Names by which style sheets find the element.
    package static func `class`(_ names: String?) -> Attribute { Attribute("class", names) }
    /// Where a link leads.
    package static func href(_ address: String?) -> Attribute { Attribute("href", address) }
    /// The element's name on its page.
    package static func id(_ name: String?) -> Attribute { Attribute("id", name) }
    /// What assistive technology reads instead of the content.
    package static func label(_ text: String?) -> Attribute { Attribute("aria-label", text) }
}

/// An element with its attributes and what it holds.
package func tag(
    _ name: StaticString, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup
) -> Markup {
    tag(name, attributes, content())
}

/// An element that holds nothing.
package func tag(_ name: StaticString, _ attributes: Attribute...) -> Markup {
    tag(name, attributes, .none)
}

/// An element with attributes that were put together elsewhere.
package func tag(_ name: StaticString, _ attributes: [Attribute], _ content: Markup) -> Markup {
    var text = "<\(name)"
    for attribute in attributes {
        guard let value = attribute.value else { continue }
        text += " \(attribute.name)"
        if !value.isEmpty || !attribute.isFlag { text += "=\"" + value.escaped + "\"" }
    }
    if content.isEmpty, Elements.closing.contains(name.description) { return Markup(trusted: text + "/>") }
    text += ">"
    if Elements.void.contains(name.description) { return Markup(trusted: text) }
    text += content.text
    text += "</\(name)>"
    return Markup(trusted: text)
}

extension Attribute {
    /// An empty value is one only where it says something, as in `alt=""` or `<option value="">`.
    fileprivate var isFlag: Bool {
        !["alt", "value", "aria-label"].contains(name.description)
    }
}

private enum Elements {
    /// Shapes of SVG, which may close themselves.
    static let closing: Set<String> = ["circle", "line", "path", "rect", "use"]
    /// Elements of HTML that have no end.
    static let void: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]
}
