package import Ledger
package import Organisation

/// What figures may ask of a cell's meetings.
package struct MeetingView: Sendable {
    /// One regular meeting.
    package struct Meeting: Hashable, Sendable {
        /// The day of the meeting.
        package var day: Day
        /// How many members the cell had.
        package var members: Int
        /// How many came.
        package var present: Int

        /// The head-counts of a meeting.
        package init(day: Day, members: Int, present: Int) {
            (self.day, self.members, self.present) = (day, members, present)
        }
    }

    private let thresholds: Thresholds
    /// The cell.
    let unit: UnitID
    /// Days on which it is in force as a cell.
    let cell: DaySpans
    /// In the order of their days; of one day, in the order in which they apply.
    let meetings: [Meeting]

    /// The meetings of a unit, in their order.
    package init(_ timeline: UnitTimeline, _ meetings: [Meeting], _ thresholds: Thresholds = .standard) {
        self.thresholds = thresholds
        unit = timeline.unit
        cell = timeline.days(countedIn: .cells)
        self.meetings = meetings
    }

    /// Days on which the cell was in force, and did not meet, on every day of so many months.
    var notMeeting: DaySpans {
        thresholds.meetingMonths.days { DaySpans.without(meetings.map(\.day), forMonths: $0, within: cell) }
    }

    /// Days on which there were at least so many meetings, the last of which were all badly attended.
    var lowAttendance: DaySpans {
        thresholds.attendance.days { target in
            var spans: [DaySpans.Span] = []
            for (index, meeting) in meetings.enumerated() where index + 1 >= MeetingView.lowMeetings {
                let next = index + 1 < meetings.count ? meetings[index + 1].day.number : .max
                let last = meetings[(index + 1 - MeetingView.lowMeetings)...index]
                guard last.allSatisfy({ $0.present * 100 < target * $0.members }) else { continue }
                spans.append(DaySpans.Span(from: meeting.day.number, until: next))
            }
            return DaySpans(union: spans).intersection(cell)
        }
    }

    /// So many meetings running tell more than one.
    private static let lowMeetings = 3
}

extension DaySpans {
    /// The days d of a set on which nothing had happened on any day of (m(d), d], all of which lie in the set; m(d) is the same day so many
    /// months before, or the last of that month.
    static func without(_ happened: [Day], forMonths months: Int, within spans: DaySpans) -> DaySpans {
        var result = DaySpans.none
        for span in spans.spans {
            var start = span.from
            let inside = happened.lazy.map(\.number).filter { span.contains($0) }
            for day in Array(inside) + [span.until] {
                let first = Day(number: start - 1).firstWhoseDay(monthsBefore: months)
                result.append(DaySpans.Span(from: max(first.number, start), until: day))
                start = day == .max ? day : day + 1
            }
        }
        return result
    }
}
