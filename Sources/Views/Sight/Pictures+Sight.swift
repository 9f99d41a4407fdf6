package import Ledger
package import Organisation
package import Store

extension Pictures {
    /// What a grant over a unit from a day on would cover, were it given now: as far as that is known, on that day or today,
    /// whichever is later.
    package func coveredNow(by unit: UnitID, from day: Day, _ reader: LedgerReader) throws -> UnitSet {
        let units = try reader.structure().units
        return GrantedReach(over: unit, from: day, on: max(day, today()), units, later: [:]).units
    }
}
