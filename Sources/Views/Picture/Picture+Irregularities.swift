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
        let rows = try pictures.irregularities.rows(for: key) {
            let share = isPart ? Double(units.count) / Double(structure.units.count) : 1
            try pictures.check(view.patience, facts: Int64(Double(head.position) * share))
            return try ListIrregularities.rows(
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

    private let kept = Mutex<[(key: Key, rows: [ListIrregularities.Row])]>([])

    func rows(
        for key: Key, _ find: () throws -> [ListIrregularities.Row]
    ) throws -> [ListIrregularities.Row] {
        if let found = kept.withLock({ $0.first { $0.key == key } }) { return found.rows }
        let rows = try find()
        kept.withLock { kept in
            kept.append((key, rows))
            if kept.count > IrregularityCache.keptMax { kept.removeFirst() }
        }
        return rows
    }
}
