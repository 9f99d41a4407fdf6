internal import Ledger
internal import Organisation
internal import Store
internal import Views

/// Whose accounts lie in whose reach, by the grants that last or are still to come.
struct KeptAccounts {
    private let units: [Identifier: [UnitID?]]

    /// As the transaction has it.
    init(_ reader: LedgerReader, on day: Day) throws {
        let lasting = try reader.grants().filter { grant in
            grant.spans.contains { $0.until.map { day < $0 } ?? true }
        }
        units = try Dictionary(grouping: lasting, by: \.account).mapValues { grants in
            try grants.map { try reader.subject(.unit($0.unit))?.number.map { UnitID(index: $0) } }
        }
    }

    /// True where all that an account may, or will, lies in a reach.
    func lies(_ account: Identifier, in reach: UnitSet) -> Bool {
        (units[account] ?? []).allSatisfy { unit in unit.map { reach.contains($0) } ?? false }
    }
}
