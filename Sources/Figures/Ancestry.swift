internal import Ledger
internal import Organisation

/// Which units stand above one unit, and on which days. Equal for all units with the same parents, which then share its
/// memory: most of hundreds of thousands of cells do.
struct Ancestry: Hashable, Sendable {
    /// The units above, from a day on.
    private struct Path: Hashable, Sendable {
        var from: Int32
        var units: [UnitID]
    }

    struct Above: Hashable, Sendable {
        var unit: UnitID
        var days: DaySpans
    }

    /// Every unit that ever stood above it, with the days on which it did.
    let above: [Above]
    private let paths: [Path]

    /// - Parameter steps: the unit itself and those above it, from a day on.
    init(_ steps: [(from: Day, units: [UnitID])]) {
        paths = steps.map { Path(from: $0.from.number, units: Array($0.units.dropFirst())) }
        var above: [Above] = []
        for (index, path) in paths.enumerated() {
            let span = DaySpans.Span(
                from: path.from, until: index + 1 < paths.count ? paths[index + 1].from : .max)
            for unit in path.units {
                if let known = above.firstIndex(where: { $0.unit == unit }) {
                    above[known].days.append(span)
                } else {
                    above.append(Above(unit: unit, days: DaySpans(union: [span])))
                }
            }
        }
        self.above = above
    }

    /// The days on which other units come to stand above it.
    var changes: [Int32] { paths.dropFirst().map(\.from) }

    /// True when the other unit stands above it on a day.
    func contains(_ other: UnitID, on day: Int32) -> Bool {
        above.contains { $0.unit == other && $0.days.contains(Day(number: day)) }
    }

    /// The unit directly above it on a day; nil where none is.
    func parent(on day: Int32) -> UnitID? {
        paths.lastIndex { $0.from <= day }.flatMap { paths[$0].units.first }
    }

    /// The units above it on a day, the nearest first.
    func units(on day: Int32) -> [UnitID] {
        paths.last { $0.from <= day }?.units ?? []
    }
}

/// The ancestries of all units, each made once for all that share it.
struct Ancestries {
    private let hierarchy: Hierarchy
    private var shared: [[Hierarchy.Edge]: Ancestry] = [:]

    init(_ hierarchy: Hierarchy) {
        self.hierarchy = hierarchy
    }

    mutating func ancestry(of unit: UnitID) -> Ancestry {
        let edges = hierarchy.edges(above: unit)
        if let known = shared[edges] { return known }
        let (steps, isCut) = hierarchy.paths(from: unit)
        let ancestry = Ancestry(steps)
        // Where a cycle is cut depends on the unit that one comes from.
        if !isCut { shared[edges] = ancestry }
        return ancestry
    }
}
