internal import Fields
internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// What a request for a form does before a page of it is made: keeps, checks, writes, and leads on.
struct FormSteps {
    let forms: Forms
    let asked: Asked
    let writer: FormWriter
    /// Reads what the visitor may see, at the end of a day.
    let look: Look

    /// Reads what the visitor may see, at the end of a day.
    typealias Look = (Day, (Picture) throws -> Void) throws -> Void

    /// What comes of a request.
    enum Step {
        /// Leads elsewhere.
        case leads(Reply)
        /// A page is to be made of this, of no state of the ledger before the position.
        case shows(FormState, notBefore: Int64)
    }

    private var desk: FormDesk { forms.desk }

    init(_ forms: Forms, _ writer: FormWriter, _ asked: Asked, _ look: @escaping Look) {
        (self.forms, self.writer, self.asked, self.look) = (forms, writer, asked, look)
    }

    /// - Throws: `Trouble`, and what the desk and the ledger throw.
    func run() throws -> Step {
        switch (asked.route, asked.texts) {
        case (.act(let name, let subject), _): try open(name, subject)
        case (.drafts, _): .shows(.drafts(try desk.drafts(of: writer)), notBefore: 0)
        case (.draft(let key), let texts?): .leads(try sent(key, texts))
        case (.draft(let key), nil): try show(key)
        case (.review(let key), let texts?): .leads(try write(key, texts))
        case (.review(let key), nil): try review(key)
        case (.receipt(let key), _): try receipt(key)
        default: throw Trouble.noSuchPage
        }
    }

    private func leads(to route: Route, _ query: String = "", at fragment: String? = nil) -> Reply {
        .redirect(to: asked.question.path + route.path + query + (fragment.map { "#" + $0 } ?? ""))
    }

    // MARK: Looking

    /// Writing starts from the present: a page of an earlier state leads to the form of now.
    private func open(_ name: String, _ subject: ActSubject) throws -> Step {
        guard let act = desk.act(named: name) else { throw Trouble.noSuchPage }
        guard asked.question.isOfNow else {
            return .leads(.redirect(to: asked.question.ofNow.path + asked.route.path))
        }
        let opened = try opened(act, subject, day: proposedDay)
        var texts: [String: String] = [:]
        for value in opened.known { if let field = value.field { texts[field] = value.text } }
        if asked.question.at != nil, proposedDay <= asked.today { proposeDay(&texts, opened.groups) }
        if let chosen = asked.query[Route.chosen] { choose(chosen, &texts, opened.groups) }
        let draft = Draft(
            key: desk.newKey(), act: act.name, subject: subject.text, texts: texts, seen: opened.position, button: .keep
        )
        let form = OpenForm(
            act: act, subject: subject, opened: opened, draft: draft, isKept: false,
            checked: opened.refusal.map { .refused($0, nil) }, otherKey: "")
        return .shows(.form(form), notBefore: opened.position)
    }

    /// What a form holds, where the visitor may see what it begins from.
    private func opened(
        _ act: any Act.Type, _ subject: ActSubject, day: Day, texts: [String: String] = [:]
    ) throws -> FormDesk.Opened {
        var isSeen = false
        if case .command(let key) = subject {
            isSeen = try told(key) != nil
        } else {
            try look(asked.today) { isSeen = try $0.sees(subject) }
        }
        guard isSeen, let opened = try desk.open(act, subject, day: day, texts: texts, writer) else {
            throw Trouble.noSuchSubject
        }
        return opened
    }

    private var proposedDay: Day { min(asked.at, asked.today) }

    /// The day of the page that one came from is likely the day of what happened.
    private func proposeDay(_ texts: inout [String: String], _ groups: [FormGroup]) {
        for case .field(let field) in groups.flatMap(\.items) where field.widget == .day && field.isRequired {
            if texts[field.name] ?? "" == "" { texts[field.name] = proposedDay.vietnamese }
            return
        }
    }

    /// What the page that one came from was about, `FIELD:VALUE`, is chosen: of closed lists alone, so that no address types anything.
    private func choose(_ chosen: String, _ texts: inout [String: String], _ groups: [FormGroup]) {
        let parts = chosen.split(separator: ":", maxSplits: 1).map(String.init)
        for case .field(let field) in groups.flatMap(\.items) where parts.count == 2 && field.name == parts[0] {
            guard field.widget.options(on: asked.today)?.contains(where: { $0.value == parts[1] }) == true else {
                return
            }
            texts[field.name] = parts[1]
        }
    }

    private func form(_ draft: Draft) throws -> OpenForm {
        guard let act = desk.act(named: draft.act), let subject = ActSubject(draft.subject, of: act.beginning) else {
            throw Trouble.noSuchDraft
        }
        let opened = try opened(act, subject, day: asked.today, texts: draft.texts)
        return OpenForm(
            act: act, subject: subject, opened: opened, draft: draft, isKept: true, checked: nil,
            otherKey: desk.newKey())
    }

