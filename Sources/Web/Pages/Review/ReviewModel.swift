internal import Fields
internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a form would write, looked at once more: every answer, and every figure that changes.
struct ReviewModel: Hashable, Sendable {
    /// One answer of the form.
    struct Answer: Hashable, Sendable {
        let label: String
        let text: String
        /// What stands there now, where that is something else.
        let before: [Stretch]
        /// True for what will be written and does not stand there now.
        let isChange: Bool
        /// Back to the field; nil for what the form does not ask.
        let mend: String?
    }

    let head: PageHead
    let about: [Stretch]
    let act: String
    let known: [FormModel.Known]
    let answers: [Answer]
    /// The rows of a table, a page of them; nil for an act that has none.
    let rows: ReviewedRows?
    /// Where it departs from rules, and why.
    let departures: [DepartureLine]
    /// What would be taken back; nil for an act that takes no command back.
    let takenBack: TakenBackList?
    /// The two people whom the form joins; nil for every other form.
    let comparison: PeopleComparison?
    let effects: [EffectTable]
    /// What would be left behind.
    let aftermath: AftermathList
    /// What would be out of order then.
    let objections: [String]
    let meanwhile: MeanwhileModel?
    /// True where the review before said otherwise.
    let isChanged: Bool
    let envelope: DraftEnvelope
    let address: String
    /// Says which state of the ledger was shown, and what of it.
    let digest: String
    let form: String
    /// What it has on paper besides.
    let paper: OfficePaper

    init(_ context: Context, _ form: OpenForm, _ review: FormDesk.Review) throws {
        let say = context.say
        head = PageHead(
            title: say("Kiểm tra lại trước khi ghi", "Check before it is written"),
            unit: try context.unit(of: form.subject), hasBar: false)
        act = say(form.act.label)
        about = try context.stretches(about: form.subject)
        known = FormModel.known(form, context)
        let day = OpenForm.day(of: form.draft, form.fields, today: context.today)
        answers = try form.fields.filter { $0.widget != .hidden }.map { field in
            try ReviewModel.answer(field, form, context, on: day)
        }
        rows = try ReviewedRows(context, form)
        // Roles change no figure: nothing is said of figures.
        let changes = form.act.need == .accounts ? [] : [review.receipt.effect, review.receipt.earlierEffect]
        effects = try changes.compactMap(\.self).map { try EffectTable(context, $0) }
        takenBack = try TakenBackList(context, form, review.receipt.counts)
        departures = review.receipt.departures.map { DepartureLine($0, context) }
        comparison = try PeopleComparison(context, form)
        aftermath = AftermathList(context, review.receipt.aftermath)
        objections = review.receipt.objections.map { say($0.meaning) }
        meanwhile = try review.meanwhile.map { try MeanwhileModel(context, $0, form) }
        isChanged = context.query[Route.changed] != nil
        paper = OfficePaper(context)
        envelope = DraftEnvelope(context, form)
        (address, digest) = (context.link(.review(form.draft.key)), ShownReview(review).text)
        self.form = context.link(.draft(form.draft.key))
    }

    private static func answer(
        _ field: FormField, _ form: OpenForm, _ context: Context, on day: Day
    ) throws -> Answer {
        let text = form.draft.texts[field.name] ?? ""
        let known = form.opened.known.first { $0.field == field.name }
        let isOther = known.map { !$0.text.isEmpty && $0.text != text } ?? false
        return Answer(
            label: try context.label(of: field), text: try words(of: text, field, context, on: day),
            before: isOther ? context.stretches(known?.shown ?? [], on: context.at) : [],
            isChange: !text.allSatisfy(\.isWhitespace) && known?.text != text,
            mend: context.link(.draft(form.draft.key)) + "#" + FormID.of(field.name))
    }

    private static let notGiven = BilingualText("không ghi", "not given")

    /// As a paper says it: days with their weekday, choices by their words, what was left empty as not given.
    static func words(
        of text: String, _ field: FormField, _ context: Context, on day: Day
    ) throws -> String {
        let say = context.say
        guard !text.allSatisfy(\.isWhitespace) else { return say(field.whenLeftOut ?? notGiven) }
        if let option = field.widget.options(on: context.today)?.first(where: { $0.value == text }) {
            return say(option.label)
        }
        switch field.widget {
        case .day, .deadline:
            let read = FieldReader<Day>.day.value(of: text, .typed(today: context.today))
            return read.map { "\(say.weekday($0)), \(say.date($0))" } ?? text
        case .person, .member, .unit, .place, .receiver:
            let search = PickerSearch(try context.picture.other(AsOf(day: day)), field.widget)
            return try search.match(text, context)?.label ?? text
        default: return text
        }
    }
}

/// Figures that a command changes on one day.
struct EffectTable: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let figure: String
        let unit: Link
        /// Nil where only the difference is known.
        let before: String?
        let after: String?
        let difference: String
    }

    let day: String
    let rows: [Row]
    /// How many more there are than a page has room for: those of the units furthest below are left out.
    let moreCount: Int

    private static let rowsMax = 150

    /// True where others may have changed that an account does not see.
    let isOfReach: Bool

    /// Only those that whoever looks may see.
    init(_ context: Context, _ changes: FigureChanges) throws {
        let say = context.say
        day = say.date(changes.day)
        isOfReach = context.picture.viewer != .files
        let all = try changes.changes.compactMap { change -> Row? in
            var link = Link(change.name, to: nil)
            // One that the form would found has no page yet.
            if context.picture.unitNamed(change.unit) != nil {
                let unit: UnitID
                do { unit = try context.picture.unit(change.unit) } catch is UnknownUnit { return nil }
                guard context.picture.shows(.figure(change.figure), of: unit) else { return nil }
                link = context.anchor(unit: unit)
            }
            return Row(
                figure: say(change.figure.label), unit: link,
                before: change.before.map { say.number($0) },
                after: change.before.map { say.number($0 + change.difference) },
                difference: say.signed(change.difference))
        }
        rows = all.suffix(EffectTable.rowsMax)
        moreCount = all.count - rows.count
    }
}

/// What a review showed, as its button sends it back: the position of the log, and the digest.
struct ShownReview: Hashable, Sendable {
    let position: Int64
    let digest: String

    init(_ review: FormDesk.Review) { (position, digest) = (review.position, review.digest) }

    /// Reads what the button sent; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int64(parts[0]), position >= 0, !parts[1].isEmpty else { return nil }
        (self.position, digest) = (position, String(parts[1]))
    }

    var text: String { "\(position)-\(digest)" }
}
