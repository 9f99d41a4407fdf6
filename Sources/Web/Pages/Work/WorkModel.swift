internal import Figures
internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// Phân công: who answers for a unit, for what stands below and for every village, when somebody last went there, how much each has,
/// and what has fallen free.
struct WorkModel: Sendable {
    /// A unit below.
    struct Below: Hashable, Sendable {
        let unit: Link
        let leads: [Link]
        let villages: Link
        let unanswered: Link
        let unvisited: Link
    }

    /// A village.
    struct Village: Hashable, Sendable {
        let place: Link
        let unit: Link
        let leads: [Link]
        /// Nil where nobody went there.
        let lastVisit: String?
        let open: Int
        let isUnanswered: Bool
        let isUnvisited: Bool
    }

    /// What somebody answers for.
    struct Load: Hashable, Sendable {
        let person: Link
        let villages: Int
        let units: Int
    }

    /// An assignment whose person is no member any more: nobody answers.
    struct Lapsed: Hashable, Sendable {
        let person: Link
        /// Since when they are no member.
        let since: String
        /// What they were assigned.
        var what: [Link]
        /// Hands all of it over; nil where nothing can be written.
        let handOver: Link?
    }

    let head: PageHead
    let crumbs: Breadcrumbs
    /// Villages in all, those that nobody answers for, those that nobody has visited.
    let tallies: [FigureTable.Line]
    let steering: AssignmentList
    let below: [Below]
    let villages: [Village]
    let paging: Paging
    /// Nil where there are more villages than are gone through for a page.
    let loads: [Load]?
    /// How many more there are.
    let loadsLeftOut: Int
    let lapsed: [Lapsed]
    /// The sheet of the week, for paper.
    let sheet: Link
    let acts: ActLinks

    /// Villages whose assignments are read for one page.
    static let gatheredMax = 400
    private static let belowMax = 30
    private static let loadsMax = 60
    /// Fewer than elsewhere: much stands above.
    private static let rowsMax = 30

    init(_ context: Context, unit code: String) throws {
        let picture = context.picture
        let unit = try picture.unit(code)
        head = PageHead(
            title: context.say("Phân công", "Who answers for what") + " · " + picture.name(of: unit),
            unit: picture.code(of: unit))
        crumbs = Breadcrumbs(context, unit: unit)
        tallies = [Figure.villages, .villagesUnanswered, .villagesUnvisited].map { figure in
            FigureTable.Line(
                label: context.say(figure.label),
                value: context.number(
                    picture.value(of: figure, unit: unit, at: context.at), .figure(figure), unit: unit))
        }
        steering = AssignmentList(context, try picture.assignments(toUnit: unit))
        below = try picture.children(of: unit, on: context.at).filter { picture.kind(of: $0)?.isCell != true }
            .prefix(WorkModel.belowMax).map { try WorkModel.below($0, context) }
        let places = WorkModel.sorted(picture.places(under: unit, kinds: [.village]), unit, context)
        paging = try Paging(context, count: places.count, rowsMax: WorkModel.rowsMax)
        villages = try places[paging.range].map { try WorkModel.village($0, context) }
        let isGathered = places.count <= WorkModel.gatheredMax
        let gathered = isGathered ? try Gathered(context, unit: unit, places: places.map(\.place)) : nil
        loads = gathered.map { Array($0.loads.prefix(WorkModel.loadsMax)) }
        loadsLeftOut = max(0, (gathered?.loads.count ?? 0) - WorkModel.loadsMax)
        lapsed = gathered?.lapsed ?? []
        sheet = context.anchor(
            .sheet(picture.code(of: unit)), context.say("Phiếu công việc tuần, để in", "Sheet of the week, to print"))
        acts = ActLinks(
            context, only: [AssignUnit.self, Many<AssignUnit>.self, Many<AssignVillage>.self, Many<RecordVisit>.self])
    }

    private static func below(_ unit: UnitID, _ context: Context) throws -> Below {
        let picture = context.picture
        func number(_ figure: Figure) -> Link {
            context.number(picture.value(of: figure, unit: unit, at: context.at), .figure(figure), unit: unit)
        }
        let leads = try picture.assignments(toUnit: unit).filter { $0.role == .communeLead && $0.holds(on: context.at) }
        return Below(
            unit: context.mention(.work(picture.code(of: unit)), context.name(of: unit)),
            leads: leads.map { context.holder($0) }, villages: number(.villages),
            unanswered: number(.villagesUnanswered), unvisited: number(.villagesUnvisited))
    }

