package import Ledger
package import Organisation
package import Store

/// What a unit is by now, as far as successions tell.
extension LedgerReader {
    /// The unit itself while it is in force; else those that it became, wholly or in part, and that are in force, or what they
    /// became in turn. Nothing where it ended without becoming any.
    package func heirs(ofUnit code: String, on day: Day) throws -> Set<String> {
        var (heirs, seen, next): (Set<String>, Set<String>, [String]) = ([], [code], [code])
        while let unit = next.popLast() {
            guard try state(ofUnit: unit, on: day) == nil else {
                heirs.insert(unit)
                continue
            }
            next += try became(unit).filter { seen.insert($0).inserted }
        }
        return heirs
    }

    /// How a unit stands on a day, as facts tell; nil where it is not in force, or nothing is said of it. The number of its parent is none of the
    /// tables'.
    package func state(ofUnit code: String, on day: Day) throws -> UnitTimeline.State? {
        guard let subject = try subject(.unit(code)) else { return nil }
        var codebook = Codebook()
        let (live, unit) = (LiveFact.live(in: try facts(of: subject)), codebook.unit(code))
        return UnitTimeline.fold(live, unit: unit, codebook: &codebook).timeline.state(on: day)
    }

    private func became(_ code: String) throws -> [String] {
        try subjects(of: .succession, namingUnit: code).flatMap { _, facts in
            LiveFact.live(in: facts).compactMap { fact in
                guard case .successionStated(let said) = fact.statement, said.sort == .unit, said.old == code else {
                    return nil
                }
                return said.new
            }
        }
    }
}
