internal import Access
internal import Markup
internal import Operations
internal import Words

/// What is wrong with a form: at which field, in words.
struct EntryFault: Hashable, Sendable {
    /// Name of the field; nil for what no field can mend.
    let field: String?
    let text: String

    init(_ field: String?, _ text: String) {
        (self.field, self.text) = (field, text)
    }

    /// Too many have failed.
    init(wait seconds: Int64, _ say: Speech) {
        self.init(
            nil,
            seconds < 120
                ? say(
                    "Đã sai nhiều lần. Thử lại sau \(seconds) giây.",
                    "Too many have failed. Try again in \(seconds) seconds.")
                : say(
                    "Đã sai nhiều lần. Thử lại sau \((seconds + 59) / 60) phút.",
                    "Too many have failed. Try again in \((seconds + 59) / 60) minutes."))
    }

    /// A password was not taken.
    init(_ refusal: PasswordRefusal, _ say: Speech) {
        self.init(refusal.fault == .typedDifferently ? "again" : "new", say(refusal.fault.words))
    }
}

/// Where a form is sent, and what it sends besides what is typed.
struct FormEnvelope: Hashable, Sendable {
    let action: String
    /// Empty before anybody has signed in.
    let token: String
    /// Where somebody wanted to go.
    let back: String?
}

/// A field of one line about an account.
struct EntryField: Hashable, Sendable {
    let name: String
    let label: String
    var hint: String?
    var value: String?
    /// What browsers fill in by.
    var autocomplete = "off"
    var isSecret = false
    var isNumeric = false
}

extension HTML {
    /// A value that a form sends along.
    mutating func carry(_ name: String, _ value: String) {
        tag("input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
    }

    /// A form with its envelope.
    mutating func entryForm(_ envelope: FormEnvelope, class names: String? = "entry", content: (inout HTML) -> Void) {
        tag(
            "form", Attribute("method", "post"), Attribute("action", envelope.action), .class(names),
            Attribute("novalidate", "")
        ) { html in
            if !envelope.token.isEmpty { html.carry(FormToken.name, envelope.token) }
            if let back = envelope.back { html.carry(ReturnAddress.name, back) }
            content(&html)
        }
    }

    /// A field with its label, its hint and what is wrong with it.
    mutating func entry(_ field: EntryField, _ fault: EntryFault?, _ say: Speech) {
        let id = "f-" + field.name
        let error = fault.flatMap { $0.field == field.name ? $0.text : nil }
        let described = [field.hint.map { _ in id + "-hint" }, error.map { _ in id + "-error" }].compactMap(\.self)
        tag("div", .class(error == nil ? "field" : "field wrong")) { html in
            html.tag("label", Attribute("for", id), text: field.label)
            if let hint = field.hint { html.tag("p", .class("hint"), .id(id + "-hint"), text: hint) }
            if let error {
                html.tag("p", .class("error"), .id(id + "-error")) { html in
                    html.tag("span", .class("unseen"), text: say("Lỗi: ", "Error: "))
                    html.text(error)
                }
            }
            html.tag(
                "input",
                attributes: [
                    .id(id), Attribute("name", field.name), Attribute("value", field.value),
                    Attribute("type", field.isSecret ? "password" : "text"),
                    Attribute("autocomplete", field.autocomplete),
                    Attribute("autocapitalize", "none"), Attribute("spellcheck", "false"),
                    Attribute("inputmode", field.isNumeric ? "numeric" : nil),
                    Attribute("aria-describedby", described.isEmpty ? nil : described.joined(separator: " ")),
                    Attribute("aria-invalid", error == nil ? nil : "true"),
                ])
        }
    }

    /// A page of one narrow column: what is wrong with what was sent, the heading, and what `content` writes.
    mutating func narrowPage(
        _ title: String, fault: EntryFault? = nil, _ say: Speech, content: (inout HTML) -> Void
    ) {
        tag("div", .class("narrow")) { html in
            html.faults(fault, say)
            html.tag("h1", text: title)
            content(&html)
        }
    }

    /// What is wrong, above the heading, leading to its field.
    mutating func faults(_ fault: EntryFault?, _ say: Speech) {
        guard let fault else { return }
        tag("div", .id("loi"), .class("errors"), Attribute("tabindex", "-1")) { html in
            html.tag("div", Attribute("role", "alert")) { html in
                html.tag("h2", text: say("Chưa được", "Not yet"))
                html.tag("p") { html in
                    if let field = fault.field {
                        html.tag("a", .href("#f-" + field), text: fault.text)
                    } else {
                        html.text(fault.text)
                    }
                }
            }
        }
    }

    /// The one button that a form is about, and what its press does.
    mutating func mainButton(_ label: String, does value: String? = nil) {
        tag(
            "button", Attribute("type", "submit"), .class("main"), Attribute("name", value.map { _ in "do" }),
            Attribute("value", value), text: label)
    }

    /// A button besides.
    mutating func button(_ label: String, does value: String) {
        tag("button", Attribute("type", "submit"), Attribute("name", "do"), Attribute("value", value), text: label)
    }
}

extension PageHead {
    /// The head of a page about an account: what is wrong is said first.
    init(_ title: String, _ fault: EntryFault?, _ say: Speech) {
        self.init(title: (fault == nil ? "" : say("Có lỗi: ", "Error: ")) + title)
    }
}
