internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// One place: how it stands, its history as a drawn timeline, who lives there, who answers for it, and the facts behind.
struct PlaceModel: Sendable {
    /// How the place stands on the day.
    struct Standing: Hashable, Sendable {
        let mark: StatusMark
        let kind: String
        let status: String
    }

    /// A member who lives there.
    struct Member: Hashable, Sendable {
        let person: Link
        let standing: String
        let cell: String?
    }

    let head: PageHead
    /// Nil where no unit answers for the place.
    let crumbs: Breadcrumbs?
    let code: String
    let at: Day
    /// Nil where the place is not in force on the day.
    let standing: Standing?
    /// Since when, and by what, a village has no member any more; nil where it has some, or never had any.
    let emptied: PlaceTurn?
    let history: PlaceHistory
    /// As many as a page names.
    let members: [Member]
    let memberCount: Int
    /// How many of them the visitor may not see by name.
    let hiddenCount: Int
    let assignments: AssignmentList
    /// Nil where no visit is expected and none was made.
    let visits: VisitList?
    /// The unit that answers for the place.
    let unit: Link?
    /// What it became and came from.
    let succession: SuccessionPanel
    let facts: FactList
    let acts: ActLinks

    init(_ context: Context, place code: String) throws {
        guard let place = context.picture.place(code) else { throw Trouble.noSuchPlace(code) }
        let (picture, say) = (context.picture, context.say)
        let unit = picture.answeringUnit(of: place, on: context.at)
        head = PageHead(title: picture.name(of: place), unit: unit.map { picture.code(of: $0) })
        crumbs = unit.map { Breadcrumbs(context, unit: $0) }
        self.code = picture.code(of: place)
        at = context.at
        let row = PlaceRow(place, in: picture)
        standing = row.map { row in
            Standing(mark: row.mark, kind: say(row.kind.label), status: row.statusText(say))
        }
        let people = try picture.people(ofPlace: place)
        let history = try PlaceHistory(context, place: place, people: people)
        self.history = history
        emptied = row?.status.kind == .noMember ? history.emptied : nil
        let living = people.filter { person in
            let state = person.timeline.state(on: context.at)
            return state.standing.isMember && state.place == place
        }
        memberCount = max(living.count, history.memberCount)
        hiddenCount = memberCount - living.count
        members = PlaceModel.sorted(living).prefix(Paging.rowsMax).map { PlaceModel.member($0, context) }
        assignments = AssignmentList(context, try picture.assignments(toPlace: place))
        let visits = VisitList(context, try picture.visits(to: place))
        self.visits = visits.count > 0 || row?.isVillage == true ? visits : nil
        self.unit = unit.map { context.anchor(unit: $0) }
        succession = SuccessionPanel(context, place: place)
        facts = try FactList(context, picture.facts(of: place))
        acts = ActLinks(context)
    }

    /// By the names of people.
    private static func sorted(_ people: [PersonRecord]) -> [PersonRecord] {
        people.map { ($0, VietnameseOrder(person: $0.name ?? "")) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private static func member(_ person: PersonRecord, _ context: Context) -> Member {
        let state = person.timeline.state(on: context.at)
        return Member(
            person: context.anchor(person: person.id, named: person.name),
            standing: context.say(state.standing.label) + (state.isAway ? context.say(", đi xa", ", away") : ""),
            cell: state.cell.map { context.name(of: $0) })
    }
}
