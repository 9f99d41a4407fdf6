package import Ledger
internal import Organisation
package import Store

/// What a unit is by now, as far as successions tell.
extension LedgerReader {
    /// The unit itself while it is in force; else those that it became, wholly or in part, and that are in force, or what they
    /// became in turn. Nothing where it ended without becoming any.
    package func heirs(ofUnit code: String, on day: Day) throws -> Set<String> {
        var (heirs, seen, next): (Set<String>, Set<String>, [String]) = ([], [code], [code])
        while let unit = next.popLast() {
            guard let subject = try subject(.unit(unit)) else { continue }
            guard try !isInForce(subject, unit, on: day) else {
                heirs.insert(unit)
                continue
            }
            next += try became(subject, unit).filter { seen.insert($0).inserted }
        }
        return heirs
    }

    private func isInForce(_ subject: StoredSubject, _ code: String, on day: Day) throws -> Bool {
        var codebook = Codebook()
        let unit = codebook.unit(code)
        let fold = UnitTimeline.fold(LiveFact.live(in: try facts(of: subject)), unit: unit, codebook: &codebook)
        return fold.timeline.periods.isInForce(on: day)
    }

    private func became(_ unit: StoredSubject, _ code: String) throws -> [String] {
        guard let number = unit.number else { return [] }
        return try subjects(of: .succession, naming: UnitID(index: number)).flatMap { _, facts in
            LiveFact.live(in: facts).compactMap { fact in
                guard case .successionStated(let said) = fact.statement, said.sort == .unit, said.old == code else {
                    return nil
                }
                return said.new
            }
        }
    }
}
