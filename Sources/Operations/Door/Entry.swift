package import Ledger

/// A statement on its way through the door.
package struct Entry: Hashable, Sendable {
    /// Which of a day's facts about its subject a statement is.
    package enum Rank: Hashable, Sendable {
        /// Behind all that the writer saw.
        case last
        /// A place of its own among the rows of a source.
        case row(Int32)
        /// That of the fact it replaces.
        case of(LiveFact)
    }

    /// What is said.
    package var statement: Statement
    /// The day from which it holds.
    package var effective: Day
    /// The day the organisation knew it; never after the day of the writing.
    package var known: Day
    /// Which of the day's facts it is.
    package var rank: Rank

    /// Where a rule expects otherwise.
    package var departures: [Departure] = []

    /// States this from that day on.
    package init(_ statement: Statement, effective: Day, known: Day, rank: Rank = .last) {
        self.statement = statement
        self.effective = effective
        self.known = known
        self.rank = rank
    }
}

extension Entry {
    /// The number that stands for its rank.
    ///
    /// - Parameters:
    ///   - facts: what is there about the subject.
    ///   - seen: the position up to which the writer saw it; nil: all of it.
    func rank(among facts: [LiveFact], seen: Int64?) -> Int32 {
        switch rank {
        case .row(let rank): rank
        case .of(let fact): fact.order.rank
        case .last:
            facts.lazy.filter { $0.order.effective == effective && $0.position <= seen ?? .max && !$0.isRetraction }
                .map(\.order.rank).max().map { $0 == .max ? $0 : $0 + 1 } ?? 0
        }
    }
}

extension LiveFact {
    /// True for one that takes another back.
    var isRetraction: Bool {
        if case .retracted = statement { true } else { false }
    }
}
