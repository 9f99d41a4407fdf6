package import Ledger
package import Organisation
internal import Store

extension Picture {
    /// Somebody's going to a place, and what became of what was found.
    package struct Visit: Sendable {
        /// When.
        package var day: Day
        /// Who; nil for who may not be seen by name, and where nobody is named.
        package var person: PersonID?
        /// Nil for who may not be named.
        package var name: String?
        /// What was found; nil where nothing is said.
        package var found: VisitFinding?
        /// What was written about it; nil where nothing was, or it may not be read.
        package var note: String?
        /// By when it is to be mended; nil where nothing is said.
        package var due: Day?
        /// The fact that says so.
        package var fact: Identifier
        /// From which day it is mended; nil while it is not.
        package var closed: Day?

        /// True while something was found that is not mended.
        package var isOpen: Bool { found?.staysOpen == true && closed == nil }
    }

    /// The visits to a place by the day of the question, the last first.
    package func visits(to place: PlaceID) throws -> [Visit] {
        guard sight.sees(place) else { return [] }
        let code = code(of: place)
        return try reader.subjects(of: .visit, naming: place).compactMap { subject, facts in
            guard let timeline = VisitTimeline(known.live(facts)), timeline.visit.place == code, timeline.day <= day
            else { return nil }
            return try visit(timeline, of: subject)
        }.sorted { ($0.day, $0.fact) > ($1.day, $1.fact) }
    }

    private func visit(_ timeline: VisitTimeline, of subject: StoredSubject) throws -> Visit {
        let somebody = try timeline.visit.person.flatMap { try self.somebody($0) }
        var note: String?
        if try seen.tellsWriters(about: subject), let stored = try reader.fact(timeline.fact),
            case .visitMade(let visit) = try reader.statement(of: stored.fact.fact)
        {
            note = visit.note
        }
        return Visit(
            day: timeline.day, person: somebody?.person, name: somebody?.name, found: timeline.visit.found, note: note,
            due: timeline.visit.due, fact: timeline.fact, closed: timeline.closed.flatMap { $0 <= day ? $0 : nil })
    }

    /// Somebody whom a fact names; nil for who may not be seen by name.
    func somebody(_ id: Identifier) throws -> (person: PersonID, name: String?)? {
        guard let named = try reader.subject(Mention.person(id).subject) else { return nil }
        let subject = try known.whole(named)
        let person = PersonID(number: subject.row)
        guard try mayName(person) else { return nil }
        note.names([person])
        return (person, try known.facts(of: subject).compactMap(\.details).last?.name)
    }
}
