internal import Figures
package import Ledger
package import Organisation
internal import Store
internal import Words

/// What is known of the life of a cell: who met when, what was concluded, who paid, how a year was rated.
extension Picture {
    /// A meeting of a cell with its minutes.
    package struct Minutes: Sendable {
        /// When.
        package let day: Day
        /// True for one about a theme.
        package let isThematic: Bool
        /// The head-counts, and what was talked about for who may read that.
        package let meeting: MeetingStatement
        /// The fact that says so.
        package let fact: Identifier
    }

    /// Somebody in a list that a fact has under seal, and how they are marked there.
    package struct Marked<Mark: Sendable>: Sendable {
        /// Who; nil for who may not be seen by name.
        package let person: PersonID?
        /// What they are called; nil for who may not be named.
        package let name: String?
        /// How.
        package let mark: Mark
    }

    /// What a meeting concluded.
    package struct Conclusion: Sendable {
        /// The day of the meeting.
        package let met: Day
        /// What was said; in words for who may read that.
        package let statement: ConclusionStatement
        /// Who sees to it; nil where nobody is named, or they may not be seen by name.
        package let person: PersonID?
        /// What they are called; nil for who may not be named.
        package let name: String?
        /// The fact that says so.
        package let fact: Identifier
        /// From which day it is done; nil while it is not on the day of the question.
        package let done: Day?
    }

    /// The cells that stand under a unit on a day and may be seen.
    package func cells(under unit: UnitID, on day: Day) -> [UnitID] {
        structure.units.map(\.unit).filter { cell in
            sight.sees(cell) && tree.isUnit(cell, under: unit, on: day)
                && state(of: cell, on: day)?.kind.isCell == true
        }
    }

    /// The meetings of a cell from one day to another, the first first.
    package func minutes(of cell: UnitID, from first: Day, to last: Day) throws -> [Minutes] {
        guard sight.sees(cell) else { return [] }
        let found = try [SubjectKind.meeting, .thematicMeeting].flatMap { kind in
            try reader.subjects(of: kind, naming: cell).compactMap { subject, facts -> Minutes? in
                guard let live = known.live(facts).last, (first...last).contains(live.order.effective) else {
                    return nil
                }
                switch try opened(live, of: subject) {
                case .meetingHeld(let meeting)?:
                    return Minutes(day: live.order.effective, isThematic: false, meeting: meeting, fact: live.id)
                case .thematicMeetingHeld(let thematic)?:
                    return Minutes(
                        day: live.order.effective, isThematic: true, meeting: thematic.meeting, fact: live.id)
                default: return nil
                }
            }
        }
        return found.sorted { ($0.day, $0.isThematic ? 1 : 0) < ($1.day, $1.isThematic ? 1 : 0) }
    }

    /// What a cell's meetings concluded from one day to another, the first first.
    package func conclusions(of cell: UnitID, from first: Day, to last: Day) throws -> [Conclusion] {
        guard sight.sees(cell) else { return [] }
        return try reader.subjects(of: .conclusion, naming: cell).compactMap { subject, facts -> Conclusion? in
            let live = known.live(facts)
            guard let timeline = ConclusionTimeline(live), (first...last).contains(timeline.met),
                let stated = live.first(where: { $0.id == timeline.fact }),
                case .conclusionStated(let statement)? = try opened(stated, of: subject)
            else { return nil }
            let somebody = try statement.person.flatMap { try self.somebody($0) }
            return Conclusion(
                met: timeline.met, statement: statement, person: somebody?.person, name: somebody?.name,
                fact: timeline.fact, done: timeline.done.flatMap { $0 <= day ? $0 : nil })
        }.sorted { ($0.met, $0.statement.number) < ($1.met, $1.statement.number) }
    }

    /// The dues of a cell's months that begin from one day to another.
    package func dues(of cell: UnitID, from first: Day, to last: Day) throws -> [(
        statement: DuesStatement, fact: Identifier
    )] {
        guard sight.sees(cell) else { return [] }
        return try reader.subjects(of: .dues, naming: cell).compactMap { subject, facts in
            guard let live = known.live(facts).last(where: { $0.order.effective <= day }),
                case .duesTicked(let dues)? = try opened(live, of: subject), (first...last).contains(dues.month)
            else { return nil }
            return (dues, live.id)
        }.sorted { $0.statement.month < $1.statement.month }
    }

    /// How a unit's years were rated by the day of the question, the last first.
    package func ratings(of unit: UnitID) throws -> [(statement: UnitRating, fact: Identifier)] {
        guard sight.sees(unit) else { return [] }
        return try reader.subjects(of: .unitRating, naming: unit).compactMap { subject, facts in
            guard let live = known.live(facts).last(where: { $0.order.effective <= day }),
                case .unitRated(let rating)? = try opened(live, of: subject)
            else { return nil }
            return (rating, live.id)
        }.sorted { $0.statement.year > $1.statement.year }
    }

    /// Who is marked how in a list, in the order of their names; those who may not be seen by name come last, without one.
    package func people<Mark>(of roster: Roster<Mark>?) throws -> [Marked<Mark>] {
        try (roster?.marks ?? [:]).map { id, mark in
            let somebody = try self.somebody(id)
            return Marked(person: somebody?.person, name: somebody?.name, mark: mark)
        }.map { ($0, VietnameseOrder(person: $0.name ?? "")) }.sorted { left, right in
            guard let one = left.0.person, let other = right.0.person else {
                return left.0.person != nil && right.0.person == nil
            }
            return (left.1, one) < (right.1, other)
        }.map(\.0)
    }

    /// What a fact says with what is sealed, to who may read that; else without.
    func opened(_ fact: LiveFact, of subject: StoredSubject) throws -> Statement? {
        guard let stored = try reader.fact(fact.id) else { return nil }
        let statement = try reader.statement(of: stored.fact.fact)
        return try seen.tellsWriters(about: subject) ? statement : statement?.withoutReference
    }
}
