internal import Markup
internal import Operations
internal import Words

/// Draws a field: its label, what may be written there, what is wrong, and where to write.
struct FieldView {
    let field: FieldModel
    let say: Speech

    private var names: String { (field.error == nil ? "field" : "field wrong") + (field.isInTable ? " cell" : "") }
    private var described: String? {
        let ids = [field.hint.map { _ in field.id + "-hint" }, field.error.map { _ in field.id + "-error" }]
        let joined = ids.compactMap(\.self).joined(separator: " ")
        return joined.isEmpty ? nil : joined
    }
    private var invalid: Attribute { Attribute("aria-invalid", field.error.map { _ in "true" }) }

    func draw(_ html: inout HTML) {
        switch field.control {
        case .line(let characters, let isNumeric, let isName):
            labelled(&html) { line(characters, isNumeric: isNumeric, isName: isName, &$0) }
        case .day(let today):
            // What script adds stands beside it.
            labelled(&html) { html in
                html.tag("div", .class("day")) { line(12, isNumeric: true, isName: false, today: today, &$0) }
            }
        case .lines:
            labelled(&html) { html in
                html.tag(
                    "textarea", .id(field.id), Attribute("name", field.name), Attribute("rows", "3"),
                    Attribute("autocomplete", "off"), Attribute("aria-describedby", described), invalid,
                    text: field.value)
            }
        case .table:
            labelled(&html) { html in
                html.tag(
                    "textarea",
                    attributes: [
                        .id(field.id), .class("pasted"), Attribute("name", field.name), Attribute("rows", "8"),
                        Attribute("wrap", "off"), Attribute("spellcheck", "false"), Attribute("autocomplete", "off"),
                        Attribute("aria-describedby", described), invalid,
                    ], text: field.value)
            }
        case .select(let options):
            labelled(&html) { select(options, &$0) }
        case .radios(let options):
            grouped(&html) { radios(options, id: field.id, &$0) }
        case .chosen(let text):
            grouped(&html) { html in
                html.hidden(field.name, field.value)
                html.tag("p", .class("chosen")) { html in
                    html.tag("b", text: text)
                    html.text(" ")
                    html.tag(
                        "button", .class("plain"), Attribute("name", "do"),
                        Attribute("value", FormButton.change(field.name).text)
                    ) { html in
                        html.text(say("Đổi", "Change"))
                        html.tag("span", .class("unseen"), text: " " + field.label.lowercasedFirst)
                    }
                }
            }
        case .search(let text, let found):
            grouped(&html) { search(text, found, &$0) }
        }
    }

    // MARK: Around it

    private func labelled(_ html: inout HTML, _ control: (inout HTML) -> Void) {
        html.tag("div", .class(names)) { html in
            html.tag("label", .class(field.isInTable ? "unseen" : nil), Attribute("for", field.id)) { label(&$0) }
            notes(&html)
            control(&html)
        }
    }

    /// What is chosen among several stands in a group, to which errors lead.
    private func grouped(_ html: inout HTML, _ control: (inout HTML) -> Void) {
        html.tag(
            "fieldset", .class(names), .id(field.id), Attribute("tabindex", "-1"),
            Attribute("aria-describedby", described)
        ) { html in
            html.tag("legend") { label(&$0) }
            notes(&html)
            control(&html)
        }
    }

    private func label(_ html: inout HTML) {
        html.text(field.label)
        if !field.isRequired {
            html.tag("span", .class("quiet"), text: " " + say("(không bắt buộc)", "(optional)"))
        }
    }

    private func notes(_ html: inout HTML) {
        if let hint = field.hint {
            html.tag("p", .class("hint"), .id(field.id + "-hint"), text: hint.capitalizedFirst)
        }
        if let error = field.error {
            html.tag("p", .class("error"), .id(field.id + "-error")) { html in
                html.tag("span", .class("unseen"), text: say("Lỗi: ", "Error: "))
                html.text(error)
            }
        }
    }

    // MARK: Where to write

    private func line(
        _ characters: Int, isNumeric: Bool, isName: Bool, today: String? = nil, _ html: inout HTML
    ) {
        html.tag(
            "input",
            attributes: [
                .id(field.id), Attribute("name", field.name), Attribute("value", field.value),
                Attribute("size", String(characters)), Attribute("inputmode", isNumeric ? "numeric" : nil),
                Attribute("autocomplete", "off"), Attribute("autocapitalize", isName ? "words" : nil),
                Attribute("spellcheck", isName ? "false" : nil), Attribute("data-today", today),
                Attribute("data-day", today.map { _ in say("Hôm nay", "Today") }),
                Attribute("aria-describedby", described), invalid,
            ])
    }

    private func select(_ options: [FieldModel.Option], _ html: inout HTML) {
        html.tag(
            "select", .id(field.id), Attribute("name", field.name), Attribute("aria-describedby", described), invalid
        ) { html in
            html.tag("option", Attribute("value", ""), text: "")
            for option in options {
                html.tag(
                    "option", Attribute("value", option.value), .flag("selected", option.value == field.value),
                    text: option.label)
            }
        }
    }

    private func radios(_ options: [FieldModel.Option], id: String, _ html: inout HTML) {
        for (index, option) in options.enumerated() {
            let own = "\(id)-\(index + 1)"
            html.tag("div", .class("radio")) { html in
                html.tag(
                    "input", Attribute("type", "radio"), .id(own), Attribute("name", field.name),
                    Attribute("value", option.value), .flag("checked", option.value == field.value), invalid)
                html.tag("label", Attribute("for", own), text: option.label)
            }
        }
    }

    private func search(_ text: String, _ found: FieldModel.Found?, _ html: inout HTML) {
        html.tag("div", .class("find")) { html in
            html.tag(
                "input",
                attributes: [
                    .id(field.id + "-find"), Attribute("name", FormSearch.name(of: field.name)),
                    Attribute("value", text), Attribute("size", "30"), Attribute("autocomplete", "off"),
                    Attribute("spellcheck", "false"),
                    .label(say("Tìm \(field.label.lowercasedFirst)", "Search the \(field.label.lowercasedFirst)")),
                ])
            html.tag(
                "button", Attribute("name", "do"), Attribute("value", FormButton.find(field.name).text),
                text: found == nil ? say("Tìm", "Search") : say("Tìm lại", "Search again"))
        }
        guard let found else { return }
        if found.options.isEmpty {
            html.tag("p", text: say("Không thấy gì tên hoặc mã “\(text)”.", "Nothing is called “\(text)”."))
        } else {
            radios(found.options, id: field.id, &html)
        }
        if found.isCut {
            html.quiet(
                say(
                    "Chỉ hiện \(PickerSearch.matchesMax) mục đầu. Gõ thêm để thu hẹp.",
                    "Only the first \(PickerSearch.matchesMax) are shown. Type more."))
        }
    }
}

extension String {
    /// With its first letter as a sentence has it.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
