internal import Ledger
internal import Rulebook

/// A number that a warning counts by, day by day, as the rulebook has it: before the first day that is known, the first value; where no
/// rule is in force, none.
struct Threshold: Sendable {
    private let steps: [(days: DaySpans, value: Int)]

    /// The numbers of a rule.
    init(_ key: RuleKey, in rulebook: Rulebook = .standard) {
        let versions = rulebook.rule(key).versions
        steps = versions.enumerated().compactMap { index, version in
            guard case .number(let value) = version.content else { return nil }
            let until = version.to.map { $0.number + 1 } ?? Int32.max
            let from = index == 0 ? Int32.min : version.from.number
            return (DaySpans(union: [DaySpans.Span(from: from, until: until)]), value)
        }
    }

    /// The days on which something is so by the number in force on them.
    func days(_ days: (Int) -> DaySpans) -> DaySpans {
        steps.reduce(DaySpans.none) { $0.union(days($1.value).intersection($1.days)) }
    }

    /// The official members that a cell needs.
    static let officialOfACell = Threshold(.unitCellMinOfficial)
    /// The share of its members, in per cent, below which a meeting is badly attended.
    static let attendance = Threshold(.meetingAttendanceTarget)
    /// After so many months without a meeting a cell is warned of.
    static let meetingMonths = Threshold(.warnMeetingMonths)

    /// The numbers and their days, for what is kept of them.
    static var mark: String {
        [officialOfACell, attendance, meetingMonths].map { threshold in
            threshold.steps.map { "\($0.value)/\($0.days.spans.map { "\($0.from)-\($0.until)" }.joined())" }.joined(
                separator: "+")
        }.joined(separator: ";")
    }
}
