package import Ledger

/// The days on which a person answered for a unit or a place.
package struct AssignmentTimeline: Hashable, Sendable {
    /// An assignment has nothing to say but that it is.
    package struct State: Hashable, Sendable {
        /// The one state there is.
        package init() {}
    }

    /// What the person answered for.
    package let assignment: AssignmentStatement
    /// In order of days, never overlapping.
    package var periods: [Period<State>]

    /// A timeline of these periods.
    package init(assignment: AssignmentStatement, periods: [Period<State>]) {
        self.assignment = assignment
        self.periods = periods
    }

    /// Folds the live facts about a person's assignments, one timeline for each role, unit and place, in the order of
    /// their first day.
    ///
    /// - Parameter person: whose irregularities they are; who wants none need not say.
    package static func fold(
        _ facts: [LiveFact], person: PersonID = PersonID(number: 0)
    ) -> (timelines: [AssignmentTimeline], irregularities: [Irregularity]) {
        var folds: [(assignment: AssignmentStatement, fold: PeriodFold<State>)] = []
        var indices: [AssignmentStatement: Int] = [:]
        for fact in facts {
            let assignment: AssignmentStatement
            let change: PeriodChange<State>
            switch fact.statement {
            case .assignmentStated(let statement): (assignment, change) = (statement.bare, .stated(State()))
            case .assignmentEnded(let ending): (assignment, change) = (ending.assignment.bare, .ended)
            default: continue
            }
            let index = indices[assignment] ?? folds.count
            if index == folds.count {
                folds.append((assignment, PeriodFold()))
                indices[assignment] = index
            }
            folds[index].fold.apply(change, from: fact)
        }
        return (
            folds.map { AssignmentTimeline(assignment: $0.assignment, periods: $0.fold.periods) },
            folds.flatMap(\.fold.irregularities).map {
                Irregularity(subject: .person(person), day: $0.day, kind: $0.kind, fact: $0.fact)
            }
        )
    }
}
