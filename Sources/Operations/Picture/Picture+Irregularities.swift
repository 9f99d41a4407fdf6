internal import Figures
internal import Ledger
package import Organisation
internal import Synchronization

extension Picture {
    /// What the folds found out of order at units that ever stood under a unit, as far as the question sees; sorted by
    /// unit, day and subject.
    package func irregularities(under unit: UnitID) throws -> [ListIrregularities.Row] {
        let key = IrregularityCache.Key(known: asOf.known, position: head.position, isHeadGiven: asOf.head != nil)
        let rows = try pictures.irregularities.rows(for: key) {
            try ListIrregularities.rows(reader, structure, known: asOf.known, head: lastPosition)
        }
        return rows.filter { row in
            guard let own = structure.codebook.knownUnit(row.unit) else { return false }
            return own == unit || tree.wasUnit(own, under: unit)
        }
    }
}

/// Keeps what was found for the last questions: finding it folds every subject once more.
final class IrregularityCache: Sendable {
    struct Key: Hashable {
        var known: Day?
        var position: Int64
        var isHeadGiven: Bool
    }

    private static let keptMax = 3

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
