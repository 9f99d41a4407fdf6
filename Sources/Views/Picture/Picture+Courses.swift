package import Ledger
package import Organisation
internal import Store

/// The classes that units hold.
extension Picture {
    /// A class, with what is sealed for who may read that.
    package struct Course: Sendable {
        /// How it is planned, when it met.
        package let timeline: CourseTimeline
        /// With where it is held.
        package let statement: CourseStatement
        /// Who is on its list; nil where nobody is, or it may not be read.
        package let people: Roster<CourseOutcome>?
        /// Who came, day by day.
        package let attendance: [Day: Roster<Presence>]
    }

    /// The classes that a unit holds, planned by the day of the question, the last first.
    package func courses(of unit: UnitID) throws -> [Course] {
        guard sight.sees(unit) else { return [] }
        return try reader.subjects(of: .course, naming: unit).compactMap { try course($0, $1) }
            .sorted { ($0.statement.from, $0.statement.code) > ($1.statement.from, $1.statement.code) }
    }

    /// A unit's class by its code; nil where there is none by the day of the question.
    package func course(_ code: String, of unit: UnitID) throws -> Course? {
        guard sight.sees(unit), let subject = try reader.subject(.course(unit: self.code(of: unit), code: code)) else {
            return nil
        }
        return try course(subject, try reader.facts(of: subject))
    }

    private func course(_ subject: StoredSubject, _ facts: [LiveFact]) throws -> Course? {
        let live = known.live(facts).filter { $0.order.effective <= day }
        guard let timeline = CourseTimeline(live) else { return nil }
        var (statement, people) = (timeline.course, nil as Roster<CourseOutcome>?)
        var attendance: [Day: Roster<Presence>] = [:]
        let wanted = Set([timeline.fact] + timeline.sessions.map(\.fact) + [timeline.listFact].compactMap(\.self))
        for fact in live where wanted.contains(fact.id) {
            switch try opened(fact, of: subject) {
            case .coursePlanned(let whole)?: statement = whole
            case .courseListed(let list)?: people = list.people
            case .courseMet(let session)?: attendance[fact.order.effective] = session.attendance
            default: break
            }
        }
        return Course(timeline: timeline, statement: statement, people: people, attendance: attendance)
    }
}
