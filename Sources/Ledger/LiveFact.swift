/// A fact as a fold sees it: its order, when it was known, where it arrived, and what it says.
package struct LiveFact: Hashable, Sendable {
    /// Its identity.
    package let id: Identifier
    /// Where it stands among the subject's facts.
    package let order: FactOrder
    /// The day the organisation knew it.
    package let known: Day
    /// Position in this ledger's log of arrivals.
    package let position: Int64
    /// Nil for a kind or version this program cannot read: kept, and left out.
    package let statement: Statement?
    /// Where a rule expects otherwise; their papers are not read here.
    package let departures: [Departure]

    /// A fact that arrived at `position` and says `statement`.
    package init(
        id: Identifier, order: FactOrder, known: Day, position: Int64, statement: Statement?,
        departures: [Departure] = []
    ) {
        self.id = id
        self.order = order
        self.known = known
        self.position = position
        self.statement = statement
        self.departures = departures
    }

    /// The fact as it stands at `position`; `sealed` is its opened sealed part.
    package init(_ fact: Fact, position: Int64, sealed: Payload?) {
        let open = Payload(json: fact.payload)
        self.init(
            id: fact.id, order: fact.order, known: fact.known, position: position,
            statement: open.flatMap { Statement(kind: fact.kind, open: $0, sealed: sealed) },
            departures: open?.departures() ?? [])
    }

    /// The facts of one subject that count for what was known by `known` and had arrived by `head`, in the order in
    /// which they apply; nil means all.
    ///
    /// A fact counts when no counting retraction names it. A retraction is not itself retracted. Two facts with the
    /// same day, rank and open content are one statement made twice, and count once. Who a person is has no day: where
    /// something was known of a person and no description yet, the first description on record stands in.
    package static func live(in facts: [LiveFact], known: Day? = nil, head: Int64? = nil) -> [LiveFact] {
        var candidates: [LiveFact] = []
        candidates.reserveCapacity(facts.count)
        var retracted: Set<Identifier> = []
        for fact in facts {
            if let known, fact.known > known { continue }
            if let head, fact.position > head { continue }
            if case .retracted(let retraction) = fact.statement {
                retracted.insert(retraction.fact)
            } else {
                candidates.append(fact)
            }
        }
        if !retracted.isEmpty { candidates.removeAll { retracted.contains($0.id) } }
        if let known, !candidates.isEmpty, !candidates.contains(where: \.isDescription) {
            let later = facts.filter { $0.isDescription && $0.known > known && $0.position <= head ?? .max }
            if let first = later.min(by: { ($0.known, $0.position) < ($1.known, $1.position) }) {
                candidates.append(first)
            }
        }
        if candidates.count > 1 { candidates.sort { $0.order < $1.order } }
        return candidates.withoutRepeatedStatements()
    }
}

extension LiveFact {
    /// True when both say the same of the same day and rank: one statement made twice, which counts once. Descriptions
    /// are never repeats, since what they say is sealed; the last one stands in any case.
    package func repeats(_ other: LiveFact) -> Bool {
        order.effective == other.order.effective && order.rank == other.order.rank
            && statement?.saysTheSame(as: other.statement) == true
    }

    /// What the fact says that names a person; nil when it names nobody, or may not be read.
    package var details: PersonDetails? {
        if case .personDescribed(let description) = statement { description.details } else { nil }
    }

    fileprivate var isDescription: Bool {
        if case .personDescribed = statement { true } else { false }
    }
}

extension [LiveFact] {
    /// Repeats stand side by side or a few apart: only facts of the same day and rank are compared.
    fileprivate func withoutRepeatedStatements() -> [LiveFact] {
        var result: [LiveFact] = []
        result.reserveCapacity(count)
        for fact in self {
            let isRepeat = result.reversed().lazy
                .prefix { $0.order.effective == fact.order.effective && $0.order.rank == fact.order.rank }
                .contains { $0.repeats(fact) }
            if !isRepeat { result.append(fact) }
        }
        return result
    }
}

extension Statement {
    /// Compares what anybody may read: two nodes that seal the same words make different bytes of them.
    fileprivate func saysTheSame(as other: Statement?) -> Bool {
        guard let other, kind == other.kind, kind != .personDescribed else { return false }
        return content.open == other.content.open
    }
}
