internal import Figures
internal import Ledger
internal import Markup
internal import Operations
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// What a warning's list says beside a place or a unit: since when, who answers, and whether somebody has seen it.
struct WarnedLine: Hashable, Sendable {
    /// Since when it is so; nil where it always was.
    let since: String?
    /// What it is about there: the one who is left, to who may see them by name; a target, and what has come of it.
    let cause: [Stretch]
    /// Who answers.
    let leads: [Link]
    /// Why it stands for now, and when to look again; nil where nobody said.
    let seen: String?
    /// Says that it was seen; nil where nothing can be written.
    let acknowledge: Link?

    init(_ place: PlaceID, _ figure: Figure, _ context: Context, _ seen: AcknowledgementStatement?) throws {
        let leads = try context.picture.assignments(toPlace: place).filter {
            $0.role == .villageLead && $0.holds(on: context.at)
        }
        let about = context.picture.writes(about: place) ? ActSubject.place(context.picture.code(of: place)) : nil
        self.init(
            context.picture.since(place, countedBy: figure), try WarnedLine.cause(place, figure, context), leads,
            context,
            seen, about.map { (AcknowledgePlace.self, $0, figure) })
    }

    init(_ unit: UnitID, _ figure: Figure, _ context: Context, _ seen: AcknowledgementStatement?) throws {
        let about = context.picture.writes(about: unit) ? ActSubject.unit(context.picture.code(of: unit)) : nil
        // Where nobody answers for a cell by name, whoever answers for what stands above it does.
        var leads: [Picture.Assignment] = []
        for above in context.picture.path(from: unit, on: context.at) where leads.isEmpty {
            leads = try context.picture.assignments(toUnit: above).filter {
                $0.holds(on: context.at) && (above == unit || $0.role == .communeLead)
            }
        }
        self.init(
            context.picture.since(unit, countedBy: figure), try WarnedLine.cause(unit, figure, context), leads, context,
            seen, about.map { (AcknowledgeUnit.self, $0, figure) })
    }

    private init(
        _ since: Day?, _ cause: [Stretch], _ leads: [Picture.Assignment], _ context: Context,
        _ seen: AcknowledgementStatement?,
        _ act: (type: any Act.Type, about: ActSubject, figure: Figure)?
    ) {
        let say = context.say
        self.cause = cause
        let isOffered = context.hasForms && seen == nil && context.question.isOfNow
        acknowledge = act.flatMap { act in
            isOffered ? context.anchor(act.type, act.about, choosing: act.figure.name, in: "warning") : nil
        }
        self.since = since.map { say("từ ngày \(say.date($0))", "since \(say.date($0))") }
        self.leads = leads.prefix(3).map { context.holder($0) }
        self.seen = seen.map { seen in
            say(
                "đã xem: \(say(seen.why.label)), xem lại ngày \(say.date(seen.until))",
                "seen: \(say(seen.why.label)), to be looked at again on \(say.date(seen.until))")
        }
    }

    private static func cause(_ place: PlaceID, _ figure: Figure, _ context: Context) throws -> [Stretch] {
        guard figure == .villagesWithOnePresentMember else { return [] }
        let left = try context.picture.people(ofPlace: place).filter { person in
            let state = person.timeline.state(on: context.at)
            return state.place == place && state.standing.isMember && !state.isAway
        }
        return left.prefix(1).map { .link(context.anchor(person: $0.id, named: $0.name)) }
    }

    private static func cause(_ unit: UnitID, _ figure: Figure, _ context: Context) throws -> [Stretch] {
        guard figure == .targetsBehind else { return [] }
        let (say, year) = (context.say, context.at.components.year)
        let behind = try context.picture.targets(of: unit).filter { $0.year == year }.compactMap { target in
            TargetProgress(target, unit, context.picture, at: context.at)
        }.filter { $0.isFlow && $0.isBehind }
        let texts = behind.map { progress in
            let name = say(progress.figure.label).lowercasedFirst
            let (result, target, due) = (
                say.number(progress.result), say.number(progress.target), say.number(progress.expected)
            )
            return say(
                "\(name) \(result)/\(target), đến nay phải đạt \(due)",
                "\(name) \(result) of \(target), \(due) due by now")
        }
        return texts.isEmpty ? [] : [.words(texts.joined(separator: "; "))]
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("p", .class("quiet")) { html in
            if !cause.isEmpty {
                html.stretches(cause)
                html.text(" · ")
            }
            if let since { html.text(since + " · ") }
            html.text(leads.isEmpty ? say("chưa có ai phụ trách", "nobody answers") : say("phụ trách: ", "answers: "))
            for (index, lead) in leads.enumerated() {
                if index > 0 { html.text(", ") }
                html.link(lead)
            }
            if let acknowledge {
                html.tag("span", .class("noprint")) { html in
                    html.text(" · ")
                    html.link(acknowledge)
                }
            }
        }
        if let seen { html.tag("p", .class("quiet"), text: seen) }
    }
}

/// What stands above a warning's list: why something is there, what would help, and the number of the rulebook it counts by.
struct WarningNote: Hashable, Sendable {
    let why: String
    let help: String
    /// Leads to the rule; nil where there is no threshold.
    let rule: Link?

    init?(_ counted: Counted, _ context: Context) {
        guard case .figure(let figure) = counted, let warning = figure.warning else { return nil }
        (why, help) = (context.say(warning.why), context.say(warning.help))
        rule = warning.rule.map {
            context.anchor(.rule($0.rawValue), context.say("Ngưỡng trong quy định", "The threshold in the rulebook"))
        }
    }

    func draw(_ html: inout HTML, _ say: Speech) {
        html.tag("p", .class("notice")) { html in
            html.text(why + ". ")
            html.tag("b", text: say("Nên làm: ", "What would help: "))
            html.text(help + ".")
            if let rule {
                html.text(" ")
                html.link(rule)
            }
        }
    }
}

extension Context {
    /// Those of a warning's list first that nobody has seen; with what is said of the others. Of very long lists none is asked.
    func sorted<Subject>(
        _ items: [CountedItem<Subject>], _ counted: Counted, _ mention: (Subject) -> Mention
    ) throws -> [(item: CountedItem<Subject>, seen: AcknowledgementStatement?)] {
        guard case .figure(let figure) = counted, figure.warning != nil, items.count <= 600 else {
            return items.map { ($0, nil) }
        }
        let seen = try items.map { item in (item, try picture.acknowledged(mention(item.subject))[figure.name]) }
        return seen.filter { $0.1 == nil } + seen.filter { $0.1 != nil }
    }
}
