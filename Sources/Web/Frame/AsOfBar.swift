internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// The bar under the header: what the page is an answer to, and how to ask for another day. A form without script.
struct AsOfBar: Hashable, Sendable {
    /// A day that one asks for often.
    struct QuickDay: Hashable, Sendable {
        let label: String
        let address: String
        let isHere: Bool
    }

    /// A field that the form sends along.
    struct Hidden: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// Where the ledger is shown as it was.
    struct Pin: Hashable, Sendable {
        let position: Int64
        /// Address of the same page by everything recorded.
        let latest: String
    }

    /// Where the form leads.
    let action: String
    let at: String
    let since: String?
    let known: String?
    let structure: String?
    let hidden: [Hidden]
    let days: [QuickDay]
    /// Nil where everything recorded counts.
    let pin: Pin?

    /// Ends of years that the bar offers.
    private static let yearsMax = 12

    init(_ context: Context) {
        action = context.route.askable.path
        at = context.at.vietnamese
        since = context.since?.vietnamese
        known = context.question.known?.vietnamese
        structure = context.question.structure?.vietnamese
        var kept = context.question
        (kept.at, kept.since, kept.known, kept.structure) = (nil, nil, nil, nil)
        let extras = Context.keptExtras.compactMap { name in context.query[name].map { (name: name, value: $0) } }
        hidden = (kept.query + extras).map { Hidden(name: $0.name, value: $0.value) }
        days = AsOfBar.days(context, path: action)
        pin = context.question.head.map { _ in
            var question = context.question
            question.head = nil
            return Pin(
                position: context.picture.head.position, latest: context.address(context.route.askable, question))
        }
    }

    /// Today, the ends of the last years, and the start of the term.
    private static func days(_ context: Context, path: String) -> [QuickDay] {
        var days: [(String, Day)] = [(context.say("Hôm nay", "Today"), context.today)]
        if let start = context.termStart { days.append((context.say("Đầu nhiệm kỳ", "Term start"), start)) }
        let year = context.today.components.year
        let first = context.termStart?.components.year ?? year - 5
        for past in (max(first, year - yearsMax)..<year).reversed() {
            if let day = Day(year: past, month: 12, day: 31) { days.append((day.vietnamese, day)) }
        }
        let rest = path + Context.query(Context.keptExtras.map { ($0, context.query[$0]) })
        return days.map { label, day in
            var question = context.question
            question.at = day == context.today ? nil : day
            if let since = question.since, since >= day { question.since = nil }
            return QuickDay(label: label, address: question.path + rest, isHere: day == context.at)
        }
    }
}

extension Route {
    /// Where a form for another day leads: a search asks anew.
    var askable: Route { self == .search ? .home : self }
}

extension Context {
    /// What a page's own address may hold besides the question, kept when the question changes.
    static let keptExtras = [
        "kind", "status", "sort", "order", "filter", "other_at", "other_since", "other_known", "other_structure",
        "other_head",
    ]
}
