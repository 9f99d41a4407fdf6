internal import Ledger
internal import Organisation
internal import Store
internal import Synchronization

/// The roads of those who ever had a cell or a place, read once for a state. Nobody is named in it: whose name may be known is asked of the
/// vault each time, so that whoever is erased is gone at once.
///
/// The tables may be further on than the state. Of whom they tell more by then, a picture folds the facts that count instead of what is kept
/// here (`Known.changedPeople`); of all others they tell the same.
final class RememberedRoads: Sendable {
    enum Home: Hashable {
        case cell(UnitID)
        case place(PlaceID)
    }

    private struct Kept {
        var roads: [Home: [StoredPerson]] = [:]
        var people = 0
    }

    /// As many as a district has, in its cells and in its places: some ten megabytes. Then it begins anew.
    private static let peopleMax = 16_000

    private let kept = Mutex(Kept())

    /// Everybody who ever had one of these, by it, in the order of their numbers.
    ///
    /// - Parameter read: reads those of whom nothing is kept, all at once; two who ask at once may both read.
    func roads(
        of homes: [Home], _ read: ([Home]) throws -> [Home: [StoredPerson]]
    ) rethrows -> [Home: [StoredPerson]] {
        var found: [Home: [StoredPerson]] = [:]
        kept.withLock { kept in
            for home in homes { found[home] = kept.roads[home] }
        }
        let missing = homes.filter { found[$0] == nil }
        guard !missing.isEmpty else { return found }
        let made = try read(missing)
        keep(made)
        found.merge(made) { $1 }
        return found
    }

    private func keep(_ made: [Home: [StoredPerson]]) {
        let count = made.values.reduce(0) { $0 + $1.count }
        guard count <= RememberedRoads.peopleMax else { return }
        kept.withLock { kept in
            if kept.people + count > RememberedRoads.peopleMax { kept = Kept() }
            kept.roads.merge(made) { $1 }
            kept.people += count
        }
    }
}

extension Picture {
    /// Everybody whom the tables ever had in one of these cells, by cell, without names.
    func roads(ofCells cells: [UnitID]) throws -> [UnitID: [StoredPerson]] {
        let found = try base.roads.roads(of: cells.map { .cell($0) }) { missing in
            var roads = missing.reduce(into: [RememberedRoads.Home: [StoredPerson]]()) { $0[$1] = [] }
            let cells = missing.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
            for person in try reader.roads(ofCells: cells) {
                for cell in Set(person.timeline.days.compactMap(\.state.cell)) { roads[.cell(cell)]?.append(person) }
            }
            return roads
        }
        return cells.reduce(into: [:]) { $0[$1] = found[.cell($1)] ?? [] }
    }

    /// Everybody whom the tables ever had at a place, without names.
    func roads(ofPlace place: PlaceID) throws -> [StoredPerson] {
        try base.roads.roads(of: [.place(place)]) { _ in [.place(place): try reader.roads(ofPlace: place)] }[
            .place(place)] ?? []
    }
}
