internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// Vì sao khác?: this answer and another one of the same unit side by side; each figure that differs leads to what makes the
/// difference, down to the single fact.
struct DifferenceModel: Hashable, Sendable {
    /// A figure whose values differ.
    struct Row: Hashable, Sendable {
        let label: String
        let first: Link
        let second: Link
        /// By how much, leading to what makes it.
        let difference: Link
        let isChosen: Bool
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    let form: DifferenceForm
    /// What either answer is an answer to.
    let firstLabel: String
    let secondLabel: String
    let rows: [Row]
    /// Nil where nothing differs.
    let explanation: DifferenceList?

    /// Items explained on one page.
    private static let itemsMax = 30

    init(_ context: Context, unit code: String) throws {
        let picture = context.picture
        let unit = try picture.unit(code)
        let asked = try DifferenceModel.other(in: context)
        let other = try OtherAnswer(asked, context)
        head = PageHead(
            title: context.say("Vì sao khác?", "Why different?") + " · " + picture.name(of: unit),
            unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        form = DifferenceForm(context, asked)
        (firstLabel, secondLabel) = (context.label(picture.asOf), context.label(other.picture.asOf))
        let compared = DifferenceModel.compared(unit, context, other)
        let wanted = try context.query.value("figure", Counted.init(name:))
        if let wanted, !compared.contains(where: { $0.counted == wanted }) { throw Trouble.notCompared }
        let chosen = wanted ?? compared.first { $0.first != $0.second }?.counted
        rows = compared.filter { $0.first != $0.second }.map { pair in
            DifferenceModel.row(pair, unit, context, other, isChosen: pair.counted == chosen)
        }
        explanation = try chosen.map { counted in
            let comparison = Comparison(
                Comparison.Side(picture, since: context.since), Comparison.Side(other.picture, since: other.since))
            let difference = try comparison.difference(in: counted, unit: unit, limit: DifferenceModel.itemsMax)
            return try DifferenceList(context, counted, difference, other: other.picture)
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

    private struct Pair {
        var counted: Counted
        var first: Int
        var second: Int
    }

    /// Every number that both answers have.
    private static func compared(_ unit: UnitID, _ context: Context, _ other: OtherAnswer) -> [Pair] {
        let first = context.picture.answer(unit: unit, at: context.at, since: context.since)
        let second = other.picture.answer(unit: unit, at: other.picture.day, since: other.since)
        var pairs = first.values.compactMap { value -> Pair? in
            guard value.figure.kind == .stock || second.balance != nil else { return nil }
            return Pair(counted: .figure(value.figure), first: value.value, second: second[value.figure])
        }
        for change in first.balance?.changes ?? [] {
            guard let twin = second.balance?.changes.first(where: { $0.cause == change.cause }) else { continue }
            pairs.append(Pair(counted: .cause(change.cause), first: change.count, second: twin.count))
        }
        return pairs
    }

    private static func row(
        _ pair: Pair, _ unit: UnitID, _ context: Context, _ other: OtherAnswer, isChosen: Bool
    ) -> Row {
        let say = context.say
        let route = Route.list(context.picture.code(of: unit), pair.counted.name)
        let explained = context.here(DifferenceForm.extras(context) + [("figure", pair.counted.name)]) + "#giai-thich"
        return Row(
            label: context.label(pair.counted), first: context.number(pair.first, pair.counted, unit: unit),
            second: context.mention(context.way(to: route, asking: other.question), say.number(pair.second)),
            difference: Link(say.signed(pair.first - pair.second), to: Address(explained)), isChosen: isChosen)
    }
}

/// The answer that the page's own is held against.
private struct OtherAnswer {
    /// What leads to its lists.
    let question: Question
    let picture: Picture
    /// The first day of its period; nil for none.
    let since: Day?

    init(_ asked: Question, _ context: Context) throws {
        let at = asked.at ?? context.at
        since = asked.since ?? context.termStart.flatMap { $0 < at ? $0 : nil }
        if let since, since >= at { throw Trouble.periodBackwards(since: since, at: at) }
        picture = try context.picture.other(
            AsOf(day: at, known: asked.known, structure: asked.structure, head: asked.head))
        var question = asked
        (question.at, question.since) = (picture.day, since)
        question.language = context.question.language
        self.question = question
    }
}

/// The form that asks for another answer.
struct DifferenceForm: Hashable, Sendable {
    /// Where it leads.
    let action: String
    let at: String?
    let since: String?
    let known: String?
    let structure: String?
    let ledgerHead: String?

    init(_ context: Context, _ other: Question) {
        action = context.link(context.route)
        (at, known, structure) = (other.at?.vietnamese, other.known?.vietnamese, other.structure?.vietnamese)
        (since, ledgerHead) = (context.query["other_since"], context.query["other_head"])
    }

    /// What the page's own address says of the other answer.
    static func extras(_ context: Context) -> [(String, String?)] {
        ["other_at", "other_since", "other_known", "other_structure", "other_head"].map { ($0, context.query[$0]) }
    }
}

extension Context {
    /// Causes of the balance say that they are: some have the same name as a figure.
    fileprivate func label(_ counted: Counted) -> String {
        guard case .cause = counted else { return say(counted.label) }
        return say("Biểu tăng, giảm: ", "Balance: ") + say(counted.label).lowercasedFirst
    }

    /// `12/10/2020, biết đến 31/12/2019`.
    fileprivate func label(_ asOf: AsOf) -> String {
        var text = say.date(asOf.day)
        if let known = asOf.known { text += say(", biết đến \(say.date(known))", ", known \(say.date(known))") }
        if let day = asOf.structure { text += say(", tổ chức \(say.date(day))", ", structure \(say.date(day))") }
        if let head = asOf.head { text += say(", sổ cái \(head.position)", ", ledger \(head.position)") }
        return text
    }
}
