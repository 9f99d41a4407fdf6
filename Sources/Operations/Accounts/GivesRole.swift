package import Ledger
package import Store

/// Gives an account a role, as whoever holds the files: the first administrator has nobody else who would.
package struct GivesRole {
    private let database: LedgerDatabase

    /// In the ledger in `database`.
    package init(_ database: LedgerDatabase) {
        self.database = database
    }

    /// Gives it through the door, once under the key.
    ///
    /// - Parameter unit: code of the unit.
    package func give(_ role: Role, in unit: String, to account: Identifier, key: String, by actor: Actor) throws {
        _ = try PerformAct(database).run(
            GiveGrant.self,
            PerformAct.Request(
                texts: [
                    GiveGrant.account.name: account.description, GiveGrant.role.name: role.rawValue,
                    GiveGrant.unit.name: unit,
                ], key: key, actor: actor, rights: .ofTheFiles, seen: nil, isDryRun: false))
    }
}
