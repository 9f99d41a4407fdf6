internal import Fields
internal import Operations
internal import Rulebook
internal import Views
internal import Words

/// What went wrong, as a program hears it (RFC 9457), with what is wrong with each field.
struct APIProblem {
    let status: Int
    let code: String
    private let explanation: Explanation
    private let fields: [JSONValue]
    /// What rules say of an act that reads well.
    private var expects: [JSONValue] = []
    private let say: Speech

    static let type = "application/problem+json"

    /// - Parameter trouble: what the site makes of an error that is nobody else's.
    init(_ error: any Error, _ language: Language, trouble: (any Error) -> Trouble) {
        let say = Speech(language)
        self.say = say
        var fields: [JSONValue] = []
        switch error {
        case let fault as APIFault: (status, code, explanation) = (fault.status, fault.code, fault.explanation)
        case let problems as PerformAct.Problems:
            (status, explanation) = (422, problems.explanation)
            code = APIProblem.code(of: problems)
            fields = APIProblem.fields(problems, say)
            expects = problems.judgements.map { APIProblem.judgement($0, say) }
        case let refusal as DoorRefusal:
            (status, code) = APIProblem.answer(to: refusal)
            explanation = refusal.explanation
        case let refused as any Explained
        where !(refused is Trouble) && refused.culprit != .machine && Trouble(error) == nil:
            (status, code, explanation) = (422, "refused", refused.explanation)
        case let fault as Question.Fault:
            (status, code, explanation) = (400, "unreadable", APIProblem.explanation(of: fault))
        default:
            let trouble = trouble(error)
            (status, code) = (trouble.status, APIProblem.code(of: trouble))
            switch trouble {
            case .unreadable(let fault): explanation = APIProblem.explanation(of: fault)
            case .noSuchPage, .noSuchFigure:
                explanation = Explanation(trouble.meaning, remedy: APIProblem.seeDescription)
            case .noSuchUnit(_, isPlace: true):
                explanation = Explanation(
                    trouble.meaning, remedy: BilingualText("Ghi mã của một tổ chức.", "Give the code of a unit."))
            case .noSuchUnit:
                explanation = Explanation(
                    trouble.meaning,
                    remedy: BilingualText("Ghi đúng mã của tổ chức.", "Give the code of the unit exactly."))
            default: explanation = trouble.explanation
            }
        }
        self.fields = fields
    }

    private static func code(of problems: PerformAct.Problems) -> String {
        guard !problems.judgements.isEmpty else { return "fields" }
        return problems.judgements.contains { $0.verdict == .refuses } ? "rule_refuses" : "rule_expects"
    }

    /// What a rule says, and the reasons that may be sent with the act.
    private static func judgement(_ judgement: Judgement, _ say: Speech) -> JSONValue {
        [
            "rule": .string(judgement.rule.key.rawValue), "field": .string(judgement.field),
            "refuses": .bool(judgement.verdict == .refuses), "is_so": .string(say(judgement.isSo)),
            "asks": .string(say(judgement.asks)), "source": .string(say(judgement.source)),
            "grade": .string(judgement.rule.grade.rawValue), "remedy": .string(say(judgement.remedy)),
            "reason_in": .string(JudgedFields.reason(for: judgement.rule.key)),
            "reasons": .array(
                judgement.reasons.map { reason in
                    [
                        "code": .string(reason.code), "label": .string(say(reason.label)),
                        "asks_paper": .bool(reason.asks == .paper),
                    ]
                }),
        ]
    }

    private static let seeDescription = BilingualText("Xem mô tả tại /api.", "See the description at /api.")

    /// A program asks by parameters, and has no page to go back to.
    private static func explanation(of fault: Question.Fault) -> Explanation {
        let text = fault.text
        switch fault.kind {
        case .unknown:
            return Explanation(
                BilingualText("Không có tham số “\(text)”", "There is no parameter “\(text)”"), remedy: seeDescription)
        case .doubled:
            return Explanation(
                BilingualText("Tham số “\(text)” nêu hai lần", "The parameter “\(text)” stands there twice"),
                remedy: BilingualText("Giữ lại một lần.", "Leave it there once."))
        case .empty:
            return Explanation(
                BilingualText("Thiếu tham số “\(text)”", "The parameter “\(text)” is missing"), remedy: seeDescription)
        case .unreadable:
            let isList = ["page", "after"].contains(fault.name)
            let isOwn = ["at", "since", "known", "structure", "head", "lang"].contains(fault.name)
            let remedy =
                isList
                ? BilingualText(
                    "Danh sách không có trang này: dùng giá trị “next” của trang trước.",
                    "The list has no such page: take “next” of the page before.")
                : isOwn ? fault.remedy : seeDescription
            return Explanation(
                BilingualText(
                    "Tham số “\(fault.name)” không đọc được: “\(text)”",
                    "The parameter “\(fault.name)” cannot be read: “\(text)”"), remedy: remedy)
        }
    }

    private static func answer(to refusal: DoorRefusal) -> (Int, String) {
        switch refusal {
        case .keyForm: (422, "key_form")
        case .seenBeyond: (422, "seen_beyond")
        case .keyTaken: (409, "key_taken")
        case .notPermitted: (403, "not_permitted")
        case .conflict: (409, "conflict")
        case .effectChanged: (409, "effect_changed")
        case .parents: (422, "parents")
        case .knownAfterToday: (422, "known_after_today")
        case .secretaryOfNoCell: (422, "secretary_of_no_cell")
        }
    }

    private static func code(of trouble: Trouble) -> String {
        switch trouble.status {
        case 400: "unreadable"
        case 404: "not_found"
        case 405: "method"
        case 413: "too_long"
        case 421: "host"
        case 503: "busy"
        case 500...: "broken"
        default: "refused"
        }
    }

    private static func fields(_ problems: PerformAct.Problems, _ say: Speech) -> [JSONValue] {
        let wrong = problems.fields.entries.map { entry in
            let label = problems.act.asked.first { $0.reads(entry.field) }?.label
            let problem = entry.problem
            return JSONValue.object([
                "field": .string(entry.field),
                "message": .string(
                    say(problem.sentence(about: label ?? BilingualText(entry.field, entry.field)))),
                "remedy": .string(say(problem.remedy)),
            ])
        }
        let unknown = problems.unknown.prefix(unknownMax).map { name in
            JSONValue.object([
                "field": .string(name), "message": .string(say("Không có mục này", "There is no such field")),
                "remedy": .string(say("Xem mô tả tại /api", "See the description at /api")),
            ])
        }
        return wrong + unknown
    }

    /// Somebody may send any number of them.
    private static let unknownMax = 20

    /// As it is sent.
    var reply: Reply {
        let parts = explanation.parts.map { part in
            JSONValue.string(([part.place, part.what].compactMap { $0 }).map { say($0) }.joined(separator: ": "))
        }
        return Reply(
            status: status, type: APIProblem.type,
            body: APIAnswer.bytes([
                "type": "about:blank", "title": .string(say(explanation.what)), "status": .integer(status),
                "code": .string(code), "detail": JSONValue(explanation.remedy.map { say($0) }),
                "parts": .array(parts), "fields": .array(fields),
                "expects": .array(expects),
            ]))
    }
}
