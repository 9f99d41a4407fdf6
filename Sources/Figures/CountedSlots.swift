internal import Ledger
internal import Organisation

/// What figures may count a member by: who they are, and how they stand.
struct CountedMember: Hashable {
    var traits: Figure.Traits
    var standing: Standing
    var isAway: Bool
    var isExempted: Bool

    var isFemale: Bool { traits.isFemale }
    var isMinority: Bool { traits.isMinority }

    init(_ traits: Figure.Traits, _ standing: Standing, isAway: Bool, isExempted: Bool) {
        (self.traits, self.standing, self.isAway, self.isExempted) = (traits, standing, isAway, isExempted)
    }

    init(_ traits: Figure.Traits, _ state: PersonState) {
        self.init(traits, state.standing, isAway: state.isAway, isExempted: state.isExempted)
    }
}

/// Which figures count whom, found once for everything that they may count by: a country has tens of millions of days
/// to ask for. Lists and no sets of bits, so that the catalogue may grow.
struct CountedSlots: Sendable {
    /// A figure as it is counted, and where.
    typealias Entry = (slot: Slot, rule: Figure.Rule)

    /// Everything that a member may be counted by has an index below this; this is the index of who is no member.
    private static let nobody = 32

    /// One list behind the other, so that nobody counts references who goes through one.
    private var slots: [Slot] = []
    /// For each index and each other one: what counts the first and not the second.
    private var members: [Range<Int>] = []
    /// By the index of traits.
    private var events: [[PersonEventKind: Range<Int>]] = []

    init(_ figures: [Entry]) {
        let counting = CountedSlots.slotsByMember(figures)
        for first in counting {
            for second in counting { members.append(add(first.filter { !second.contains($0) })) }
        }
        for traits in Figure.Traits.all {
            var ranges: [PersonEventKind: Range<Int>] = [:]
            for event in PersonEventKind.allCases {
                ranges[event] = add(
                    figures.filter { if case .events(let counts) = $0.rule { counts(traits, event) } else { false } }
                        .map(\.slot))
            }
            events.append(ranges)
        }
    }

    /// Hands on the slots of the figures that count a member in a state and, where there is another state, do not count
    /// the member in that one; none for one who is no member.
    func forEachSlot(
        ofMember traits: Figure.Traits, _ state: PersonState, butNotOf other: PersonState?, _ body: (Slot) -> Void
    ) {
        let (first, second) = (
            CountedSlots.index(traits, state), other.map { CountedSlots.index(traits, $0) } ?? CountedSlots.nobody
        )
        for index in members[first * (CountedSlots.nobody + 1) + second] { body(slots[index]) }
    }

    /// Hands on the slots of the figures that count an event of a person.
    func forEachSlot(ofEvent event: PersonEventKind, _ traits: Figure.Traits, _ body: (Slot) -> Void) {
        guard let range = events[traits.index][event] else { return }
        for index in range { body(slots[index]) }
    }

    private mutating func add(_ list: [Slot]) -> Range<Int> {
        slots += list
        return slots.count - list.count..<slots.count
    }

    /// Everything that a member may be.
    static let everyMember = Figure.Traits.all.flatMap { traits in
        [Standing.official, .probationary].flatMap { standing in
            [(false, false), (false, true), (true, false), (true, true)].map { isAway, isExempted in
                CountedMember(traits, standing, isAway: isAway, isExempted: isExempted)
            }
        }
    }

    /// By the index of the member.
    private static func slotsByMember(_ figures: [Entry]) -> [[Slot]] {
        var result = [[Slot]](repeating: [], count: nobody + 1)
        for member in everyMember {
            result[index(member)] = figures.filter {
                if case .members(let counts) = $0.rule { counts(member) } else { false }
            }.map(\.slot)
        }
        return result
    }

    private static func index(_ traits: Figure.Traits, _ state: PersonState) -> Int {
        state.standing.isMember ? index(CountedMember(traits, state)) : nobody
    }

    private static func index(_ member: CountedMember) -> Int {
        member.traits.index * 8 + (member.standing == .official ? 4 : 0) + (member.isAway ? 2 : 0)
            + (member.isExempted ? 1 : 0)
    }
}

extension Figure.Traits {
    /// All there are, each at its index.
    static let all = [(false, false), (false, true), (true, false), (true, true)].map {
        Figure.Traits(isFemale: $0, isMinority: $1)
    }

    var index: Int { (isFemale ? 2 : 0) + (isMinority ? 1 : 0) }
}
