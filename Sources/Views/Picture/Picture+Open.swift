internal import Access
internal import Figures
internal import Ledger
package import Organisation
internal import Store

/// Somebody who is a member no more and still has assignments.
package struct LapsedHolder: Hashable, Sendable {
    /// Who.
    package let person: PersonID
    /// What they are called; nil for who may not be named.
    package let name: String?
    /// How many assignments no day ends, and tasks are not done.
    package let count: Int
}

/// What waits for whoever looks, of what is written by hand: as it is known now, whatever the question.
extension Picture {
    /// True for a unit whose work whoever looks does: they may write there, or are the cell's secretary.
    package func doesWork(in unit: UnitID) -> Bool {
        sight.units(with: .write).contains(unit) || sight.workingCells.contains(unit)
    }

    /// Visits whose findings nobody said to be mended, to places that a unit of whoever looks answers for or takes in.
    package func openVisits() throws -> [(place: PlaceID, visit: Visit)] {
        guard sight.has(.write) || sight.has(.writeOwnCell) else { return [] }
        let day = pictures.today()
        return try pictures.openVisits.values(reader, end: view.end).compactMap { open in
            guard open.isOpen(on: day), let place = structure.codebook.knownPlace(open.visit.place), sight.sees(place),
                sight.works(at: place) || tree.answeringUnit(of: place, on: day).map({ doesWork(in: $0) }) ?? false
            else { return nil }
            let visit = Visit(
                day: open.day, person: nil, name: nil, found: open.visit.found, note: nil, due: open.visit.due,
                fact: open.fact, closed: nil)
            return (place, visit)
        }
    }

    /// Tasks of plans that are not done, of units of whoever looks.
    package func openTasks() throws -> [TaskTimeline] {
        guard sight.has(.write) || sight.has(.writeOwnCell) else { return [] }
        let day = pictures.today()
        return try pictures.openTasks.values(reader, end: view.end).filter { task in
            task.isOpen(on: day) && structure.codebook.knownUnit(task.task.unit).map { doesWork(in: $0) } ?? false
        }
    }

    /// Conclusions of meetings that are not done and have a day, of cells whose work whoever looks does.
    package func openConclusions() throws -> [ConclusionTimeline] {
        guard sight.has(.write) || sight.has(.writeOwnCell) else { return [] }
        let day = pictures.today()
        return try pictures.openConclusions.values(reader, end: view.end).filter { open in
            open.isOpen(on: day) && open.conclusion.by != nil
                && structure.codebook.knownUnit(open.conclusion.cell).map { doesWork(in: $0) } ?? false
        }
    }

    /// What a conclusion says; nil where that may not be read.
    package func text(of conclusion: ConclusionTimeline) throws -> String? {
        guard let found = try reader.fact(conclusion.fact), try seen.tellsWriters(about: found.subject),
            case .conclusionStated(let whole)? = try reader.statement(of: found.fact.fact)
        else { return nil }
        return whole.text
    }

    /// What a task is called; nil where that may not be read.
    package func title(of task: TaskTimeline) throws -> String? {
        guard let found = try reader.fact(task.fact), try seen.tellsWriters(about: found.subject),
            case .taskStated(let whole)? = try reader.statement(of: found.fact.fact)
        else { return nil }
        return whole.title
    }

    /// Assignments of a ledger that are gone through for a page: of more, nobody is told whose person is gone.
    private static let assignmentsMax = 3000

    /// Who is a member no more and still is assigned something where whoever looks may write, by name.
    package func lapsedHolders() throws -> [LapsedHolder] {
        guard sight.has(.write) else { return [] }
        let reach = sight.units(with: .write)
        let lapsed = try rememberedOfAll(LapsedToday(day: pictures.today())) { try lapsedAssignments() }
        var counts: [PersonID: Int] = [:]
        for assignment in lapsed
        where structure.codebook.knownUnit(assignment.unit).map({ reach.contains($0) }) ?? false {
            counts[assignment.person, default: 0] += 1
        }
        let holders = try counts.filter { try mayName($0.key) }.sorted { $0.key < $1.key }
        note.names(holders.map(\.key))
        // Names are not kept with the state: who is erased has none at once.
        let named = try reader.people(holders.map(\.key)).reduce(into: [:]) { $0[$1.id] = $1.name }
        return holders.map { LapsedHolder(person: $0.key, name: named[$0.key] ?? nil, count: $0.value) }
    }

    private struct LapsedToday: Hashable, Sendable { let day: Day }

    private struct LapsedAssignment: Sendable {
        let unit: String
        let person: PersonID
    }

    /// Every assignment that no day ends, and every task that is not done, whose person is no member today, whoever looks.
    private func lapsedAssignments() throws -> [LapsedAssignment] {
        let (day, all) = (pictures.today(), try pictures.openAssignments.values(reader, end: view.end))
        guard all.count <= Picture.assignmentsMax else { return [] }
        let tasks = try pictures.openTasks.values(reader, end: view.end).filter { $0.isOpen(on: day) }
        let held =
            all.map { ($0.assignment.person, $0.assignment.unit) }
            + tasks.compactMap { task in task.task.person.map { ($0, task.task.unit) } }
        return try Dictionary(grouping: held, by: \.0).flatMap { id, open -> [LapsedAssignment] in
            guard let named = try reader.subject(Mention.person(id).subject) else { return [] }
            let person = PersonID(number: try reader.whole(named).row)
            let stored = try reader.person(person)
            if stored?.timeline.state(on: day).standing.isMember == true { return [] }
            return open.map { LapsedAssignment(unit: $0.1, person: person) }
        }
    }
}
