/// An attribute of an element: the value is escaped, and an attribute without a value is left out.
package struct Attribute: Sendable {
    let name: StaticString
    let value: String?

    /// No attribute.
    package static var none: Attribute { Attribute("", nil) }

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
