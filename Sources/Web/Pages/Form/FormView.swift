internal import Markup
internal import Operations
internal import Words

/// Draws a form: what is wrong first, then what is known, then the fields, then the buttons.
struct FormView: PageView {
    let page: FormModel
    let say: Speech
    var head: PageHead { page.head }

    /// Faults that are listed above; all of them stand at their fields.
    private static let faultsMax = 50

    func draw(_ html: inout HTML) {
        let rest = page.faults.count - FormView.faultsMax
        html.faults(
            page.faults.prefix(FormView.faultsMax), count: page.faults.count, refusal: page.refusal,
            more: rest > 0 ? say("và \(rest) chỗ nữa", "and \(rest) more") : nil, say)
        html.tag("h1", .id(FormModel.headingID), Attribute("tabindex", "-1"), text: page.heading)
        if !page.about.isEmpty {
            html.tag("p", .class("lead")) { $0.stretches(page.about) }
        }
        page.meanwhile?.draw(&html, say)
        if let other = page.apartFrom { apart(other, &html) }
        if !page.known.isEmpty {
            html.tag("dl", .class("facts known")) { html in
                for known in page.known { html.definition(known.label) { $0.stretches(known.words) } }
            }
        }
        html.tag(
            "form", .class("act"), Attribute("method", "post"), Attribute("action", page.envelope.action),
            .flag("novalidate")
        ) { html in
            html.opening(of: page.envelope, say)
            for kept in page.keptReasons { html.hidden(kept.name, kept.value) }
            // Of what is not asked on the page, rules speak first.
            let names = Set(page.groups.flatMap(\.names))
            for rule in page.rules where !names.contains(rule.field) { rule.draw(&html, say) }
            for group in page.groups { draw(group, &html) }
            buttons(&html)
        }
    }

    /// Somebody else changed the draft meanwhile: nothing of theirs is gone, nor of what was sent.
    private func apart(_ other: Link, _ html: inout HTML) {
        html.tag("p", .class("notice")) { html in
            html.text(
                say(
                    "Người khác đã sửa bản nháp trong lúc nhập; nội dung vừa gửi được giữ riêng ở đây. ",
                    "Somebody else changed the draft meanwhile; what was sent is kept apart here. "))
            html.link(other)
        }
    }

    private func draw(_ group: FormModel.Group, _ html: inout HTML) {
        guard let label = group.label else { return items(group.items, &html) }
        if group.isFolded {
            html.tag("details", .class("group")) { html in
                html.tag("summary", text: label)
                items(group.items, &html)
            }
        } else {
            html.tag("fieldset", .class("group")) { html in
                html.tag("legend", text: label)
                items(group.items, &html)
            }
        }
    }

    private func items(_ items: [FormModel.Item], _ html: inout HTML) {
        for item in items {
            switch item {
            case .field(let field): draw(field, &html)
            case .rows(let name, let label, let rows): draw(rows, of: name, label, &html)
            case .roster(let roster): RosterView(roster: roster, say: say).draw(&html)
            }
        }
    }

    /// A field, and below it what rules say of it.
    private func draw(_ field: FieldModel, _ html: inout HTML) {
        FieldView(field: field, say: say).draw(&html)
        for rule in page.rules where rule.field == field.name { rule.draw(&html, say) }
    }

    private func draw(_ rows: [FormModel.Row], of name: String, _ label: String, _ html: inout HTML) {
        for row in rows {
            html.tag(
                "fieldset", .class("group row"), .id(FormID.of(row: row.number, of: name)), Attribute("tabindex", "-1")
            ) { html in
                html.tag("legend", text: "\(label) \(row.number)")
                for field in row.fields { draw(field, &html) }
                if rows.count > 1 {
                    html.button(
                        FormButton.removeRow(name, row.number),
                        say(
                            "Bỏ \(label.lowercasedFirst) \(row.number)", "Remove \(label.lowercasedFirst) \(row.number)"
                        ))
                }
            }
        }
        html.tag("p") { html in
            html.button(
                FormButton.addRow(name), say("Thêm \(label.lowercasedFirst)", "Add \(label.lowercasedFirst)"))
        }
    }

