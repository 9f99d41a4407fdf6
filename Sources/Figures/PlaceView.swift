/// What place figures are made of: sets of days.
struct PlaceView {
    /// Days on which it is in force as a village.
    var village: DaySpans
    /// Days on which it is in force as a health station.
    var healthStation: DaySpans
    /// Days on which it is in force as a school.
    var school: DaySpans
    /// Days on which it is some member's place.
    var withMember: DaySpans
    /// Days on which it is the place of a member who is not away.
    var withPresentMember: DaySpans
    /// Days on which it is the place of exactly one member who is not away.
    var withOnePresentMember: DaySpans
    /// Days on which it is some candidate's place.
    var withCandidate: DaySpans
    /// Days on which a member answers for it by name.
    var answered: DaySpans
    /// Days on which it was in force as a village on every day of some months, and nobody went there on any of them.
    var unvisited: DaySpans
    /// Days on which a cell covers it: coverage, cell and place all in force.
    var covered: DaySpans
    /// Days on which a cell covers it as its own village, besides at most schools and health stations.
    var coveredAsOwn: DaySpans
    /// Days at whose end no member was left, though there was one at the end of the day before.
    var relapses: [Int32]

    /// Days on which it is a village without members that had one before, at the end of a day on which it was a village.
    var relapsed: DaySpans {
        guard let first = village.intersection(withMember).spans.first else { return .none }
        let after = DaySpans(union: [DaySpans.Span(from: first.from, until: .max)])
        return village.subtracting(withMember).intersection(after)
    }
}
