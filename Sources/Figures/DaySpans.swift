package import Ledger

/// A set of days, kept as spans in order that neither overlap nor touch.
///
/// The algebra of sets is what place figures are made of: villages without members are the village's days less the
/// days on which somebody lived there.
package struct DaySpans: Hashable, Sendable {
    /// Days from `from` up to, not including, `until`, as day numbers; the extremes mean "always" on their side.
    package struct Span: Hashable, Sendable, BitwiseCopyable {
        /// First day, as a number; the least means always.
        package var from: Int32
        /// First day no longer in it; the greatest means never.
        package var until: Int32

        /// The days from `from` up to, not including, `until`.
        package init(from: Int32, until: Int32) {
            self.from = from
            self.until = until
        }

        /// True for the days of the span.
        package func contains(_ day: Int32) -> Bool { from <= day && day < until }
    }

    /// In order of days, neither overlapping nor touching.
    package private(set) var spans: [Span]

    /// No day.
    package static let none = DaySpans(spans: [])
    /// Every day.
    package static let all = DaySpans(spans: [Span(from: .min, until: .max)])

    private init(spans: [Span]) {
        self.spans = spans
    }

    /// The days of this span; none where it ends before it begins.
    package init(_ span: Span) { spans = span.from < span.until ? [span] : [] }

    /// The days of any of these spans, in any order, overlapping or not.
    package init(union spans: [Span]) {
        self.spans = []
        let isSorted = zip(spans, spans.dropFirst()).allSatisfy { $0.from <= $1.from }
        for span in isSorted ? spans : spans.sorted(by: { $0.from < $1.from }) { append(span) }
    }

    /// Adds a span that begins no earlier than the last one.
    package mutating func append(_ span: Span) {
        guard span.from < span.until else { return }
        if let last = spans.last, last.until >= span.from {
            spans[spans.count - 1].until = max(last.until, span.until)
        } else {
            spans.append(span)
        }
    }

    /// True when the day is in the set.
    package func contains(_ day: Day) -> Bool {
        spans.contains { $0.contains(day.number) }
    }

    /// The days in either set.
    package func union(_ other: DaySpans) -> DaySpans {
        DaySpans(union: spans + other.spans)
    }

    /// The days in both sets.
    package func intersection(_ other: DaySpans) -> DaySpans {
        var result = DaySpans.none
        var (left, right) = (0, 0)
        while left < spans.count && right < other.spans.count {
            let (first, second) = (spans[left], other.spans[right])
            result.append(Span(from: max(first.from, second.from), until: min(first.until, second.until)))
            if first.until < second.until { left += 1 } else { right += 1 }
        }
        return result
    }

    /// The days in this set that are not in the other.
    package func subtracting(_ other: DaySpans) -> DaySpans {
        intersection(other.complement)
    }

    private var complement: DaySpans {
        var result = DaySpans.none
        var from = Int32.min
        for span in spans {
            result.append(Span(from: from, until: span.from))
            from = span.until
        }
        result.append(Span(from: from, until: .max))
        return result
    }
}
