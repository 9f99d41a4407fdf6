internal import Fields
internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// The page of a form: one act, its fields, what stands in them and what is wrong.
struct FormModel: Hashable, Sendable {
    /// Fields that stand together.
    struct Group: Hashable, Sendable {
        let label: String?
        let items: [Item]
        /// True for what is folded away.
        let isFolded: Bool

        /// Of its fields.
        var names: [String] {
            items.flatMap { item in
                switch item {
                case .field(let field): [field.name]
                case .rows(_, _, let rows): rows.flatMap { $0.fields.map(\.name) }
                case .roster(let roster): roster.fields.map(\.name)
                }
            }
        }
    }

    /// A field, or rows to which more can be added.
    enum Item: Hashable, Sendable {
        case field(FieldModel)
        case rows(name: String, label: String, [Row])
        case roster(RosterModel)
    }

    /// One of several rows.
    struct Row: Hashable, Sendable {
        let number: Int
        let fields: [FieldModel]
    }

    /// Something wrong, and where.
    struct Fault: Hashable, Sendable {
        /// What the page has it as; that of the heading for what belongs to no field.
        let id: String
        let text: String
    }

    /// Something that is sent again as it was.
    struct Kept: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// Something that is known and not asked.
    struct Known: Hashable, Sendable {
        let label: String
        let words: [Stretch]
    }

    let head: PageHead
    let heading: String
    /// What it is about; nothing for an act that stands alone.
    let about: [Stretch]
    let known: [Known]
    let envelope: DraftEnvelope
    let groups: [Group]
    let faults: [Fault]
    /// Why it cannot be done, as a whole; nil where it can.
    let refusal: Fault?
    let meanwhile: MeanwhileModel?
    /// What rules say of it, each beside its field.
    let rules: [RuleSection]
    /// Reasons that were given and that nothing asks for now.
    let keptReasons: [Kept]
    let isReviewed: Bool
    /// The draft that somebody else had changed while this was typed; nil for none.
    let apartFrom: Link?
    /// True for what is kept until it is written or dropped, and open to others.
    let isShared: Bool
    /// Until when what was sent is kept; nil for what nobody sent yet.
    let keptUntil: String?
    let drafts: String
    let back: Link?

    init(_ context: Context, _ form: OpenForm) throws {
        let say = context.say
        let fields = form.fields
        let problems = form.problems
        var errors: [String: String] = [:]
        let wrong = try problems.map { entry in
            let field = fields.first { $0.name == entry.field }
            let asked = form.act.asked.first { $0.reads(entry.field) }?.label ?? BilingualText("Mục này", "This")
            let words = say(
                field.map { entry.problem.sentence(about: $0) } ?? entry.problem.sentence(about: asked))
            // Of a list, whom it is about is said first.
            let who = try field.flatMap { $0.person == nil ? nil : try context.label(of: $0) }
            let text = who.map { "\($0): \(words.lowercasedFirst)" } ?? words
            if errors[entry.field] == nil { errors[entry.field] = text }
            let isShown = field.map { $0.widget != .hidden } ?? JudgedFields.isOne(entry.field)
            return Fault(id: isShown ? FormID.of(entry.field) : FormModel.headingID, text: text)
        }
        rules = try form.ruleSections(errors, context)
        keptReasons = form.keptReasons(besides: rules).sorted { $0.key < $1.key }
            .map { Kept(name: $0.key, value: $0.value) }
        faults = (wrong + rules.map { $0.fault(say) }).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        (refusal, meanwhile) = try FormModel.rest(form, context)
        let isWrong = !faults.isEmpty || refusal != nil
        heading = say(form.act.label)
        head = PageHead(
            title: (isWrong ? say("Có lỗi: ", "Errors: ") : "") + heading, unit: try context.unit(of: form.subject),
            hasBar: false)
        about = try context.stretches(about: form.subject)
        known = FormModel.known(form, context)
        envelope = DraftEnvelope(context, form)
        let day = OpenForm.day(of: form.draft, fields, today: context.today)
        groups = try form.opened.groups.map { group in
            try FormModel.group(group, form, errors, context, on: day)
        }.filter { !$0.items.isEmpty }
        isReviewed = form.act.isReviewed
        isShared = form.act.isShared
        apartFrom = form.draft.apartFrom.map {
            Link(say("Xem bản nháp ấy", "See that draft"), to: context.way(to: .draft($0)))
        }
        keptUntil = form.isKept ? say.date(context.picture.day(of: form.draft.until)) : nil
        drafts = context.link(.drafts)
        back = Route(of: form.subject).map {
            Link(say("Quay lại, không ghi", "Back, without writing"), to: context.way(to: $0))
        }
    }

