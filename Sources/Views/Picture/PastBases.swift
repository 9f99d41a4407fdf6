internal import Ledger
internal import Store
internal import Synchronization

/// The bases of pictures other than that of now, for the last questions.
final class PastBases: Sendable {
    /// A few, since each may be as large as the tree of today.
    private static let keptMax = 6

    /// What a base is of, beside its head.
    struct Key: Hashable {
        var known: Day?
        var structure: Day?
    }

    private struct Kept {
        var key: Key
        var base: PictureBase
    }

    /// The last used comes last.
    private let kept = Mutex<[Kept]>([])
    /// Held while one is made: what one reader makes, the next ones find.
    private let turns = Mutex<[Key: Turn]>([:])

    private final class Turn: Sendable {
        let lock = Mutex<Void>(())
    }

    /// The base at a head: one that is kept, one that is kept of a little earlier and brought on, or a new one.
    ///
    /// - Parameters:
    ///   - isPassing: true for the head of now: nobody will ask for that of a little earlier again.
    ///   - willTakeLong: asked before a new one is made; what it throws is thrown.
    func base(
        _ key: Key, _ head: Head, isPassing: Bool, _ reader: LedgerReader, _ willTakeLong: () throws -> Void
    ) throws -> PictureBase {
        if let found = find({ $0.key == key && $0.base.head == head }) { return found }
        if find({ $0.key == key && $0.base.isNear(head) }) == nil { try willTakeLong() }
        let turn = turns.withLock { turns in
            let turn = turns[key] ?? Turn()
            turns[key] = turn
            return turn
        }
        defer { turns.withLock { $0[key] = nil } }
        return try turn.lock.withLock { _ in
            if let found = find({ $0.key == key && $0.base.head == head }) { return found }
            let near = find { $0.key == key && $0.base.isNear(head) }
            let base =
                try near?.brought(to: head, reader)
                ?? PictureBase(known: key.known, structureDay: key.structure, head: head, reader)
            kept.withLock { kept in
                if isPassing, let near { kept.removeAll { $0.key == key && $0.base.head == near.head } }
                kept.append(Kept(key: key, base: base))
                if kept.count > PastBases.keptMax { kept.removeFirst() }
            }
            return base
        }
    }

    private func find(_ isWanted: (Kept) -> Bool) -> PictureBase? {
        kept.withLock { kept in
            guard let index = kept.lastIndex(where: isWanted) else { return nil }
            kept.append(kept.remove(at: index))
            return kept[kept.count - 1].base
        }
    }
}
