internal import Ledger
internal import Words

/// Places that were perhaps recorded twice.
extension StructureCheck {
    private struct Key: Hashable {
        var unit: UnitID
        var kind: PlaceKind
        var name: String
    }

    private struct Spell {
        var place: PlaceID
        var from: Day
        var until: Day?
        var fact: Identifier
    }

    /// Places of one kind with the same folded name under one unit, in force at the same time: each but the first of them,
    /// with the one that was there before it.
    package func doublePlaces() -> [Irregularity] {
        var spells: [Key: [Spell]] = [:]
        for timeline in structure.places {
            for period in timeline.periods {
                let state = period.content
                let key = Key(unit: state.unit, kind: state.kind, name: FoldedText.fold(state.name))
                spells[key, default: []].append(
                    Spell(place: timeline.place, from: period.from, until: period.until, fact: period.fact))
            }
        }
        return spells.values.filter { $0.count > 1 }.flatMap(doubles)
    }

    /// In the order of their first days; of those before only the two that last longest can matter, one of them being of
    /// another place.
    private func doubles(among spells: [Spell]) -> [Irregularity] {
        var result: [Irregularity] = []
        var told: Set<PlaceID> = []
        var longest: [Spell] = []
        for spell in spells.sorted(by: { ($0.from, $0.place) < ($1.from, $1.place) }) {
            let other = longest.first { $0.place != spell.place && $0.until.map { $0 > spell.from } ?? true }
            if let other, told.insert(spell.place).inserted {
                result.append(
                    Irregularity(
                        subject: .place(spell.place), day: spell.from, kind: .likelyDoublePlace, fact: spell.fact,
                        detail: label(of: other.place)))
            }
            keep(spell, in: &longest)
        }
        return result
    }

    private func keep(_ spell: Spell, in longest: inout [Spell]) {
        let end = { (spell: Spell) in spell.until ?? Day(number: .max) }
        if let same = longest.firstIndex(where: { $0.place == spell.place }) {
            if end(longest[same]) < end(spell) { longest[same] = spell }
        } else {
            longest.append(spell)
        }
        // An equal one that came first stays in front: it is the one to keep.
        if longest.count > 1, end(longest[0]) < end(longest[1]) { longest.swapAt(0, 1) }
        if longest.count > 2 {
            if end(longest[1]) < end(longest[2]) { longest.swapAt(1, 2) }
            if end(longest[0]) < end(longest[1]) { longest.swapAt(0, 1) }
            longest.removeLast()
        }
    }

    /// A place's name and code.
    func label(of place: PlaceID) -> BilingualText? {
        guard let name = structure[place].periods.last?.content.name else { return nil }
        let words = "\(name) (\(structure.codebook.code(of: place)))"
        return BilingualText(words, words)
    }
}
