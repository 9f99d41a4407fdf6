internal import Ledger
internal import Organisation
internal import Rulebook
internal import Store
internal import Views
internal import Words

/// Who waits for a class of a unit: those of villages without members first, then by how long they wait.
struct CourseQueue {
    fileprivate struct Waiting {
        let number: Int64
        let isOfUncoveredVillage: Bool
        let since: Day
        let place: String?
    }

    /// In that order, each with where they live, whether that is a village without members, and since when they wait; at most so
    /// many as a form lists.
    let shown: [RosterPerson]
    /// Everybody's number.
    let people: [Int64]

    /// The most cells that are gone through.
    private static let cellsMax = 2000

    init(_ reader: LedgerReader, _ found: FoundCourse, on day: Day) throws {
        let part = PartReader(reader)
        guard let top = try part.unit(found.course.unit),
            let units = try part.units(everUnder: top, limit: CourseQueue.cellsMax)
        else {
            (people, shown) = ([], [])
            return
        }
        _ = try part.read(units.union([top]))
        let cells = units.union([top]).filter { part.structure.isUnder(top, $0, on: day) }
        let rulebook = try reader.rulebook()
        let sort = found.course.sort
        var covered: [PlaceID: Bool] = [:]
        var waiting: [Waiting] = []
        let numbers = try cells.compactMap { unit in
            try reader.subject(.unit(part.structure.codebook.code(of: unit)))?.number.map { UnitID(index: $0) }
        }
        for person in try reader.people(ofCells: numbers) where found.people[person.id.number] == nil {
            let state = person.timeline.state(on: day)
            guard state.cell.map({ numbers.contains($0) }) ?? false,
                let since = CourseQueue.since(person.timeline, sort, on: day, rulebook)
            else { continue }
            var isUncovered = false
            if let place = state.place {
                if covered[place] == nil { covered[place] = try reader.hasMembers(place, on: day) }
                isUncovered = covered[place] == false
            }
            waiting.append(
                Waiting(
                    number: person.id.number, isOfUncoveredVillage: isUncovered, since: since,
                    place: try state.place.map { try reader.codebook().code(of: $0) }))
        }
        waiting.sort {
            ($0.isOfUncoveredVillage ? 0 : 1, $0.since, $0.number) < (
                $1.isOfUncoveredVillage ? 0 : 1, $1.since, $1.number
            )
        }
        people = waiting.map(\.number)
        shown = waiting.prefix(RosterLimit.shown).map { RosterPerson($0.number, note: $0.note(sort)) }
    }

    /// Since when somebody waits for a class of the sort; nil for who does not.
    private static func since(
        _ timeline: PersonTimeline, _ sort: CourseSort, on day: Day, _ rulebook: Rulebook
    ) -> Day? {
        let road = AdmissionRoad(timeline, by: day)
        switch (sort, timeline.state(on: day).standing) {
        case (.awareness, .candidate):
            if let certificate = road.last(.trained)?.day {
                let months = rulebook.months(.classCertValidity, on: day)
                guard let months, certificate.adding(months: months) <= day else { return nil }
            }
            guard road.enrolment == nil else { return nil }
            return road.last(.nominated)?.day ?? day
        case (.newMembers, .probationary):
            guard road.last(.memberClass) == nil, road.enrolment == nil else { return nil }
            return road.last(.admitted)?.day ?? .earliest
        default: return nil
        }
    }
}

extension CourseQueue.Waiting {
    /// What a form says of them.
    fileprivate func note(_ sort: CourseSort) -> [Phrase] {
        let lives = place.map { [Phrase.place($0)] } ?? []
        let first =
            isOfUncoveredVillage
            ? [Phrase.words(BilingualText(" (bản chưa có đảng viên)", " (a village without members)"))] : []
        let since =
            sort == .awareness
            ? BilingualText(" · giới thiệu ", " · nominated ") : BilingualText(" · kết nạp ", " · admitted ")
        return lives + first + [.words(since), .day(self.since)]
    }
}

/// How many people a form lists.
enum RosterLimit {
    /// Those who wait beyond come with the next class.
    static let shown = 200
}

extension OrganisationStructure {
    /// True for a unit that stands under another on a day, or is that.
    fileprivate func isUnder(_ top: UnitID, _ unit: UnitID, on day: Day) -> Bool {
        var (next, seen): (UnitID?, Set<UnitID>) = (unit, [])
        while let here = next, seen.insert(here).inserted {
            if here == top { return true }
            next = self[here].state(on: day)?.parent
        }
        return false
    }
}
