internal import Figures
internal import Ledger
package import Organisation
internal import Store
internal import Synchronization

extension Picture {
    /// What is out of order under a unit, as far as the viewer may see it.
    package struct Irregularities: Sendable {
        /// Those that are about what the viewer may see.
        package var rows: [ListIrregularities.Row]
        /// How many there are besides.
        package var hidden: Int
    }

    /// What the folds found out of order at units that ever stood under a unit, as far as the question sees; sorted by
    /// unit, day and subject.
    package func irregularities(under unit: UnitID) throws -> Irregularities {
        let all = try allIrregularities(under: unit)
        let rows = try all.filter { try seen.tells($0) }
        note.names(rows.lazy.flatMap(\.people))
        return Irregularities(rows: rows, hidden: all.count - rows.count)
    }

    /// Every one, whoever looks.
    func allIrregularities(under unit: UnitID) throws -> [ListIrregularities.Row] {
        let units = tree.unitsEver(under: unit)
        // Of a part, only the people of its cells are folded; of the whole, everybody, also who never had a cell.
        let isPart = units.count * 2 < structure.units.count
        let key = IrregularityCache.Key(known: asOf.known, position: head.position, unit: isPart ? unit : nil)
        let rows = try pictures.irregularities.rows(for: key) { earlier in
            if let earlier,
                let found = try earlier.found.brought(
                    from: earlier.position, to: head.position, reader, structure)
            {
                return found
            }
            let share = isPart ? Double(units.count) / Double(structure.units.count) : 1
            try pictures.check(view.patience, facts: Int64(Double(head.position) * share))
            return try ListIrregularities.found(
                reader, structure, known: asOf.known, head: known.last, people: isPart ? people(everIn: units) : nil)
        }
        return rows.filter { row in
            guard let own = structure.codebook.knownUnit(row.unit) else { return false }
            return own == unit || tree.wasUnit(own, under: unit)
        }
    }

    private func people(everIn units: [UnitID]) throws -> [PersonID] {
        Set(try units.flatMap { try numbersOfPeople(everIn: $0) }).sorted()
    }
}

/// Keeps what was found for the last questions: finding it folds every subject once more.
final class IrregularityCache: Sendable {
    struct Key: Hashable {
        var known: Day?
        var position: Int64
        /// Nil for the whole ledger.
        var unit: UnitID?
    }

    private static let keptMax = 24

    /// What was found at an earlier position.
    typealias Earlier = (found: ListIrregularities.Found, position: Int64)

    /// Beyond so many facts everything is looked through once more.
    private static let factsMax: Int64 = 500

    private let kept = Mutex<[(key: Key, found: ListIrregularities.Found, rows: [ListIrregularities.Row])]>([])

    /// - Parameter find: hears what was found not long before, of what is known now; nil where nothing was.
    func rows(
        for key: Key, _ find: (Earlier?) throws -> ListIrregularities.Found
    ) throws -> [ListIrregularities.Row] {
        let (known, earlier) = kept.withLock { kept -> ([ListIrregularities.Row]?, Earlier?) in
            if let known = kept.first(where: { $0.key == key }) { return (known.rows, nil) }
            let last = kept.last { old in
                key.known == nil && old.key.known == nil && old.key.unit == key.unit && old.key.position < key.position
                    && key.position - old.key.position <= IrregularityCache.factsMax
            }
            return (nil, last.map { ($0.found, $0.key.position) })
        }
        if let known { return known }
        let found = try find(earlier)
        let rows = found.rows
        kept.withLock { kept in
            kept.append((key, found, rows))
            if kept.count > IrregularityCache.keptMax { kept.removeFirst() }
        }
        return rows
    }
}
