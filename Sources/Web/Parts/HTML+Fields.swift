internal import Markup
internal import Words

/// The fields of forms.
extension HTML {
    /// A field of one line with its label.
    mutating func field(_ name: String, _ label: String, _ value: String?, size: String = "10", limit: String = "10") {
        tag("label") { html in
            html.tag("span", text: label)
            html.tag(
                "input", Attribute("name", name), Attribute("value", value), Attribute("size", size),
                Attribute("maxlength", limit), Attribute("autocomplete", "off"))
        }
    }

    /// A choice of one value, the first of which asks for nothing.
    mutating func select(_ choice: Choice) {
        tag("label") { html in
            html.tag("span", text: choice.label)
            html.tag("select", Attribute("name", choice.name)) { html in
                html.tag("option", Attribute("value", ""), text: choice.none)
                for option in choice.options {
                    html.tag(
                        "option", Attribute("value", option.value), .flag("selected", option.value == choice.chosen),
                        text: option.label)
                }
            }
        }
    }

    /// The button that sends a form.
    mutating func submit(_ label: String) {
        tag("button", Attribute("type", "submit"), text: label)
    }
}

/// A choice of one value in a form.
struct Choice: Hashable, Sendable {
    /// A value and what it is called.
    struct Option: Hashable, Sendable {
        let value: String
        let label: String
    }

    let name: String
    let label: String
    /// The value chosen; nil for none.
    let chosen: String?
    /// What choosing nothing is called.
    let none: String
    let options: [Option]
}
