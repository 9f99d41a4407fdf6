internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// One person: where they stand on the day, and the facts as a timeline with effective and known days. Nothing is computed
/// about a person that nobody recorded.
struct PersonModel: Hashable, Sendable {
    /// A village or unit that somebody answers for.
    struct Duty: Hashable, Sendable {
        let role: String
        let what: Link
    }

    let head: PageHead
    /// Nil where the person has no cell.
    let crumbs: Breadcrumbs?
    let at: Day
    let standing: String
    let cell: Link?
    let place: Link?
    /// Nil for who may not be named.
    let code: String?
    let isNamed: Bool
    /// What they answer for on the day, each with the role.
    let duties: [Duty]
    /// Their sheet of the week; nil for who answers for nothing.
    let sheet: Link?
    /// The steps into the party; nil for who is neither a candidate nor a probationary member.
    let road: CaseModel?
    /// Whom they may be, of those recorded with the same name, birth and cell.
    let doubles: [Link]
    let facts: FactList
    let acts: ActLinks

    init(_ context: Context, person id: PersonID) throws {
        guard let person = try context.picture.file(of: id) else { throw Trouble.noSuchPerson }
        let say = context.say
        let state = person.timeline.state(on: context.at)
        head = PageHead(
            title: person.name ?? say("Quần chúng không ghi tên", "A candidate who is not named"),
            unit: state.cell.map { context.picture.code(of: $0) })
        crumbs = state.cell.map { Breadcrumbs(context, unit: $0) }
        at = context.at
        standing = state.words(say, away: say(", đi làm ăn xa", ", away"))
        cell = state.cell.map { context.anchor(unit: $0) }
        place = state.place.map { context.anchor(place: $0) }
        code = person.code
        isNamed = person.name != nil
        road = try CaseModel(context, person: id, state.standing)
        let own = try context.picture.duties(of: id)
        duties = own.map { duty in
            Duty(
                role: say(duty.role.label),
                what: duty.place.map { context.anchor(place: $0) } ?? context.anchor(unit: duty.unit))
        }
        sheet =
            try own.isEmpty && context.picture.tasks(seenToBy: id).isEmpty
            ? nil : context.anchor(.ownSheet(id), say("Phiếu công việc tuần, để in", "Sheet of the week, to print"))
        doubles = try context.picture.doubles(of: id).map {
            context.anchor(.person($0.id), context.name(of: $0) + " · #\($0.id.number)")
        }
        facts = try FactList(context, context.picture.facts(of: id))
        acts = ActLinks(context)
    }
}
