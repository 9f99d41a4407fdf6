internal import Ledger
internal import Markup
internal import Operations
internal import Rulebook
internal import Words

/// What a rule says of what a form would write: what is so, what is asked, where that stands, what can be done; and, where it only
/// expects, the reasons that may be given.
struct RuleSection: Hashable, Sendable {
    /// The field beside which it stands.
    let field: String
    /// Where the page has it.
    let id: String
    let isRefused: Bool
    let isSo: String
    let asks: String
    /// Where it stands, leading to the rule.
    let source: Link
    let remedy: String
    /// The reasons; nil where it refuses.
    let reason: FieldModel?
    /// The paper, where a reason asks for one.
    let paper: FieldModel?

    init(_ judgement: Judgement, _ form: OpenForm, _ errors: [String: String], _ context: Context) throws {
        let (say, key) = (context.say, judgement.rule.key)
        field = judgement.field
        id = FormID.of("rule.\(key.rawValue).\(judgement.field)")
        isRefused = judgement.verdict == .refuses
        (isSo, asks, remedy) = (say(judgement.isSo), say(judgement.asks), say(judgement.remedy))
        source = context.anchor(.rule(key.rawValue), say(judgement.source))
        guard !isRefused else {
            (reason, paper) = (nil, nil)
            return
        }
        let day = context.today
        let list = Rulebook.standard.reasons(.departure)
        let options = judgement.reasons.map { entry in
            let asksPaper =
                entry.asks == .paper ? BilingualText(" (ghi văn bản)", " (give the paper)") : BilingualText("", "")
            return Widget.Option(
                entry.code,
                BilingualText(
                    entry.label.vietnamese + asksPaper.vietnamese, entry.label.english + asksPaper.english))
        }
        let reasonField = FormField(
            judgement.reasonName, list.label, hint: nil, .choice(options), isRequired: true)
        reason = try FieldModel(reasonField, form, error: errors[reasonField.name], context, on: day)
        guard judgement.reasons.contains(where: { $0.asks == .paper }) else {
            paper = nil
            return
        }
        let paperField = FormField(
            judgement.paperName, JudgedFields.papers.label,
            hint: BilingualText("Số và ngày của văn bản", "Number and day of the paper"), .line(), isRequired: false)
        paper = try FieldModel(paperField, form, error: errors[paperField.name], context, on: day)
    }

    /// The line of the list above that leads here.
    func fault(_ say: Speech) -> FormModel.Fault {
        let words =
            isRefused
            ? say("Chưa ghi được: \(isSo.lowercasedFirst)", "It cannot be written: \(isSo.lowercasedFirst)")
            : say(
                "\(isSo): chọn lý do nếu vẫn ghi", "\(isSo): choose a reason to write it all the same")
        return FormModel.Fault(id: id, text: words)
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("section", .class("rule"), .id(id), Attribute("tabindex", "-1")) { html in
            html.tag("p") { html in
                html.tag("b", text: (isRefused ? say("Chưa ghi được: ", "It cannot be written: ") : "") + isSo + ".")
            }
            html.tag("p", text: asks + ".")
            html.tag("p") { html in
                html.text(say("Căn cứ: ", "Source: "))
                html.link(source)
                html.text(".")
            }
            html.tag("p", text: remedy)
            if let reason {
                html.tag("p", text: say("Nếu vẫn ghi, chọn lý do.", "To write it all the same, choose a reason."))
                FieldView(field: reason, say: say).draw(&html)
                if let paper { FieldView(field: paper, say: say).draw(&html) }
            } else {
                html.tag(
                    "p",
                    text: say(
                        "Nếu đang ghi lại một văn bản đã ban hành, chọn “\(JudgedStep.Basis.paper.label.vietnamese)”.",
                        "If a paper issued already is being recorded, choose “\(JudgedStep.Basis.paper.label.english)”."
                    ))
            }
        }
    }
}

extension OpenForm {
    /// What rules say of it.
    func ruleSections(_ errors: [String: String], _ context: Context) throws -> [RuleSection] {
        guard case .wrong(let problems, _) = checked else { return [] }
        return try problems.judgements.map { try RuleSection($0, self, errors, context) }
    }

    /// Reasons that were given and that nothing on the page asks for: kept, so that going back to change something else does not lose them.
    func keptReasons(besides sections: [RuleSection]) -> [String: String] {
        let shown = Set(sections.flatMap { [$0.reason?.name, $0.paper?.name] }.compactMap(\.self))
        return draft.texts.filter { name, text in
            !text.isEmpty && !shown.contains(name) && JudgedFields.isOne(name)
        }
    }
}
