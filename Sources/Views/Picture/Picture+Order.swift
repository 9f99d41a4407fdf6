internal import Ledger
package import Organisation
internal import Words

/// The order in which pages and reports list units.
extension Picture {
    /// By the names of the day of the question, as Vietnamese dictionaries order them.
    package func sortedByName(_ units: [UnitID]) -> [UnitID] {
        struct InOrder: Hashable { let units: [UnitID] }
        return remembered(InOrder(units: units)) {
            units.map { ($0, VietnameseOrder(name(of: $0))) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        }
    }
}
