internal import Ledger
package import Rulebook
internal import Snapshots

/// A number that a warning counts by, day by day, as the rulebook has it: before the first day that is known, the first value; where no
/// rule is in force, none.
struct Threshold: Hashable, Sendable {
    /// A number and the days on which it holds.
    struct Step: Hashable, Sendable, BitwiseCopyable {
        let from: Int32
        let until: Int32
        let value: Int32
    }

    let steps: [Step]

    /// The numbers of a rule.
    init(_ key: RuleKey, in rulebook: Rulebook) {
        let versions = rulebook.rule(key).versions
        steps = versions.enumerated().compactMap { index, version in
            guard case .number(let value) = version.content else { return nil }
            return Step(
                from: index == 0 ? .min : version.from.number, until: version.to.map { $0.number + 1 } ?? .max,
                value: Int32(clamping: value))
        }
    }

    init(steps: [Step]) { self.steps = steps }

    /// The days on which something is so by the number in force on them.
    func days(_ days: (Int) -> DaySpans) -> DaySpans {
        steps.reduce(DaySpans.none) { found, step in
            let held = DaySpans(union: [DaySpans.Span(from: step.from, until: step.until)])
            return found.union(days(Int(step.value)).intersection(held))
        }
    }
}

/// The numbers that warnings count by.
package struct Thresholds: Hashable, Sendable {
    /// The official members that a cell needs.
    let officialOfACell: Threshold
    /// The share of its members, in per cent, below which a meeting is badly attended.
    let attendance: Threshold
    /// After so many months without a meeting a cell is warned of.
    let meetingMonths: Threshold
    /// After so many months without a visit a village is warned of.
    let visitMonths: Threshold

    /// Those of a rulebook.
    package init(_ rulebook: Rulebook) {
        officialOfACell = Threshold(.unitCellMinOfficial, in: rulebook)
        attendance = Threshold(.meetingAttendanceTarget, in: rulebook)
        meetingMonths = Threshold(.warnMeetingMonths, in: rulebook)
        visitMonths = Threshold(.warnVisitMonths, in: rulebook)
    }

    /// Those of the program's own rulebook.
    package static let standard = Thresholds(.standard)

    private var all: [Threshold] { [officialOfACell, attendance, meetingMonths, visitMonths] }

    func write(to writer: inout SnapshotWriter) throws {
        for threshold in all { try writer.write(threshold.steps) }
    }

    init(from reader: inout SnapshotReader) throws {
        officialOfACell = Threshold(steps: try reader.readArray())
        attendance = Threshold(steps: try reader.readArray())
        meetingMonths = Threshold(steps: try reader.readArray())
        visitMonths = Threshold(steps: try reader.readArray())
    }
}
