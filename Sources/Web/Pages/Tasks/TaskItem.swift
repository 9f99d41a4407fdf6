internal import Ledger
internal import Words

/// Something that waits for somebody: what, about whom or what, by when, and what can be done.
struct TaskItem: Hashable, Sendable {
    /// What waits; leads to what does it.
    let what: Link
    /// About whom or what, from where to where.
    let about: [Stretch]
    /// By when; nil where nothing says.
    let due: Due?
    /// More that can be done.
    let acts: [Link]

    /// A day by which something has to be done.
    struct Due: Hashable, Sendable {
        let day: Day
        /// Which rule says so, and from when it counts.
        let why: String
    }
}

/// A sort of things that wait. The list of them all is one page's.
protocol TaskSource: Sendable {
    /// As addresses have it.
    static var name: String { get }
    /// What people call the sort.
    static var label: BilingualText { get }
    /// What of this sort waits for who looks.
    static func items(_ context: Context) throws -> [TaskItem]
    /// How many there are.
    static func count(_ context: Context) throws -> Int
}

/// Everything that can wait.
enum TaskSources {
    static let all: [any TaskSource.Type] = [
        TransferTasks.self, RoadTasks.self, PlanTasks.self, VisitTasks.self, ConclusionTasks.self,
        AssignmentTasks.self,
    ]

    /// How many things wait.
    static func count(_ context: Context) throws -> Int { try all.reduce(0) { try $0 + $1.count(context) } }
}
