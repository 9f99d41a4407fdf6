/// A set of units by their numbers: asking costs the same however many there are.
package struct UnitSet: Hashable, Sendable {
    private var words: [UInt64] = []
    /// True for the set of all units, those that will come too.
    package let isEverything: Bool

    /// No unit.
    package init() { isEverything = false }

    private init(isEverything: Bool) { self.isEverything = isEverything }

    /// Every unit.
    package static let everything = UnitSet(isEverything: true)

    /// True where no unit is in it.
    package var isEmpty: Bool { !isEverything && words.allSatisfy { $0 == 0 } }

    /// True for a unit of the set.
    package func contains(_ unit: UnitID) -> Bool {
        if isEverything { return true }
        let word = Int(unit.index) >> 6
        return unit.index >= 0 && word < words.count && words[word] >> UInt64(unit.index & 63) & 1 == 1
    }

    /// Puts a unit in.
    package mutating func insert(_ unit: UnitID) {
        guard unit.index >= 0, !isEverything else { return }
        let word = Int(unit.index) >> 6
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(unit.index & 63)
    }

    /// Takes a unit out; the set of all stays it.
    package mutating func remove(_ unit: UnitID) {
        let word = Int(unit.index) >> 6
        if unit.index >= 0, word < words.count { words[word] &= ~(1 << UInt64(unit.index & 63)) }
    }

    /// What is in either.
    package func union(_ other: UnitSet) -> UnitSet {
        if isEverything || other.isEverything { return .everything }
        var result = words.count >= other.words.count ? self : other
        for (index, word) in (words.count >= other.words.count ? other : self).words.enumerated() {
            result.words[index] |= word
        }
        return result
    }

    /// What is in both.
    package func intersection(_ other: UnitSet) -> UnitSet {
        if isEverything { return other }
        if other.isEverything { return self }
        var result = UnitSet()
        result.words = zip(words, other.words).map { $0 & $1 }
        return result
    }

    /// What is in this one and not in the other.
    package func subtracting(_ other: UnitSet) -> UnitSet {
        if other.isEverything { return UnitSet() }
        var result = self
        for (index, word) in other.words.enumerated() where index < words.count { result.words[index] &= ~word }
        return result
    }

    /// The units in it, in the order of their numbers; none of the set of all.
    package var units: [UnitID] {
        words.enumerated().flatMap { index, word in
            (0..<64).compactMap { word >> UInt64($0) & 1 == 1 ? UnitID(index: Int32(index * 64 + $0)) : nil }
        }
    }
}
