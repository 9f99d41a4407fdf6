package import Ledger

/// Answers, for any day, which units stand above a unit.
///
/// Facts of two nodes may together make a cycle of parents. It is cut, on each day, at the edge whose fact sorts last:
/// that unit has no parent on that day. A unit stands under the units of the `levelsMax - 1` levels above it and no
/// others: imports refuse more, and `ParentFaults` finds them in a ledger made otherwise.
///
/// On the structure of one day a unit that had ended by then hangs under the one unit that it became; a path that comes round
/// again by such a step ends there.
package struct Hierarchy: Sendable {
    /// The most levels, the root's and the unit's own counted.
    package static let levelsMax = 32
    /// The most units of a path: what became another, and that another, is no level.
    private static let stepsMax = 512

    private let units: [UnitTimeline]
    /// When set, parents are those of this day, on every day.
    private let structureDay: Day?
    private let successions: Successions

    /// The hierarchy of these units; with `structureDay`, as it was on that day, and where nothing of a unit had begun
    /// by then, as in its first period. A unit that had ended by that day and become one other hangs under the other.
    package init(units: [UnitTimeline], successions: Successions = Successions(), structureDay: Day? = nil) {
        self.units = units
        self.structureDay = structureDay
        self.successions = successions
    }

    /// The hierarchy of the units of a structure, on each day's own or that of one day.
    package init(_ structure: OrganisationStructure, structureDay: Day? = nil) {
        self.init(units: structure.units, successions: structure.successions, structureDay: structureDay)
    }

    /// The unit itself and those above it on a day, and the first later day on which that may change.
    package struct Path: Hashable, Sendable {
        /// The unit first, its root last.
        package var units: [UnitID]
        /// Nil when it never changes again.
        package var nextChange: Day?
        /// True when a cycle of parents was met and cut, or there were too many levels.
        package var isCut = false
    }

    /// A unit's parent from a day on.
    package struct Edge: Hashable, Sendable {
        /// The first day.
        package var from: Day
        /// Nil for a root.
        package var parent: UnitID?
    }

    /// Every parent a unit ever has. Units with the same parents stand under the same units, where no cycle is cut.
    package func edges(above unit: UnitID) -> [Edge] {
        guard Int(unit.index) < units.count else { return [] }
        let periods = units[Int(unit.index)].periods
        if structureDay != nil {
            return periods.isEmpty
                ? [] : [Edge(from: Day(number: .min), parent: edge(above: unit, on: .earliest).parent)]
        }
        return periods.map { Edge(from: $0.from, parent: $0.content.parent) }
    }

    /// The path from `unit` upwards on `day`.
    package func path(from unit: UnitID, on day: Day) -> Path {
        var path = Path(units: [], nextChange: nil)
        var current: UnitID? = unit
        var levels = 0
        // Where the last edge that no row states but a succession leads from.
        var lastSuccession: Int?
        while let unit = current {
            if let start = path.units.firstIndex(of: unit) {
                if let lastSuccession, lastSuccession >= start {
                    path.isCut = true
                    return path
                }
                path.units.removeLast(path.units.count - 1 - cut(in: path.units, from: start, on: day))
                path.isCut = true
                return path
            }
            guard levels < Hierarchy.levelsMax, path.units.count < Hierarchy.stepsMax else {
                path.isCut = true
                return path
            }
            path.units.append(unit)
            let edge = edge(above: unit, on: day)
            if edge.isSuccession { lastSuccession = path.units.count - 1 } else { levels += 1 }
            if let change = edge.nextChange { path.nextChange = min(path.nextChange ?? change, change) }
            current = edge.parent
        }
        return path
    }

    /// Every path `unit` ever has, with its first day; the first holds from the beginning of time.
    package func paths(from unit: UnitID) -> (steps: [(from: Day, units: [UnitID])], isCut: Bool) {
        let beginning = Day(number: .min)
        var result: [(from: Day, units: [UnitID])] = []
        var isCut = false
        var day = beginning
        while true {
            let path = path(from: unit, on: day)
            isCut = isCut || path.isCut
            if result.last?.units != path.units { result.append((day, path.units)) }
            guard let next = path.nextChange else { return (result, isCut) }
            day = next
        }
    }

    private typealias DatedEdge = (parent: UnitID?, order: FactOrder?, nextChange: Day?, isSuccession: Bool)

    private func edge(above unit: UnitID, on day: Day) -> DatedEdge {
        let index = Int(unit.index)
        guard index < units.count else { return (nil, nil, nil, false) }
        let periods = units[index].periods
        if let structureDay {
            let telling = periods.tellingIndex(on: structureDay).map { periods[$0] }
            if let telling, telling.from <= structureDay, !telling.contains(structureDay),
                let successor = successions.single(of: unit, by: structureDay)
            {
                return (successor, nil, nil, true)
            }
            return (telling?.content.parent, telling?.order, nil, false)
        }
        let started = periods.lastStartedIndex(by: day)
        let next = (started ?? -1) + 1
        return (
            started.flatMap { periods[$0].content.parent }, started.map { periods[$0].order },
            next < periods.count ? periods[next].from : nil, false
        )
    }

    /// The index in `path` of the unit of the cycle (which starts at `start`) whose edge sorts last.
    private func cut(in path: [UnitID], from start: Int, on day: Day) -> Int {
        var latest = start
        for index in (start + 1)..<max(start + 1, path.count) {
            guard let order = edge(above: path[index], on: day).order else { continue }
            if let other = edge(above: path[latest], on: day).order, order < other { continue }
            latest = index
        }
        return latest
    }
}