    private typealias Place = (place: PlaceID, isUnanswered: Bool, isUnvisited: Bool)

    /// Those that nobody answers for first, then those that nobody has visited.
    private static func sorted(_ places: [PlaceID], _ unit: UnitID, _ context: Context) -> [Place] {
        func counted(_ figure: Figure) -> Set<PlaceID> {
            Set(context.picture.places(countedBy: figure, unit: unit, at: context.at).map(\.subject))
        }
        let (unanswered, unvisited) = (counted(.villagesUnanswered), counted(.villagesUnvisited))
        return places.map { ($0, unanswered.contains($0), unvisited.contains($0)) }.sorted { left, right in
            func rank(_ place: Place) -> Int { (place.isUnanswered ? 0 : 2) + (place.isUnvisited ? 0 : 1) }
            return (rank(left), left.place) < (rank(right), right.place)
        }
    }

    private static func village(_ row: Place, _ context: Context) throws -> Village {
        let picture = context.picture
        let visits = try picture.visits(to: row.place)
        let leads = try picture.assignments(toPlace: row.place).filter {
            $0.role == .villageLead && $0.holds(on: context.at)
        }
        let unit = picture.answeringUnit(of: row.place, on: context.at)
        return Village(
            place: context.mention(place: row.place),
            unit: unit.map { context.mention(unit: $0) } ?? Link("–", to: nil), leads: leads.map { context.holder($0) },
            lastVisit: visits.first.map { context.say.date($0.day) }, open: visits.count { $0.isOpen },
            isUnanswered: row.isUnanswered, isUnvisited: row.isUnvisited)
    }
}

/// Every assignment of a unit, of what stands below it and of its villages, by person.
private struct Gathered {
    private(set) var loads: [WorkModel.Load] = []
    private(set) var lapsed: [WorkModel.Lapsed] = []

    init(_ context: Context, unit: UnitID, places: [PlaceID]) throws {
        let picture = context.picture
        var counts: [PersonID: (name: String?, villages: Int, units: Int)] = [:]
        func take(_ assignments: [Picture.Assignment], _ what: Link, isVillage: Bool) {
            for assignment in assignments where assignment.isInForce(on: context.at) {
                if assignment.lapse != nil {
                    let row = Gathered.lapsed(assignment, what, context)
                    if let index = lapsed.firstIndex(where: { $0.person == row.person }) {
                        lapsed[index].what.append(what)
                    } else {
                        lapsed.append(row)
                    }
                } else if let person = assignment.person {
                    let old = counts[person] ?? (assignment.name, 0, 0)
                    counts[person] = (
                        old.name, old.villages + (isVillage ? 1 : 0), old.units + (isVillage ? 0 : 1)
                    )
                }
            }
        }
        let below = picture.children(of: unit, on: context.at).filter { picture.kind(of: $0)?.isCell != true }
        for unit in [unit] + below {
            take(try picture.assignments(toUnit: unit), context.mention(unit: unit), isVillage: false)
        }
        for place in places {
            take(try picture.assignments(toPlace: place), context.mention(place: place), isVillage: true)
        }
        loads = counts.sorted {
            (-$0.value.units, -$0.value.villages, $0.key) < (-$1.value.units, -$1.value.villages, $1.key)
        }.map { person, load in
            WorkModel.Load(
                person: context.anchor(person: person, named: load.name), villages: load.villages, units: load.units)
        }
    }

    private static func lapsed(
        _ assignment: Picture.Assignment, _ what: Link, _ context: Context
    ) -> WorkModel.Lapsed {
        let handOver = assignment.person.flatMap { person in
            context.hasForms
                ? context.anchor(.act(HandOver.name, .person(person.number)), context.say(HandOver.label)) : nil
        }
        return WorkModel.Lapsed(
            person: context.holder(assignment), since: assignment.lapse.map { context.say.date($0.since) } ?? "",
            what: [what], handOver: handOver)
    }
}

extension Picture.Assignment {
    /// True where it is stated for the day, whether or not its person still is a member.
    fileprivate func isInForce(on day: Day) -> Bool { from <= day && until.map { day < $0 } ?? true }
}

extension Context {
    /// Whoever an assignment is of, as far as they may be seen by name.
    func holder(_ assignment: Picture.Assignment) -> Link {
        assignment.person.map { anchor(person: $0, named: assignment.name) }
            ?? Link(say("người không hiện tên", "somebody not shown by name"), to: nil)
    }
}
