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

    /// The number in force on a day; nil where none is.
    func value(on day: Day) -> Int? {
        steps.last { $0.from <= day.number && day.number < $0.until }.map { Int($0.value) }
    }

    /// The least number that was ever in force; 0 where none was.
    var least: Int { steps.map { Int($0.value) }.min() ?? 0 }

    /// The greatest number that was ever in force; 0 where none was.
    var greatest: Int { steps.map { Int($0.value) }.max() ?? 0 }

    /// The days on which something is so by the number in force on them.
    func days(_ days: (Int) -> DaySpans) -> DaySpans {
        if let only = steps.first, steps.count == 1, (only.from, only.until) == (.min, .max) {
            return days(Int(only.value))
        }
        return steps.reduce(DaySpans.none) { found, step in
            let held = DaySpans(DaySpans.Span(from: step.from, until: step.until))
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

    /// A certificate of the class holds for so many months.
    let certificateMonths: Threshold
    /// So many months before its end a certificate is warned of.
    let certificateNotice: Threshold
    /// A probation lasts so many months.
    let probationMonths: Threshold
    /// In so many working days from the resolution of the cell the decision to admit is issued.
    let decisionDays: Threshold
    /// In so many working days the ceremony is held.
    let ceremonyDays: Threshold
    /// The days on which that counts from receipt of the decision; on others it counts from its issue.
    let countsFromReceipt: DaySpans
    /// Which days are worked.
    let workingDays: WorkingDays

    /// For so many months after the class no certificate is warned of, whichever numbers are in force.
    let certificateMonthsFree: Int
    /// For so many months after the ceremony no probation is over, whichever number is in force.
    let probationMonthsFree: Int

    /// Those of a rulebook, with the working days of a calendar.
    package init(_ rulebook: Rulebook, _ calendar: HolidayCalendar = .standard) {
        officialOfACell = Threshold(.unitCellMinOfficial, in: rulebook)
        attendance = Threshold(.meetingAttendanceTarget, in: rulebook)
        meetingMonths = Threshold(.warnMeetingMonths, in: rulebook)
        visitMonths = Threshold(.warnVisitMonths, in: rulebook)
        certificateMonths = Threshold(.classCertValidity, in: rulebook)
        certificateNotice = Threshold(.warnCertificateMonths, in: rulebook)
        probationMonths = Threshold(.probationLength, in: rulebook)
        decisionDays = Threshold(.decideAdmissionMax, in: rulebook)
        ceremonyDays = Threshold(.ceremonyMax, in: rulebook)
        let received = rulebook.rule(.ceremonyMaxFrom).versions.filter { $0.content == .choice(.decisionReceived) }
        countsFromReceipt = DaySpans(
            union: received.map { version in
                // As of numbers: before the first day that is known, the first.
                let isFirst = version == rulebook.rule(.ceremonyMaxFrom).versions.first
                return DaySpans.Span(
                    from: isFirst ? .min : version.from.number, until: version.to.map { $0.number + 1 } ?? .max)
            })
        workingDays = calendar.workingDays
        (certificateMonthsFree, probationMonthsFree) = Thresholds.free(
            certificateMonths, certificateNotice, probationMonths)
    }

    private static func free(
        _ certificate: Threshold, _ notice: Threshold, _ probation: Threshold
    ) -> (certificate: Int, probation: Int) {
        (max(certificate.least - notice.greatest, 0), max(probation.least, 0))
    }

    /// Those of the program's own rulebook.
    package static let standard = Thresholds(.standard)

    private var all: [Threshold] {
        [
            officialOfACell, attendance, meetingMonths, visitMonths, certificateMonths, certificateNotice,
            probationMonths, decisionDays, ceremonyDays,
        ]
    }

    func write(to writer: inout SnapshotWriter) throws {
        for threshold in all { try writer.write(threshold.steps) }
        try writer.write(countsFromReceipt.spans)
        try writer.write(workingDays.closed.map(\.number))
        try writer.write(workingDays.opened.map(\.number))
    }

    init(from reader: inout SnapshotReader) throws {
        officialOfACell = Threshold(steps: try reader.readArray())
        attendance = Threshold(steps: try reader.readArray())
        meetingMonths = Threshold(steps: try reader.readArray())
        visitMonths = Threshold(steps: try reader.readArray())
        certificateMonths = Threshold(steps: try reader.readArray())
        certificateNotice = Threshold(steps: try reader.readArray())
        probationMonths = Threshold(steps: try reader.readArray())
        decisionDays = Threshold(steps: try reader.readArray())
        ceremonyDays = Threshold(steps: try reader.readArray())
        countsFromReceipt = DaySpans(union: try reader.readArray())
        let closed: [Int32] = try reader.readArray()
        let opened: [Int32] = try reader.readArray()
        workingDays = WorkingDays(
            closed: closed.map { Day(number: $0) }, opened: opened.map { Day(number: $0) })
        (certificateMonthsFree, probationMonthsFree) = Thresholds.free(
            certificateMonths, certificateNotice, probationMonths)
    }
}
