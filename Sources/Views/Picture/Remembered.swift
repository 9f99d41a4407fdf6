internal import Ledger
internal import Synchronization

/// What several questions ask of one state, worked out once: how each village stands today, in which order units are
/// listed. The state never changes, so neither does what follows from it. Never a page, nor words of one language.
final class Remembered: Sendable {
    /// What was worked out, and of which day.
    struct Key: Hashable, Sendable {
        var day: Day
        /// For whom; nil for what no sight changes.
        var sight: Sight.Mark?
        var subject: any Hashable & Sendable

        static func == (left: Key, right: Key) -> Bool {
            left.day == right.day && left.sight == right.sight
                && AnyHashable(left.subject) == AnyHashable(right.subject)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(day)
            hasher.combine(sight)
            subject.hash(into: &hasher)
        }
    }

    /// As many as the units of a district that are looked at on a day; then it begins anew.
    private static let keptMax = 512
    /// A longer list is worked out again: of a whole country each would take as much memory as the tree.
    private static let listMax = 1000

    private let kept = Mutex<[Key: any Sendable]>([:])

    /// What is kept under the key, or what `make` gives, which is then kept. Two who ask at once may both work it out.
    func value<Value: Sendable>(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
        if let found = kept.withLock({ $0[key] }), let value = found as? Value { return value }
        let made = try make()
        if let list = made as? any Collection, list.count > Remembered.listMax { return made }
        kept.withLock { kept in
            if kept.count >= Remembered.keptMax { kept.removeAll(keepingCapacity: true) }
            kept[key] = made
        }
        return made
    }
}

extension Picture {
    /// What `make` gives for a subject on the day of the question: worked out once for all questions that see the same, of
    /// everybody who sees as much. What it is made of is this picture alone, and small.
    package func remembered<Value: Sendable>(
        _ subject: some Hashable & Sendable, _ make: () throws -> Value
    ) rethrows -> Value {
        try base.remembered.value(Remembered.Key(day: day, sight: sight.mark, subject: subject), make)
    }

    /// The same for everybody, of today whatever the day of the question.
    func rememberedOfToday<Value: Sendable>(
        _ subject: some Hashable & Sendable, _ make: () throws -> Value
    ) rethrows -> Value {
        try base.remembered.value(Remembered.Key(day: pictures.today(), sight: nil, subject: subject), make)
    }

    /// The same for everybody, whatever the day.
    func rememberedOfEveryDay<Value: Sendable>(
        _ subject: some Hashable & Sendable, _ make: () throws -> Value
    ) rethrows -> Value {
        try base.remembered.value(Remembered.Key(day: .latest, sight: nil, subject: subject), make)
    }

    /// The same for everybody: of what is made of the state alone, before it is asked who looks.
    func rememberedOfAll<Value: Sendable>(
        _ subject: some Hashable & Sendable, _ make: () throws -> Value
    ) rethrows -> Value {
        try base.remembered.value(Remembered.Key(day: day, sight: nil, subject: subject), make)
    }
}
