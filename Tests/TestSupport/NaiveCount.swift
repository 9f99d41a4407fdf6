package import Ledger

/// Counts figures the slow and obvious way: for each day, from the facts, by the words of the definitions. Shares no
/// code with the folds or the tree, so that a mistake in one shows against the other.
package struct NaiveCount {
    private struct UnitFact { var order: FactOrder; var statement: UnitStatement? }
    private struct PlaceFact { var order: FactOrder; var statement: PlaceStatement? }
    struct Person {
        var standing = "none"
        var cell: String?
        var place: String?
        var isAway = false
        var events: [PersonEventKind] = []
        var isMember: Bool { standing == "probationary" || standing == "official" }
    }

    private var units: [String: [UnitFact]] = [:]
    private var places: [String: [PlaceFact]] = [:]
    private var coverages: [CoverageStatement: [(day: Day, isStart: Bool)]] = [:]
    private var people: [Int: [LiveFact]] = [:]
    private var meetings: [String: [(order: FactOrder, said: MeetingStatement)]] = [:]
    private var successions: [(day: Day, said: SuccessionStatement)] = []
    private let structureDay: Day?
    let withMeetings: Bool
    private var assignments: [AssignmentStatement: [(day: Day, isStart: Bool)]] = [:]
    private var visits: [String: [Day]] = [:]
    private let numbers: [Identifier: Int]
    private(set) var targets: [NaiveTarget]

    /// Counts what was known by `known` of what had arrived by `head`.
    ///
    /// - Parameters:
    ///   - withMeetings: the facts hold every meeting too, and warnings about them are counted.
    ///   - numbers: of people who are assigned something, by their identity.
    ///   - targets: what units are to reach, besides what facts say.
    package init(
        _ facts: [TestFact], known: Day? = nil, head: Int64? = nil, structureDay: Day? = nil,
        withMeetings: Bool = false,
        numbers: [Identifier: Int] = [:], targets: [NaiveTarget] = []
    ) {
        self.structureDay = structureDay
        self.withMeetings = withMeetings
        self.numbers = numbers
        self.targets = targets
        let seen = facts.filter { fact in
            fact.fact.known <= known ?? .latest && fact.fact.position <= head ?? .max
        }
        let takenBack = Set(
            seen.compactMap { fact -> Identifier? in
                if case .retracted(let retraction) = fact.fact.statement { retraction.fact } else { nil }
            })
        var live = seen.filter { !takenBack.contains($0.fact.id) }.sorted { $0.fact.order < $1.fact.order }
        var said: Set<String> = []
        live = live.filter { fact in
            guard let statement = fact.fact.statement, statement.kind != .personDescribed else { return true }
            let key = "\(fact.subject) \(fact.fact.order.effective) \(fact.fact.order.rank) \(statement)"
            return said.insert(key).inserted
        }
        for fact in live { take(fact) }
    }

    private mutating func take(_ fact: TestFact) {
        let order = fact.fact.order
        switch (fact.subject, fact.fact.statement) {
        case (.unit(let code), .unitStated(let statement)):
            units[code, default: []].append(UnitFact(order: order, statement: statement))
        case (.unit(let code), .unitEnded): units[code, default: []].append(UnitFact(order: order, statement: nil))
        case (.place(let code), .placeStated(let statement)):
            places[code, default: []].append(PlaceFact(order: order, statement: statement))
        case (.place(let code), .placeEnded):
            places[code, default: []].append(PlaceFact(order: order, statement: nil))
        case (.coverage, .coverageStated(let pair)):
            coverages[pair, default: []].append((order.effective, true))
        case (.coverage, .coverageEnded(let ending)):
            coverages[ending.coverage, default: []].append((order.effective, false))
        case (.succession, .successionStated(let said)): successions.append((order.effective, said))
        case (_, .meetingHeld(let said)): meetings[said.cell, default: []].append((order, said))
        case (_, .visitMade(let visit)): visits[visit.place, default: []].append(order.effective)
        case (_, .assignmentStated(let said)):
            assignments[said.bare, default: []].append((order.effective, true))
        case (_, .assignmentEnded(let said)):
            assignments[said.assignment.bare, default: []].append((order.effective, false))
        case (_, .targetSet(let said)):
            targets.removeAll { $0.unit == said.unit && $0.figure == said.indicator && $0.year == said.year }
            targets.append(
                NaiveTarget(unit: said.unit, figure: said.indicator, year: said.year, value: said.value))
        case (.person(let number), _): people[number, default: []].append(fact.fact)
        default: break
        }
    }

    /// The unit's statement in force on a day; nil when it is not.
    func unit(_ code: String, on day: Day) -> UnitStatement? {
        units[code]?.last { $0.order.effective <= day }?.statement
    }

    func place(_ code: String, on day: Day) -> PlaceStatement? {
        places[code]?.last { $0.order.effective <= day }?.statement
    }

    func covers(_ cell: String, _ place: String, on day: Day) -> Bool {
        let pair = CoverageStatement(cell: cell, place: place)
        return coverages[pair]?.last { $0.day <= day }?.isStart == true && unit(cell, on: day) != nil
            && self.place(place, on: day) != nil
    }

    /// True where a member answers for a village by name.
    func isAnswered(_ place: String, on day: Day) -> Bool {
        assignments.contains { said, changes in
            said.role == .villageLead && said.place == place && changes.last { $0.day <= day }?.isStart == true
                && numbers[said.person].map { person($0, on: day).isMember } == true
        }
    }

    /// True where nobody went to a village on any of the days of the last three months, on all of which it was one.
    func isUnvisited(_ code: String, on day: Day) -> Bool {
        var next = day
        while next > day.adding(months: -3) {
            if place(code, on: next)?.kind != .village || visits[code]?.contains(next) == true { return false }
            next = next.adding(days: -1)
        }
        return true
    }

    /// A cell's meetings by a day, in their order.
    func meetings(of cell: String, by day: Day) -> [(order: FactOrder, said: MeetingStatement)] {
        (meetings[cell] ?? []).filter { $0.order.effective <= day }.sorted { $0.order < $1.order }
    }

    /// The days of all facts about people and places.
    var changeDays: [Day] {
        Set(people.values.flatMap { $0.map(\.order.effective) } + places.values.flatMap { $0.map(\.order.effective) })
            .sorted()
    }

    var unitCodes: [String] { Array(units.keys) }
    var placeCodes: [String] { Array(places.keys) }
    var personNumbers: [Int] { Array(people.keys) }

    /// The unit that answers for a place in force on the day, on the structure asked for.
    func answeringUnit(_ code: String, on day: Day) -> String? {
        guard let structureDay else { return place(code, on: day)?.unit }
        var (code, seen) = (code, [code])
        while let new = successor(.place, of: code, by: structureDay), !seen.contains(new) {
            code = new
            seen.append(new)
        }
        let starts = places[code]?.filter { $0.statement != nil } ?? []
        return (starts.last { $0.order.effective <= structureDay } ?? starts.first)?.statement?.unit
    }

    /// True when following parents from one unit reaches the other on the day.
    func isUnder(_ code: String, _ top: String, on day: Day) -> Bool {
        var (current, seen) = (code, Set([code]))
        while current != top {
            let next = successor(current) ?? parentAfterCutting(current, on: day)
            guard let next, seen.insert(next).inserted else { return false }
            current = next
        }
        return true
    }

    /// On the structure of a day, the one unit that a unit which had ended by then became.
    private func successor(_ code: String) -> String? {
        structureDay.flatMap { successor(.unit, of: code, by: $0) }
    }

    private func successor(_ sort: SuccessionStatement.Sort, of code: String, by day: Day) -> String? {
        let said: [Bool] =
            switch sort {
            case .unit: (units[code] ?? []).filter { $0.order.effective <= day }.map { $0.statement != nil }
            case .place: (places[code] ?? []).filter { $0.order.effective <= day }.map { $0.statement != nil }
            }
        // Begun, and ended since.
        guard said.contains(true), said.last == false else { return nil }
        let news = Set(
            successions.filter { $0.said.sort == sort && $0.said.old == code && $0.day <= day }.map(\.said.new))
        return news.count == 1 ? news.first : nil
    }

    private func edge(_ code: String, on day: Day) -> (parent: String, order: FactOrder)? {
        let starts = units[code]?.filter { $0.statement != nil } ?? []
        let start =
            structureDay.map { asked in starts.last { $0.order.effective <= asked } ?? starts.first }
            ?? starts.last { $0.order.effective <= day }
        guard let start = start ?? nil, let parent = start.statement?.parent else { return nil }
        return (parent, start.order)
    }

    /// The parent, unless this edge is the one of a cycle that sorts last.
    private func parentAfterCutting(_ code: String, on day: Day) -> String? {
        guard let own = edge(code, on: day) else { return nil }
        // Round by a succession, nothing is cut: the walk ends where it comes again.
        var orders = [own.order]
        var current = own.parent
        while current != code {
            guard successor(current) == nil, let next = edge(current, on: day), orders.count <= units.count + 1 else {
                return own.parent
            }
            orders.append(next.order)
            current = next.parent
        }
        return orders.max() == own.order ? nil : own.parent
    }

    /// A person's state at the end of a day, with the events of that day.
    func person(_ number: Int, on day: Day) -> Person {
        var person = Person()
        for fact in people[number] ?? [] where fact.order.effective <= day {
            guard case .personEvent(let event) = fact.statement else { continue }
            if fact.order.effective == day { person.events.append(event.kind) }
            person.cell = event.cell ?? person.cell
            person.place = event.place ?? person.place
            switch event.kind.rawValue {
            case "nominated": if person.standing == "none" { person.standing = "candidate" }
            case "withdrawn", "not_admitted": if person.standing == "candidate" { person.standing = "none" }
            case "enrolled", "transferred_in", "confirmed": person.standing = "official"
            case "enrolled_probationary", "transferred_in_probationary", "admitted":
                person.standing = "probationary"
            case "away": person.isAway = true
            case "returned": person.isAway = false
            case "transferred_out", "left", "removed", "expelled", "died":
                person.standing = "none"
                person.isAway = false
            default: break
            }
        }
        return person
    }

    /// Every event of a person by a day, in order.
    func road(_ number: Int, by day: Day) -> [(day: Day, kind: PersonEventKind)] {
        (people[number] ?? []).compactMap { fact in
            guard fact.order.effective <= day, case .personEvent(let event) = fact.statement else { return nil }
            return (fact.order.effective, event.kind)
        }
    }

    func description(_ number: Int) -> PersonDescription? {
        people[number]?.compactMap { fact -> PersonDescription? in
            if case .personDescribed(let description) = fact.statement { description } else { nil }
        }.last
    }
}

/// What a unit is to reach in a year, by the name of a flow.
package struct NaiveTarget: Sendable {
    package var unit: String
    package var figure: String
    package var year: Int
    package var value: Int

    package init(unit: String, figure: String, year: Int, value: Int) {
        (self.unit, self.figure, self.year, self.value) = (unit, figure, year, value)
    }
}