    static let headingID = "viec"

    /// What is known of what a form begins from and not asked.
    static func known(_ form: OpenForm, _ context: Context) -> [Known] {
        form.opened.known.filter { $0.field == nil && !$0.shown.isEmpty }.map {
            Known(label: context.say($0.label), words: context.stretches($0.shown, on: context.today))
        }
    }

    static func rest(_ form: OpenForm, _ context: Context) throws -> (Fault?, MeanwhileModel?) {
        switch form.checked {
        case .refused(let explanation, let meanwhile):
            let remedy = explanation.remedy.map { " " + context.say($0) } ?? ""
            return (
                Fault(id: headingID, text: context.say(explanation.what) + "." + remedy),
                try meanwhile.map { try MeanwhileModel(context, $0, form) }
            )
        case .wrong(_, let meanwhile?): return (nil, try MeanwhileModel(context, meanwhile, form))
        default: return (nil, nil)
        }
    }

    private static func group(
        _ group: FormGroup, _ form: OpenForm, _ errors: [String: String], _ context: Context, on day: Day
    ) throws -> Group {
        var isFolded = group.isRare
        func model(_ field: FormField) throws -> FieldModel {
            let model = try FieldModel(field, form, error: errors[field.name], context, on: day)
            if model.error != nil || !model.value.isEmpty { isFolded = false }
            return model
        }
        let items = try group.items.compactMap { item -> Item? in
            switch item {
            case .field(let field): return field.widget == .hidden ? nil : .field(try model(field))
            case .rows(let rows, let columns):
                let numbered = try form.draft.rows(of: rows.name).map { number in
                    Row(
                        number: number,
                        fields: try columns.map { column in
                            var field = column
                            field.name = "\(rows.name).\(number).\(column.name)"
                            return try model(field)
                        })
                }
                return .rows(name: rows.name, label: context.say(rows.label), numbered)
            case .roster(let roster, _):
                let own = form.draft.fields(of: [FormGroup(nil, [item])])
                return .roster(RosterModel(roster, try own.map { try model($0) }, context.say))
            }
        }
        return Group(label: group.label.map { context.say($0) }, items: items, isFolded: isFolded)
    }
}

/// What every form of a draft sends besides what is typed.
struct DraftEnvelope: Hashable, Sendable {
    let action: String
    let act: String
    let subject: String
    let seen: String
    let token: String
    /// Of a shared draft, which of its states was shown.
    let base: String

    init(_ context: Context, _ form: OpenForm, key: String? = nil) {
        action = context.link(.draft(key ?? form.draft.key))
        (act, subject) = (form.act.name, form.draft.subject)
        (seen, token) = (String(form.draft.seen), context.visitor.formToken)
        base = form.draft.base.map { String($0) } ?? ""
    }
}

extension OpenForm {
    /// What is wrong with the fields, in the order of the form.
    var problems: [FieldProblems.Entry] {
        guard case .wrong(let problems, _) = checked else { return [] }
        let names = fields.map(\.name)
        func place(_ entry: FieldProblems.Entry) -> Int { names.firstIndex(of: entry.field) ?? -1 }
        return problems.fields.entries.enumerated().sorted {
            (place($0.element), $0.offset) < (place($1.element), $1.offset)
        }
        .map(\.element)
    }
}

extension Context {
    /// What a form is about, with a link to its page; nothing for what has none.
    func stretches(about subject: ActSubject) throws -> [Stretch] {
        switch subject {
        case .nothing, .command: return []
        case .fact(let id):
            guard let record = try picture.fact(id) else { throw Trouble.noSuchFact }
            if let plan = record.statement?.plan {
                return [.link(anchor(.plan(plan.unit, plan.code), say("Kế hoạch \(plan.code)", "Plan \(plan.code)")))]
            }
            return [.link(anchor(.fact(id), say("Ghi nhận số \(record.position)", "Fact \(record.position)")))]
        case .person(let number):
            guard let person = try picture.person(PersonID(number: number)) else { throw Trouble.noSuchPerson }
            return [.link(anchor(person: person.id, named: person.name))]
        case .unit(let code):
            let unit = try picture.unit(code)
            return [.link(anchor(.organisation(code), name(of: unit)))]
        case .place(let code):
            guard let place = picture.place(code) else { throw Trouble.noSuchPlace(code) }
            return [.link(anchor(place: place))]
        }
    }

    /// Code of the unit whose navigation stands above a form; nil where it is about none.
    func unit(of subject: ActSubject) throws -> String? {
        switch subject {
        case .unit(let code): code
        case .person(let number):
            try picture.person(PersonID(number: number))?.timeline.state(on: at).cell.map { picture.code(of: $0) }
        default: nil
        }
    }
}
