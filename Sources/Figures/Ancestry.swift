internal import Ledger
internal import Organisation

/// Which units stand above one unit, and on which days.
struct Ancestry: Hashable, Sendable {
    /// The unit and those above it, from a day on.
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

    init(of unit: UnitID, in hierarchy: Hierarchy) {
        paths = hierarchy.paths(from: unit).map { Path(from: $0.from.number, units: $0.units) }
        var above: [Above] = []
        for (index, path) in paths.enumerated() {
            let span = DaySpans.Span(
                from: path.from, until: index + 1 < paths.count ? paths[index + 1].from : .max)
            for unit in path.units.dropFirst() {
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

    /// The unit itself and those above it on a day.
    func path(on day: Int32) -> [UnitID] {
        paths.last { $0.from <= day }?.units ?? []
    }
}
