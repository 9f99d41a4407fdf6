internal import Access
internal import Figures
internal import Ledger
package import Organisation
internal import Rulebook
internal import Store

/// How many are at one stage of the way into the party.
package struct StageCount: Hashable, Sendable {
    /// Which stage.
    package let stage: RoadStage
    /// How many are at it on the day of the question.
    package internal(set) var people: [PersonID] = []
    /// How many of them there are, whoever may be seen by name.
    package internal(set) var count = 0
    /// How many of them are stuck.
    package internal(set) var stuck = 0
    /// Half of those who went through the stage before took no more than so many days; nil where nobody did.
    package internal(set) var medianDays: Int?
}

extension Picture {
    /// Cells that are gone through for a board.
    package static let boardCellsMax = 600

    /// The stages of the way into the party, of people whose cell is under a unit on the day of the question; nil where there are more cells than
    /// are gone through.
    package func stages(under unit: UnitID) throws -> [StageCount]? {
        let cells = structure.units.lazy.map(\.unit).filter { cell in
            tree.isUnit(cell, under: unit, on: day) && kind(of: cell)?.isCell == true
        }
        guard cells.count <= Picture.boardCellsMax else { return nil }
        var counts = RoadStage.allCases.map { StageCount(stage: $0) }
        var took = RoadStage.allCases.map { _ in [Int]() }
        for (cell, people) in try everybody(ofCells: Array(cells)) {
            for person in people where person.timeline.state(on: day).cell == cell {
                let stays = person.timeline.stages(by: day)
                for stay in stays {
                    if let until = stay.until { took[stay.stage.rawValue].append(Int(until.number - stay.from.number)) }
                }
                guard let last = stays.last, last.until == nil else { continue }
                counts[last.stage.rawValue].count += 1
                if last.isStuck { counts[last.stage.rawValue].stuck += 1 }
                if try mayName(person.id) { counts[last.stage.rawValue].people.append(person.id) }
            }
        }
        for index in counts.indices {
            let sorted = took[index].sorted()
            counts[index].medianDays = sorted.isEmpty ? nil : sorted[sorted.count / 2]
            counts[index].people.sort()
        }
        return counts
    }
}

extension Picture {
    /// How many checks are stuck for a reason of procedure, in the cells of one unit below.
    package struct StuckChecks: Hashable, Sendable {
        /// The unit directly under the one that is asked for, or that itself.
        package let unit: UnitID
        /// The code of the reason.
        package let reason: String
        /// How many.
        package let count: Int
    }

    /// The checks that are stuck on the day of the question, by unit below and reason: of a ledger with very many cells none is told.
    package func stuckChecks(under unit: UnitID) throws -> [StuckChecks] {
        let cells = cells(under: unit, on: day)
        guard cells.count <= Picture.boardCellsMax else { return [] }
        var counts: [UnitID: [String: Int]] = [:]
        for (cell, people) in try everybody(ofCells: cells) {
            for person in people where person.timeline.state(on: day).cell == cell {
                guard let last = person.timeline.stages(by: day).last, last.until == nil, last.isStuck,
                    let subject = try reader.subject(of: person.id)
                else { continue }
                let road = AdmissionRoad(try known.facts(of: known.whole(subject)), by: day)
                // The reason is sealed: it is opened for the few who are stuck.
                guard let stuck = try road.last(.checkStuck).flatMap({ try reader.fact($0.fact) }),
                    case .personEvent(let event)? = try reader.statement(of: stuck.fact.fact),
                    let reason = event.reason
                else { continue }
                counts[below(unit, cell), default: [:]][reason, default: 0] += 1
            }
        }
        return counts.flatMap { unit, reasons in
            reasons.map { StuckChecks(unit: unit, reason: $0.key, count: $0.value) }
        }.sorted { ($0.unit, $0.reason) < ($1.unit, $1.reason) }
    }

    /// The unit directly under another in which a cell stands on the day of the question.
    private func below(_ top: UnitID, _ cell: UnitID) -> UnitID {
        var (here, seen): (UnitID, Set<UnitID>) = (cell, [])
        while here != top, seen.insert(here).inserted, let parent = parent(of: here, on: day), parent != top {
            here = parent
        }
        return here
    }
}

extension Picture {
    /// Whom somebody helps on the way into the party on the day of the question; both may be seen by name.
    package func helped(by person: PersonID) throws -> [PersonID] {
        guard let subject = try reader.subject(of: person), try mayName(person) else { return [] }
        let found = try reader.everybody(in: known.whole(subject)).flatMap { one in
            try reader.peopleWhoseStepsName(PersonID(number: one.row)).compactMap { subject, facts in
                let road = AdmissionRoad(known.live(facts), by: day)
                return road.isOpen && road.helpers.contains { $0.content.other == one.id.id }
                    ? PersonID(number: subject.row) : nil
            }
        }
        return try found.filter { try mayName($0) }.sorted()
    }
}

/// A step of somebody's way into the party that has to be done by a day.
package struct RoadDeadline: Sendable {
    /// Whose.
    package let person: PersonID
    /// What they are called; nil for who may not be named.
    package let name: String?
    /// Their cell.
    package let cell: UnitID
    /// Which step.
    package let step: RoadStep
    /// By when, and by which rule.
    package let deadline: RoadChecklist.Deadline
}

extension Picture {
    private struct DeadlinesToday: Hashable, Sendable {}

    private struct OpenStep: Sendable {
        let person: PersonID
        let name: String?
        let cell: UnitID
        let step: RoadStep
        let deadline: RoadChecklist.Deadline
    }

    /// The steps that have a deadline and are not done, of people in cells whose work whoever looks does: as it is known today, the first to
    /// be due first. Of a ledger with very many cells none is told.
    package func roadDeadlines() throws -> [RoadDeadline] {
        guard sight.has(.write) || sight.has(.writeOwnCell) else { return [] }
        let day = pictures.today()
        let reach = sight.units(with: .write)
        let steps = try rememberedOfToday(DeadlinesToday()) { try openSteps(on: day) }
        let own = steps.filter { reach.contains($0.cell) || sight.workingCells.contains($0.cell) }
        let seen = try own.map { open in
            let isNamed = try mayName(open.person)
            if isNamed { note.names([open.person]) }
            return RoadDeadline(
                person: open.person, name: isNamed ? open.name : nil, cell: open.cell, step: open.step,
                deadline: open.deadline)
        }
        return seen.sorted { ($0.deadline.day, $0.person) < ($1.deadline.day, $1.person) }
    }

    private func openSteps(on day: Day) throws -> [OpenStep] {
        let cells = structure.units.lazy.map(\.unit).filter { kind(of: $0)?.isCell == true }
        guard cells.count <= Picture.boardCellsMax else { return [] }
        let (rulebook, calendar) = (try known.rulebook(), try known.calendar())
        return try everybody(ofCells: Array(cells)).flatMap { cell, people in
            people.flatMap { person -> [OpenStep] in
                let state = person.timeline.state(on: day)
                guard state.cell == cell, state.standing == .candidate || state.standing == .probationary else {
                    return []
                }
                let road = AdmissionRoad(person.timeline, by: day)
                return RoadChecklist(
                    road, state.standing, isUnderSection: stands(underSection: cell), on: day, rulebook, calendar
                ).items.compactMap { item in
                    item.deadline.map {
                        OpenStep(person: person.id, name: person.name, cell: cell, step: item.step, deadline: $0)
                    }
                }
            }
        }
    }
}
