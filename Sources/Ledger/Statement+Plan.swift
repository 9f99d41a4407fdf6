extension Statement {
    /// The plan that it states, or to which the goal, task or report of which it tells belongs; nil for anything else.
    package var plan: PlanName? {
        switch self {
        case .planStated(let plan): plan.name
        case .goalSet(let goal): goal.plan
        case .taskStated(let task): task.plan
        case .taskReported(let report): report.plan
        default: nil
        }
    }
}
