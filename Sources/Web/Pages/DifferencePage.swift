internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// Vì sao khác?: this answer and another one of the same unit side by side; each figure that differs leads to what makes the
/// difference, down to the single fact.
struct DifferencePage: Page {
    let title: String
    let unit: UnitID?
    private let context: Context
    private let top: UnitID
    private let other: Question
    private let otherPicture: Picture
    private let otherSince: Day?
    private let rows: [Row]
    private let chosen: Counted?
    private let explanation: DifferenceList?
    private var say: Speech { context.say }

    /// Items explained on one page.
    private static let itemsMax = 30

    private struct Row {
        var counted: Counted
        var first: Int
        var second: Int
    }

    init(_ context: Context, unit code: String) throws {
        self.context = context
        let top = try context.picture.unit(code)
        self.top = top
        unit = top
        title = context.say("Vì sao khác?", "Why different?") + " · " + context.picture.name(of: top)
        let other = try DifferencePage.other(in: context)
        self.other = other
        let at = other.at ?? context.at
        let since = other.since ?? context.termStart.flatMap { $0 < at ? $0 : nil }
        otherSince = since
        if let since, since >= at { throw Trouble.periodBackwards(since: since, at: at) }
        let picture = try context.picture.other(
            AsOf(day: at, known: other.known, structure: other.structure, head: other.head))
        otherPicture = picture
        rows = DifferencePage.rows(top, context, picture, since)
        let rows = rows
        let asked = try context.query.value("figure") { name in
            Counted(name: name)
        }
        if let asked, !rows.contains(where: { $0.counted == asked }) { throw Trouble.notCompared }
        let chosen = asked ?? rows.first { $0.first != $0.second }?.counted
        self.chosen = chosen
        explanation = try chosen.map { counted in
            let comparison = Comparison(
                Comparison.Side(context.picture, since: context.since), Comparison.Side(picture, since: since))
            let difference = try comparison.difference(in: counted, unit: top, limit: DifferencePage.itemsMax)
            return try DifferenceList(context, counted, difference, other: picture)
        }
    }

    /// The other answer: as its own fields say; without any, the start of the period.
    private static func other(in context: Context) throws -> Question {
        var question = Question()
        question.at = try context.query.day("other_at")
        question.since = try context.query.day("other_since")
        question.known = try context.query.day("other_known")
        question.structure = try context.query.day("other_structure")
        question.head = try context.query.head("other_head")
        if question == Question() { question.at = context.since ?? context.at }
        return question
    }

    private static func rows(_ unit: UnitID, _ context: Context, _ other: Picture, _ since: Day?) -> [Row] {
        let first = context.picture.tree.answer(unit: unit, at: context.at, since: context.since)
        let second = other.tree.answer(unit: unit, at: other.day, since: since)
        var rows = first.values.compactMap { value -> Row? in
            guard value.figure.kind == .stock || second.balance != nil else { return nil }
            return Row(counted: .figure(value.figure), first: value.value, second: second[value.figure])
        }
        for change in first.balance?.changes ?? [] {
            guard let twin = second.balance?.changes.first(where: { $0.cause == change.cause }) else { continue }
            rows.append(Row(counted: .cause(change.cause), first: change.count, second: twin.count))
        }
        return rows
    }

    var content: Markup {
        Breadcrumbs(context, unit: top).markup
        tag("h1") { say("Vì sao khác?", "Why different?") }
        form
        let differing = rows.filter { $0.first != $0.second }
        if differing.isEmpty {
            tag("p", .class("panel quiet")) {
                say("Hai cách tính cho cùng mọi số liệu.", "Both answers give the same figures.")
            }
        } else {
            tag("div", .class("columns")) {
                tag("section", .class("panel")) { table(differing) }
                explanation?.panel
            }
        }
    }

    private var form: Markup {
        tag("form", .class("filter"), Attribute("method", "get"), Attribute("action", context.link(context.route))) {
            tag("p") { say("Số liệu của trang (thanh trên) so với:", "This page's answer (bar above) against:") }
            field("other_at", say("tính đến ngày", "as of"), other.at?.vietnamese)
            field("other_since", say("so với ngày", "compared with"), context.query["other_since"])
            field("other_known", say("biết đến ngày", "as known on"), other.known?.vietnamese)
            field("other_structure", say("theo tổ chức ngày", "on the structure of"), other.structure?.vietnamese)
            field("other_head", say("mã sổ cái", "ledger head"), context.query["other_head"], size: "18", limit: "90")
            tag("button", Attribute("type", "submit")) { say("So sánh", "Compare") }
        }
    }

    private func field(_ name: String, _ label: String, _ value: String?, size: String = "10", limit: String = "10")
        -> Markup
    {
        tag("label") {
            tag("span") { label }
            tag(
                "input", Attribute("name", name), Attribute("value", value), Attribute("size", size),
                Attribute("maxlength", limit), Attribute("autocomplete", "off"))
        }
    }

    private func table(_ rows: [Row]) -> Markup {
        tag("table", .class("data")) {
            tag("thead") {
                tag("tr") {
                    tag("th", Attribute("scope", "col")) { say("Số liệu", "Figure") }
                    tag("th", Attribute("scope", "col")) { label(context.picture.asOf) }
                    tag("th", Attribute("scope", "col")) { label(otherPicture.asOf) }
                    tag("th", Attribute("scope", "col")) { say("Chênh lệch", "Difference") }
                }
            }
            tag("tbody") {
                for row in rows {
                    tag("tr", .class(row.counted == chosen ? "chosen" : nil)) {
                        tag("th", Attribute("scope", "row")) { name(of: row.counted) }
                        tag("td") { context.number(row.first, row.counted, unit: top) }
                        tag("td") { otherNumber(row) }
                        tag("td") {
                            tag(
                                "a", .class("number"),
                                .href(context.here(extras + [("figure", row.counted.name)]) + "#giai-thich")
                            ) {
                                say.signed(row.first - row.second)
                            }
                        }
                    }
                }
            }
        }
    }

    /// Causes of the balance say that they are: some have the same name as a figure.
    private func name(of counted: Counted) -> String {
        if case .cause = counted { return say("Biểu tăng, giảm: ", "Balance: ") + say(counted.label).lowercasedFirst }
        return say(counted.label)
    }

    private func otherNumber(_ row: Row) -> Markup {
        var question = other
        question.at = otherPicture.day
        question.since = otherSince
        question.language = context.question.language
        return context.mention(
            address: context.address(.list(context.picture.code(of: top), row.counted.name), question),
            say.number(row.second), .class("number"))
    }

    private var extras: [(String, String?)] {
        ["other_at", "other_since", "other_known", "other_structure", "other_head"].map { ($0, context.query[$0]) }
    }

    /// `12/10/2020, biết đến 31/12/2019`.
    private func label(_ asOf: AsOf) -> String {
        var text = say.date(asOf.day)
        if let known = asOf.known { text += say(", biết đến \(say.date(known))", ", known \(say.date(known))") }
        if let day = asOf.structure { text += say(", tổ chức \(say.date(day))", ", structure \(say.date(day))") }
        if let head = asOf.head { text += say(", sổ cái \(head.position)", ", ledger \(head.position)") }
        return text
    }
}
