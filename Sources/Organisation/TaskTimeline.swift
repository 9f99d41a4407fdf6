package import Ledger

/// How far along a task of a plan is, as its live facts tell.
package struct TaskTimeline: Hashable, Sendable {
    /// One report.
    package struct Step: Hashable, Sendable {
        /// From which day it is so.
        package let day: Day
        /// What was said.
        package let report: TaskReport
        /// The fact that says so.
        package let fact: Identifier
    }

    /// What is to be done, as stated last.
    package let task: TaskStatement
    /// The fact that says so.
    package let fact: Identifier
    /// In the order of their days.
    package let steps: [Step]

    /// What these live facts, in their order, tell; nil where they tell of no task.
    package init?(_ facts: [LiveFact]) {
        var stated: (task: TaskStatement, fact: Identifier)?
        var steps: [Step] = []
        for fact in facts {
            switch fact.statement {
            case .taskStated(let task): stated = (task, fact.id)
            case .taskReported(let report):
                steps.append(Step(day: fact.order.effective, report: report, fact: fact.id))
            default: break
            }
        }
        guard let stated else { return nil }
        (task, fact, self.steps) = (stated.task, stated.fact, steps)
    }

    /// The last report by a day; nil where nothing was said by then.
    package func step(on day: Day) -> Step? { steps.last { $0.day <= day } }

    /// True on a day on which there is still something to do.
    package func isOpen(on day: Day) -> Bool {
        switch step(on: day)?.report.state {
        case nil, .doing: true
        case .done, .dropped: false
        }
    }
}