    private func buttons(_ html: inout HTML) {
        html.tag("p", .class("buttons")) { html in
            if page.meanwhile?.isAgainst == true {
                html.button(
                    .look, say("Kiểm tra lại theo số liệu mới", "Look again by what is known now"), names: "main")
            } else if page.isReviewed {
                html.button(.check, say("Kiểm tra trước khi ghi", "Check before writing"), names: "main")
            } else {
                html.button(.write, say("Ghi vào sổ", "Write it"), names: "main")
                html.button(.check, say("Kiểm tra trước khi ghi", "Check before writing"))
            }
            if let back = page.back { html.link(back) }
        }
        let shared = say(
            "Bản nháp chung, giữ đến khi ghi hoặc bỏ",
            "A draft for all who may write here, kept until it is written or dropped")
        html.keeping(
            page.keptUntil.map {
                page.isShared ? shared : say("Giữ bản nháp đến \($0)", "Kept as a draft until \($0)")
            },
            say)
    }
}

extension HTML {
    /// A button of a form.
    mutating func button(_ button: FormButton, _ text: String, names: String? = nil) {
        tag("button", .class(names), Attribute("name", "do"), Attribute("value", button.text), text: text)
    }

    /// What every form of an act begins with.
    mutating func opening(of envelope: DraftEnvelope, _ say: Speech) {
        // Enter presses the first button of a form: it looks, and never writes, searches or removes.
        tag(
            "button", .class("unseen"), Attribute("name", "do"), Attribute("value", "check"),
            Attribute("tabindex", "-1"), Attribute("aria-hidden", "true"), text: say("Kiểm tra", "Check"))
        self.envelope(draft: envelope)
    }

    /// What is wrong, and why it cannot be done as a whole, each leading to where it stands; nothing where all is well.
    mutating func faults(
        _ faults: some Collection<FormModel.Fault>, count: Int, refusal: FormModel.Fault?, more: String?, _ say: Speech
    ) {
        guard count > 0 || refusal != nil else { return }
        tag("div", .id("loi"), .class("errors"), Attribute("tabindex", "-1")) { html in
            html.tag("div", Attribute("role", "alert")) { html in
                html.tag(
                    "h2",
                    text: count == 0
                        ? say("Chưa ghi được", "It cannot be written")
                        : say(
                            "Biểu mẫu có \(say.number(count)) chỗ cần sửa",
                            "\(say.count(count, "thing", "things")) to mend"))
                html.tag("ol") { html in
                    for fault in Array(faults) + [refusal].compactMap(\.self) {
                        html.tag("li") { $0.tag("a", .href("#" + fault.id), text: fault.text) }
                    }
                }
                if let more { html.tag("p", text: more) }
            }
        }
    }

    /// The buttons that keep a draft and throw it away, and how long one is kept; nil for what nobody sent yet.
    mutating func keeping(_ kept: String?, _ say: Speech) {
        tag("p", .class("quiet kept")) { html in
            if let kept { html.text(kept + " · ") }
            html.button(.keep, say("Cất bản nháp", "Keep as a draft"), names: "plain")
            guard kept != nil else { return }
            html.text(" · ")
            html.button(.drop, say("Bỏ bản nháp", "Throw it away"), names: "plain")
        }
    }

    /// What every form of a draft sends besides what is typed.
    mutating func envelope(draft envelope: DraftEnvelope) {
        hidden("token", envelope.token)
        hidden("act", envelope.act)
        hidden("subject", envelope.subject)
        hidden("seen", envelope.seen)
        if !envelope.base.isEmpty { hidden("base", envelope.base) }
    }

    /// Something that a form sends and does not ask.
    mutating func hidden(_ name: String, _ value: String) {
        tag("input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
    }
}