    private func show(_ key: String) throws -> Step {
        guard let draft = try desk.draft(key, writer) else { return .leads(try gone(key)) }
        var form = try form(draft)
        switch draft.button {
        case .check, .write, .look:
            let checked = try desk.check(draft, writer)
            form.checked = checked
            if case .written = checked { return .leads(leads(to: .receipt(key))) }
        default: break
        }
        if let other = try otherContent(form) { return other }
        return .shows(.form(form), notBefore: form.opened.position)
    }

    /// Where a form is shown under whose key something else was written.
    private func otherContent(_ form: OpenForm) throws -> Step? {
        guard let written = try desk.written(form.draft.key, tellsEffect: false) else { return nil }
        guard try told(form.draft.key) != nil else { throw Trouble.noSuchDraft }
        return .shows(.otherContent(form, written), notBefore: form.opened.position)
    }

    /// A draft that is not there was written, or thrown away.
    private func gone(_ key: String) throws -> Reply {
        guard try told(key) != nil else { throw Trouble.noSuchDraft }
        return leads(to: .receipt(key))
    }

    /// What was written under a key, where the visitor may know of it; its effect left out.
    private func told(_ key: String) throws -> WrittenCommand? {
        guard let written = try desk.written(key, tellsEffect: false) else { return nil }
        var isTold = false
        try look(asked.today) { isTold = try $0.tells(of: written) }
        return isTold ? written : nil
    }

    private func review(_ key: String) throws -> Step {
        guard let draft = try desk.draft(key, writer) else { return .leads(try gone(key)) }
        let form = try form(draft)
        switch try desk.check(draft, writer) {
        case .ready(let review): return .shows(.review(form, review), notBefore: form.opened.position)
        case .written: return .leads(leads(to: .receipt(key)))
        default: return .leads(leads(to: .draft(key), at: "loi"))
        }
    }

    private func receipt(_ key: String) throws -> Step {
        guard let written = try desk.written(key) else { throw Trouble.noSuchCommand }
        return .shows(.receipt(written), notBefore: written.head.position)
    }

    // MARK: Sending

    private func sent(_ key: String, _ texts: FormTexts) throws -> Reply {
        guard texts["token"] == asked.visitor.formToken, let button = FormButton(texts["do"]) else {
            throw Trouble.otherSignIn
        }
        if button == .drop {
            try desk.drop(key, writer)
            return leads(to: .drafts)
        }
        guard var draft = try typed(key, texts, button) else { return try gone(key) }
        let form = try form(draft)
        guard texts.bytes <= Route.formBytesMax || form.act.takesTable else { throw Trouble.tooLong }
        try resolvePickers(&draft, form.fields)
        if let act = form.act as? any ActOfRows.Type { try resolveRows(&draft, act) }
        draft.apply()
        // What was written already stays as it was sent, though nobody of it is listed any more.
        if try desk.written(key, tellsEffect: false) == nil {
            draft.forgetWhoIsNotListed(form.act, form.opened.groups)
        }
        draft.fill(form.opened.groups)
        if button == .look { draft.seen = try desk.position() }
        guard let kept = try desk.keep(draft, writer) else { throw Trouble.noSuchDraft }
        switch button {
        case .check, .look: return try checked(kept)
        case .write: return try write(kept)
        case .find(let field), .change(let field), .fill(let field, _):
            return leads(to: .draft(key), at: FormID.of(field))
        case .addRow(let field):
            return leads(to: .draft(key), at: FormID.of(row: kept.rows(of: field).last ?? 1, of: field))
        case .removeRow(let field, _):
            return leads(to: .draft(key), at: FormID.of(row: kept.rows(of: field)[0], of: field))
        case .again: return leads(to: .draft(key))
        case .keep, .drop: return leads(to: .drafts)
        }
    }

    /// What was typed, without what belongs to no field. A review sends no fields: what was typed before stands.
    ///
    /// - Returns: nil where nothing was typed before.
    private func typed(_ key: String, _ texts: FormTexts, _ button: FormButton) throws -> Draft? {
        if button == .look, texts.values["act"] == nil {
            var draft = try desk.draft(key, writer)
            draft?.button = .look
            return draft
        }
        guard var draft = texts.draft(key, button, desk) else { throw Trouble.otherSignIn }
        if let act = desk.act(named: draft.act) as? any ActOfRows.Type {
            draft.takeRows(of: try desk.draft(key, writer), act)
        }
        return draft
    }

    /// Takes what a cell of a table means where that is certain, on the day of its row.
    private func resolveRows(_ draft: inout Draft, _ act: any ActOfRows.Type) throws {
        for (day, cells) in RowCells.toResolve(in: draft, of: act, today: asked.today) {
            try look(day) { picture in
                for cell in cells {
                    if let value = try PickerSearch(picture, cell.widget).meant(cell.text) {
                        draft.texts[cell.name] = value
                    }
                }
            }
        }
    }

