internal import Organisation
internal import Views
internal import Words

/// The order in which pages list units.
extension Picture {
    /// By the names of the day, as Vietnamese dictionaries order them.
    func sortedByName(_ units: [UnitID]) -> [UnitID] {
        struct InOrder: Hashable { let units: [UnitID] }
        return remembered(InOrder(units: units)) {
            units.map { ($0, VietnameseOrder(name(of: $0))) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        }
    }
}
