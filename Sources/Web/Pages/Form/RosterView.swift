internal import Markup
internal import Operations
internal import Words

/// Draws a list of people to be marked: a row each, a column for each word, and buttons that mark all who are left.
struct RosterView {
    let roster: RosterModel
    let say: Speech

    func draw(_ html: inout HTML) {
        html.tag("fieldset", .class("group roster"), .id(roster.id), Attribute("tabindex", "-1")) { html in
            html.tag("legend", text: roster.label)
            if let hint = roster.hint { html.tag("p", .class("hint"), text: hint.capitalizedFirst) }
            guard !roster.fields.isEmpty else {
                return html.quiet(say("Chưa có ai trong danh sách.", "Nobody is on the list."))
            }
            html.tag("p", .class("buttons")) { html in
                for option in roster.options where !option.value.isEmpty {
                    html.button(
                        .fill(roster.name, option.value),
                        say("Những người còn lại: ", "All who are left: ") + option.label.lowercasedFirst)
                }
            }
            table(&html)
        }
    }

    /// So many words stand in columns; more are folded together, or a page of many people would grow long.
    private static let columnsMax = 3
    private var isFolded: Bool { roster.options.count > RosterView.columnsMax }

    private func table(_ html: inout HTML) {
        html.scrolling(roster.label) { html in
            html.tag("table", .class("data marks")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", Attribute("scope", "col"), .class("left"), text: say("Họ và tên", "Name"))
                        for heading in isFolded ? [say("Mức", "Which")] : roster.options.map(\.label) {
                            html.tag("th", Attribute("scope", "col"), text: heading)
                        }
                    }
                }
                html.tag("tbody") { html in
                    for field in roster.fields { row(field, &html) }
                }
            }
        }
    }

    private func row(_ field: FieldModel, _ html: inout HTML) {
        html.tag("tr", .id(field.id), Attribute("tabindex", "-1"), .class(field.error == nil ? nil : "wrong")) { html in
            html.tag("th", Attribute("scope", "row"), .class("left")) { html in
                html.text(field.label)
                if !field.note.isEmpty { html.tag("p", .class("quiet")) { $0.stretches(field.note) } }
                if let text = field.error {
                    html.tag("p", .class("error"), .id(field.id + "-error"), text: text)
                }
            }
            if isFolded { select(field, &html) } else { boxes(field, &html) }
        }
    }

    private func faults(_ field: FieldModel) -> (described: Attribute, invalid: Attribute) {
        (
            Attribute("aria-describedby", field.error.map { _ in field.id + "-error" }),
            Attribute("aria-invalid", field.error.map { _ in "true" })
        )
    }

    private func boxes(_ field: FieldModel, _ html: inout HTML) {
        let faults = faults(field)
        for option in roster.options {
            html.tag("td") { html in
                html.tag("label") { html in
                    html.tag(
                        "input",
                        attributes: [
                            Attribute("type", roster.options.count == 1 ? "checkbox" : "radio"),
                            Attribute("name", field.name), Attribute("value", option.value),
                            .flag("checked", option.value == field.value), .label("\(field.label): \(option.label)"),
                            faults.described, faults.invalid,
                        ])
                }
            }
        }
    }

    private func select(_ field: FieldModel, _ html: inout HTML) {
        let faults = faults(field)
        html.tag("td") { html in
            html.tag(
                "select", Attribute("name", field.name), .label(field.label), faults.described, faults.invalid
            ) { html in
                for option in roster.options.sorted(by: { $0.value.isEmpty && !$1.value.isEmpty }) {
                    html.tag(
                        "option", Attribute("value", option.value), .flag("selected", option.value == field.value),
                        text: option.label)
                }
            }
        }
    }
}
