internal import Ledger
internal import Organisation
internal import Store

/// Finds grants in force on units that are no more and became others: whoever keeps accounts gives them anew.
struct EndedGrantsCheck {
    private let reader: LedgerReader

    /// As the transaction has it.
    init(_ reader: LedgerReader) { self.reader = reader }

    /// Unit by unit, in the order of codes.
    func found(on day: Day) throws -> [ImportReport.EndedGrants] {
        let lasting = try reader.grants().filter { grant in grant.spans.contains { $0.contains(day) } }
        guard !lasting.isEmpty else { return [] }
        let structure = try reader.structure()
        return Dictionary(grouping: lasting, by: \.unit).sorted { $0.key < $1.key }.compactMap { code, grants in
            guard let unit = structure.codebook.knownUnit(code), !structure[unit].isInForce(on: day) else {
                return nil
            }
            let became = structure.successions.after(unit).map { structure.codebook.code(of: $0.other) }
            guard !became.isEmpty else { return nil }
            return ImportReport.EndedGrants(unit: code, became: became, count: grants.count)
        }
    }
}