    /// Takes what a search means where that is certain: an exact code, or the number of somebody.
    private func resolvePickers(_ draft: inout Draft, _ fields: [FormField]) throws {
        let day = draftDay(draft, fields)
        for field in fields where field.widget.isPicker {
            let search = draft.texts[FormSearch.name(of: field.name)] ?? ""
            guard !search.isEmpty, draft.texts[field.name] ?? "" == "" || draft.button == .find(field.name) else {
                continue
            }
            var found: String?
            // What ends on the day was still there on the day before.
            for day in [day, day.adding(days: -1)] where found == nil {
                try look(day) { found = try PickerSearch($0, field.widget).exact(search) }
            }
            guard let found else { continue }
            draft.texts[field.name] = found
            draft.texts[FormSearch.name(of: field.name)] = ""
            if draft.button == .find(field.name) { draft.chosen = field.name }
        }
    }

    /// The day of the act, as far as it can be read: what is searched for is there on it.
    private func draftDay(_ draft: Draft, _ fields: [FormField]) -> Day {
        OpenForm.day(of: draft, fields, today: asked.today)
    }

    private func checked(_ draft: Draft) throws -> Reply {
        switch try desk.check(draft, writer) {
        case .ready: leads(to: .review(draft.key))
        case .written: leads(to: .receipt(draft.key))
        case .wrong, .refused, .otherContent: leads(to: .draft(draft.key), at: "loi")
        }
    }

    /// What needs no review is written at once, and one is back where one came from.
    private func write(_ draft: Draft) throws -> Reply {
        switch try desk.write(draft, writer, digest: nil, seen: draft.seen) {
        case .written: leads(to: try back(from: draft), "?\(Route.written)=\(draft.key)")
        case .changed, .otherContent: try checked(draft)
        }
    }

    private func back(from draft: Draft) throws -> Route {
        guard let act = desk.act(named: draft.act), let subject = ActSubject(draft.subject, of: act.beginning) else {
            return .receipt(draft.key)
        }
        switch act {
        case is RecordPlan.Type: return .plan(subject.text, draft.texts["code"] ?? "")
        case is SetTarget.Type, is ShareTarget.Type: return .plans(subject.text)
        case is AssignUnit.Type: return .work(subject.text)
        default: break
        }
        // A plan has a page of its own, which shows its goals and tasks.
        if case .fact(let id) = subject, let plan = try desk.plan(of: id) {
            // Who does a task of the level above does not see that level's plan.
            var isSeen = false
            try look(asked.today) { isSeen = try $0.sees(.unit(plan.unit)) }
            return isSeen ? .plan(plan.unit, plan.code) : .tasks
        }
        return Route(of: subject) ?? .receipt(draft.key)
    }

    private func write(_ key: String, _ texts: FormTexts) throws -> Reply {
        guard texts["token"] == asked.visitor.formToken, texts["do"] == "write",
            let shown = ShownReview(texts["digest"])
        else { throw Trouble.otherSignIn }
        guard let draft = try desk.draft(key, writer) else { return try gone(key) }
        return switch try desk.write(draft, writer, digest: shown.digest, seen: shown.position) {
        case .written: leads(to: .receipt(key))
        case .changed: leads(to: .review(key), "?\(Route.changed)=1")
        case .otherContent: leads(to: .draft(key))
        }
    }
}

/// The names of what a form holds, on its page.
enum FormID {
    static func of(_ field: String) -> String { "f-" + field.replacing(".", with: "-") }
    static func of(row: Int, of field: String) -> String { of("\(field).\(row)") }
}

extension OpenForm {
    /// The first day that stands in a form, where it can be read; today where none does.
    static func day(of draft: Draft, _ fields: [FormField], today: Day) -> Day {
        for field in fields where field.widget == .day {
            if let text = draft.texts[field.name], let day = FieldReader<Day>.day.value(of: text, .typed(today: today))
            {
                return min(day, today)
            }
        }
        return today
    }
}

extension Route {
    /// The page of what a form is about; nil for what has none.
    init?(of subject: ActSubject) {
        switch subject {
        case .person(let number): self = .person(PersonID(number: number))
        case .unit(let code): self = .organisation(code)
        case .place(let code): self = .place(code)
        case .fact(let id): self = .fact(id)
        case .command(let key): self = .receipt(key)
        case .nothing: return nil
        }
    }

    /// What a page is of that a form may begin from; nil for every other page.
    var subject: ActSubject? {
        switch self {
        case .person(let person): .person(person.number)
        case .organisation(let code), .work(let code), .plans(let code), .cellLife(let code), .courses(let code):
            .unit(code)
        case .place(let code): .place(code)
        case .fact(let id): .fact(id)
        case .receipt(let key): .command(key)
        default: nil
        }
    }
}

extension Picture {
    /// True where whoever looks may see what a form begins from.
    fileprivate func sees(_ subject: ActSubject) throws -> Bool {
        switch subject {
        case .nothing, .command: return true
        case .person(let number): return try isAbout(PersonID(number: number))
        case .place(let code): return place(code) != nil
        case .fact(let id): return try fact(id) != nil
        case .unit(let code):
            do { return try !code.isEmpty && unit(code).index >= 0 } catch is UnknownUnit { return false }
        }
    }
}

extension Question {
    /// True where nothing that is known now is left out.
    var isOfNow: Bool { known == nil && head == nil && structure == nil }

    /// The same question of what is known now.
    var ofNow: Question {
        var question = self
        (question.known, question.head, question.structure) = (nil, nil, nil)
        return question
    }
}
