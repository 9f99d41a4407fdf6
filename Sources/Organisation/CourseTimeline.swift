package import Ledger

/// A class as the facts about it tell: how it is planned, who is on its list, when it met.
package struct CourseTimeline: Hashable, Sendable {
    /// A day on which it met.
    package struct Session: Hashable, Sendable {
        /// When.
        package let day: Day
        /// Who came.
        package let session: CourseSession
        /// The fact that says so.
        package let fact: Identifier
    }

    /// How it is planned.
    package let course: CourseStatement
    /// The fact that says so.
    package let fact: Identifier
    /// Its list; nil while nobody is on it.
    package let list: CourseList?
    /// The fact that says who is on the list; nil while nobody is.
    package let listFact: Identifier?
    /// When it met, the first day first.
    package let sessions: [Session]

    /// What live facts about one tell, in their order; nil where they tell of no class.
    package init?(_ facts: [LiveFact]) {
        var planned: (course: CourseStatement, fact: Identifier)?
        var listed: (list: CourseList, fact: Identifier)?
        var sessions: [Day: Session] = [:]
        for fact in facts {
            switch fact.statement {
            case .coursePlanned(let course): planned = (course, fact.id)
            case .courseListed(let list): listed = (list, fact.id)
            case .courseMet(let session):
                let day = fact.order.effective
                sessions[day] = Session(day: day, session: session, fact: fact.id)
            default: break
            }
        }
        guard let planned else { return nil }
        (course, fact) = planned
        (list, listFact) = (listed?.list, listed?.fact)
        self.sessions = sessions.values.sorted { $0.day < $1.day }
    }
}
