package import Access
package import Ledger
internal import Organisation
package import Store
package import Views

/// What an account may, and which others it may keep, by the grants of today.
package struct AccountSights: Sendable {
    private let database: LedgerDatabase
    private let pictures: Pictures

    /// By the grants in a ledger, as its pictures know them.
    package init(_ database: LedgerDatabase, _ pictures: Pictures) {
        (self.database, self.pictures) = (database, pictures)
    }

    /// What an account may, in whatever unit.
    package func permissions(of account: Identifier) throws -> Set<Permission> {
        let sight = try database.read { try pictures.sight(of: account, $0) }
        return Set(Permission.allCases.filter { sight.has($0) })
    }

    /// What an account is in a unit.
    package struct Held: Hashable, Sendable {
        /// As what.
        package let role: Role
        /// Code of the unit.
        package let unit: String
    }

    /// What each account is on a day, and where.
    func held(on day: Day) throws -> [Identifier: [Held]] {
        let grants = try database.read { try $0.grants() }.filter { grant in grant.spans.contains { $0.contains(day) } }
        return Dictionary(grouping: grants, by: \.account).mapValues { grants in
            grants.map { Held(role: $0.role, unit: $0.unit) }
        }
    }

    /// True where one may keep the other: all that the other may, lies where the one keeps accounts. Else whoever keeps those
    /// of a commune could hand themselves a way in as the district.
    func mayKeep(_ keeper: Identifier, _ other: Identifier?, on today: Day) throws -> Bool {
        try database.read { reader in
            let kept = try pictures.sight(of: keeper, reader).units(with: .accounts)
            guard !kept.isEmpty, let other, other != keeper else { return !kept.isEmpty }
            return try KeptAccounts(reader, on: today).lies(other, in: kept)
        }
    }

    /// Whom one may keep, and oneself: asked for each of many.
    func kept(by keeper: Identifier, on today: Day) throws -> (Identifier) -> Bool {
        try database.read { reader in
            let reach = try pictures.sight(of: keeper, reader).units(with: .accounts)
            let accounts = try KeptAccounts(reader, on: today)
            return { $0 == keeper || accounts.lies($0, in: reach) }
        }
    }
}
