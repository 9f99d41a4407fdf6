internal import Ledger
internal import Markup
internal import Views
internal import Words

/// The bar under the header: what the page is an answer to, and how to ask for another day. A form without script.
struct AsOfBar {
    private let context: Context
    private var say: Speech { context.say }

    /// Ends of years that the bar offers.
    private static let yearsMax = 12

    init(_ context: Context) {
        self.context = context
    }

    var markup: Markup {
        tag("section", .class("asof"), .label(say("Ngày của số liệu", "The day of the figures"))) {
            tag("form", Attribute("method", "get"), Attribute("action", context.route.formPath)) {
                field("at", say("Tính đến ngày", "As of"), context.at.vietnamese, nil)
                field("since", say("so với", "compared with"), context.since?.vietnamese, nil)
                tag("details", .flag("open", context.question.known != nil || context.question.structure != nil)) {
                    tag("summary") { say("Tùy chọn khác", "More") }
                    field(
                        "known", say("chỉ tính những gì đã biết đến ngày", "as known on"),
                        context.question.known?.vietnamese,
                        say("mới nhất", "now"))
                    field(
                        "structure", say("xếp theo tổ chức của ngày", "on the structure of"),
                        context.question.structure?.vietnamese, say("từng ngày", "each day's own"))
                }
                hidden
                tag("button", Attribute("type", "submit")) { say("Xem", "Show") }
            }
            tag("nav", .class("quick"), .label(say("Chọn nhanh ngày", "Quick days"))) {
                tag("ul") {
                    for choice in choices {
                        tag("li") {
                            tag(
                                "a", .href(choice.address), Attribute("aria-current", choice.isHere ? "date" : nil)
                            ) { choice.label }
                        }
                    }
                }
            }
            pinnedNote
        }
    }

    private func field(_ name: StaticString, _ label: String, _ value: String?, _ placeholder: String?) -> Markup {
        tag("label") {
            tag("span") { label }
            tag(
                "input", Attribute("name", name.description), Attribute("value", value),
                Attribute("inputmode", "numeric"), Attribute("size", "10"), Attribute("maxlength", "10"),
                Attribute("autocomplete", "off"), Attribute("placeholder", placeholder ?? "dd/mm/yyyy"))
        }
    }

    private var hidden: Markup {
        var kept = context.question
        (kept.at, kept.since, kept.known, kept.structure) = (nil, nil, nil, nil)
        let extras = Context.keptExtras.compactMap { name in context.query[name].map { (name: name, value: $0) } }
        return Markup(
            joining: (kept.query + extras).map {
                tag("input", Attribute("type", "hidden"), Attribute("name", $0.name), Attribute("value", $0.value))
            })
    }

    private struct Choice {
        var label: String
        var address: String
        var isHere: Bool
    }

    /// Today, the ends of the last years, and the start of the term.
    private var choices: [Choice] {
        var days: [(String, Day)] = [(say("Hôm nay", "Today"), context.today)]
        if let start = context.termStart { days.append((say("Đầu nhiệm kỳ", "Term start"), start)) }
        let year = context.today.components.year
        let first = context.termStart?.components.year ?? year - 5
        for past in (max(first, year - AsOfBar.yearsMax)..<year).reversed() {
            if let day = Day(year: past, month: 12, day: 31) { days.append((day.vietnamese, day)) }
        }
        return days.map { label, day in
            var question = context.question
            question.at = day == context.today ? nil : day
            if let since = question.since, since >= day { question.since = nil }
            let extras = Context.keptExtras.map { ($0, context.query[$0]) }
            return Choice(
                label: label, address: context.address(context.route.askable, question, extras),
                isHere: day == context.at)
        }
    }

    /// Says when what arrived later is left out, and leads back to now.
    private var pinnedNote: Markup {
        guard context.question.head != nil else { return .none }
        var question = context.question
        question.head = nil
        return tag("p", .class("pinned")) {
            say(
                "Đang xem sổ cái tại vị trí \(context.picture.head.position); những gì ghi sau không tính. ",
                "Shown as of ledger position \(context.picture.head.position); nothing recorded later counts. ")
            tag("a", .href(context.address(context.route.askable, question))) {
                say("Xem mới nhất", "Show the latest")
            }
        }
    }
}

extension Route {
    /// Where a form for another day leads: a search asks anew.
    var askable: Route { self == .search ? .home : self }

    var formPath: String { askable.path }
}

extension Context {
    /// What a page's own address may hold besides the question, kept when the question changes.
    static let keptExtras = [
        "kind", "status", "sort", "order", "filter", "other_at", "other_since", "other_known", "other_structure",
        "other_head",
    ]
}
