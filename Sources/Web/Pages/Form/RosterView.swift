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
            html.tag("p") { html in
                for option in roster.options where !option.value.isEmpty {
                    html.button(
                        .fill(roster.name, option.value),
                        say("Những người còn lại: ", "All who are left: ") + option.label.lowercasedFirst)
                }
            }
            table(&html)
        }
    }

    private func table(_ html: inout HTML) {
        html.tag("div", .class("scroll"), Attribute("tabindex", "0"), Attribute("role", "region"), .label(roster.label))
        {
            html in
            html.tag("table", .class("data marks")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", Attribute("scope", "col"), .class("left"), text: say("Họ và tên", "Name"))
                        for option in roster.options {
                            html.tag("th", Attribute("scope", "col"), text: option.label)
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
        let error = field.id + "-error"
        html.tag("tr", .id(field.id), Attribute("tabindex", "-1"), .class(field.error == nil ? nil : "wrong")) { html in
            html.tag("th", Attribute("scope", "row"), .class("left")) { html in
                html.text(field.label)
                if let text = field.error { html.tag("p", .class("error"), .id(error), text: text) }
            }
            for (index, option) in roster.options.enumerated() {
                html.tag("td") { html in
                    let own = "\(field.id)-\(index + 1)"
                    html.tag("label", Attribute("for", own)) { html in
                        html.tag(
                            "input", Attribute("type", roster.options.count == 1 ? "checkbox" : "radio"), .id(own),
                            Attribute("name", field.name), Attribute("value", option.value),
                            .flag("checked", option.value == field.value),
                            Attribute("aria-describedby", field.error.map { _ in error }),
                            Attribute("aria-invalid", field.error.map { _ in "true" }))
                        html.tag("span", .class("unseen"), text: "\(field.label): \(option.label)")
                    }
                }
            }
        }
    }
}
