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
/// to ask for.
enum CountedSlots {
    /// A set of slots, one bit for each; `Slot.figureCount` is below 64.
    typealias Set = UInt64

    /// The figures that count a person in this state; none for one who is no member.
    static func ofMember(_ traits: Figure.Traits, _ state: PersonState) -> Set {
        guard state.standing.isMember else { return 0 }
        return members[index(CountedMember(traits, state))]
    }

    /// The figures that count an event of a person.
    static func ofEvent(_ event: PersonEventKind, _ traits: Figure.Traits) -> Set {
        events[traits.index][event] ?? 0
    }

    private static func index(_ member: CountedMember) -> Int {
        member.traits.index * 8 + (member.standing == .official ? 4 : 0) + (member.isAway ? 2 : 0)
            + (member.isExempted ? 1 : 0)
    }

    private static let members: [Set] = {
        var sets = [Set](repeating: 0, count: 32)
        for traits in Figure.Traits.all {
            for standing in [Standing.official, .probationary] {
                for (isAway, isExempted) in [(false, false), (false, true), (true, false), (true, true)] {
                    let member = CountedMember(traits, standing, isAway: isAway, isExempted: isExempted)
                    sets[index(member)] = set { rule in
                        if case .members(let counts) = rule { counts(member) } else { false }
                    }
                }
            }
        }
        return sets
    }()

    private static let events: [[PersonEventKind: Set]] = Figure.Traits.all.map { traits in
        Dictionary(
            uniqueKeysWithValues: PersonEventKind.allCases.map { event in
                (event, set { if case .events(let counts) = $0 { counts(traits, event) } else { false } })
            })
    }

    private static func set(where counts: (Figure.Rule) -> Bool) -> Set {
        Figure.all.reduce(0) { counts($1.rule) ? $0 | 1 << UInt64($1.index) : $0 }
    }
}

extension CountedSlots.Set {
    /// Hands each slot of the set to `body`.
    func forEachSlot(_ body: (Slot) -> Void) {
        var rest = self
        while rest != 0 {
            body(Slot(index: Int16(rest.trailingZeroBitCount)))
            rest &= rest - 1
        }
    }
}

extension Figure.Traits {
    /// All there are, each at its index.
    static let all = [(false, false), (false, true), (true, false), (true, true)].map {
        Figure.Traits(isFemale: $0, isMinority: $1)
    }

    var index: Int { (isFemale ? 2 : 0) + (isMinority ? 1 : 0) }
}
