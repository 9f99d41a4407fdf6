package import Ledger

/// A span of days during which a thing was stated to be so: from the first day in force up to, not including, `until`.
package struct Period<Content: Sendable & Hashable>: Hashable, Sendable {
    /// First day in force.
    package var from: Day
    /// First day no longer in force; nil while it still is.
    package var until: Day?
    /// What was stated.
    package var content: Content
    /// Where the fact that stated it stands.
    package var order: FactOrder
    /// The fact that stated it.
    package var fact: Identifier
    /// True when a fact closed the period, false when the next statement did.
    package var isEnded: Bool

    /// A period that `fact` opened.
    package init(
        from: Day, until: Day? = nil, content: Content, order: FactOrder, fact: Identifier, isEnded: Bool = false
    ) {
        self.from = from
        self.until = until
        self.content = content
        self.order = order
        self.fact = fact
        self.isEnded = isEnded
    }

    /// True on the days from `from` up to, not including, `until`.
    package func contains(_ day: Day) -> Bool {
        guard from <= day else { return false }
        guard let until else { return true }
        return day < until
    }
}

extension Array {
    /// The period in force on `day`, nil in a gap.
    package func inForce<Content>(on day: Day) -> Period<Content>? where Element == Period<Content> {
        inForceIndex(on: day).map { self[$0] }
    }

    /// Where the period in force on `day` stands; nil in a gap. To look at one part of it, which costs less than a copy of all.
    package func inForceIndex<Content>(on day: Day) -> Int? where Element == Period<Content> {
        guard let index = lastStartedIndex(by: day) else { return nil }
        // Only one part of the period is looked at, since a copy of it would count references.
        if let until = self[index].until, until <= day { return nil }
        return index
    }

    /// True where a period is in force on `day`.
    package func isInForce<Content>(on day: Day) -> Bool where Element == Period<Content> {
        inForceIndex(on: day) != nil
    }

    /// True where a period begins or ends within these days.
    package func isChanging<Content>(in days: ClosedRange<Day>) -> Bool where Element == Period<Content> {
        indices.contains { days.contains(self[$0].from) || self[$0].until.map(days.contains) ?? false }
    }

    /// Where the period stands that says how the thing was on `day`: the last one that started by then, else the first; nil
    /// where there is none. To look at one part of it, which costs less than a copy of all.
    package func tellingIndex<Content>(on day: Day) -> Int? where Element == Period<Content> {
        lastStartedIndex(by: day) ?? (isEmpty ? nil : 0)
    }

    /// The last period that started by `day`, whether it has ended or not; nil before the first.
    package func lastStarted<Content>(by day: Day) -> Period<Content>? where Element == Period<Content> {
        lastStartedIndex(by: day).map { self[$0] }
    }

    /// Where the last period stands that started by `day`; nil before the first. Halved, since a unit of a ledger made
    /// elsewhere may have thousands.
    package func lastStartedIndex<Content>(by day: Day) -> Int? where Element == Period<Content> {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].from <= day { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The days on which the thing is in force no more, having been in force the day before; it may come back later.
    package func ends<Content>() -> [Day] where Element == Period<Content> {
        indices.compactMap { index in
            guard let until = self[index].until else { return nil }
            return index + 1 < count && self[index + 1].from == until ? nil : until
        }
    }
}

/// One step of a thing that is stated anew and ended: what a fact says about it.
enum PeriodChange<Content: Sendable & Hashable> {
    case stated(Content)
    case ended
}

/// Folds statements and ends, in their order, into periods. Each statement sets the thing anew from its day.
struct PeriodFold<Content: Sendable & Hashable> {
    private(set) var periods: [Period<Content>] = []
    private(set) var irregularities: [(day: Day, kind: Irregularity.Kind, fact: Identifier)] = []

    mutating func apply(_ change: PeriodChange<Content>, from fact: LiveFact) {
        let day = fact.order.effective
        switch change {
        case .stated(let content): state(content, from: fact, on: day)
        case .ended: end(from: fact, on: day)
        }
    }

    /// Says that a fact names what no fact states and no code stands for: it was damaged, and nothing can follow from it.
    mutating func leaveOut(_ fact: LiveFact) {
        irregularities.append((fact.order.effective, .unreadableFact, fact.id))
    }

    private mutating func state(_ content: Content, from fact: LiveFact, on day: Day) {
        if let last = periods.last, last.from == day {
            // Ended that day or not: what it was before holds on no day.
            if last.content != content { irregularities.append((day, .statedTwiceOnOneDay, fact.id)) }
            periods.removeLast()
        } else if let last = periods.last, last.until == nil {
            periods[periods.count - 1].until = day
        }
        periods.append(Period(from: day, content: content, order: fact.order, fact: fact.id))
    }

    private mutating func end(from fact: LiveFact, on day: Day) {
        guard let last = periods.last, last.until == nil else {
            irregularities.append((day, .endedWhileNotInForce, fact.id))
            return
        }
        periods[periods.count - 1].until = day
        periods[periods.count - 1].isEnded = true
    }
}
