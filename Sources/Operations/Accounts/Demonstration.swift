internal import Access
package import Ledger
internal import Organisation
package import Store
package import Views

/// Who somebody may be in a ledger that was made to be looked at.
package struct DemonstrationAccount: Hashable, Sendable {
    /// What the account is called.
    package let name: String
    /// What it is.
    package let role: Role
}

/// The accounts of a ledger that was made to be looked at: one for each role. Everywhere else there are none.
package struct Demonstration {
    /// The ledger was not made to be looked at: whoever runs a server of it would hand everybody a way in.
    package struct IsNone: Error {}

    /// An account with its password, which is kept nowhere else.
    package struct Made: Sendable {
        /// The account.
        package let account: DemonstrationAccount
        /// Its password.
        package let password: String
        /// Code of the unit in which it is somebody.
        package let unit: String
    }

    /// Who there is.
    package static let accounts = [
        DemonstrationAccount(name: "can-bo", role: .officer), DemonstrationAccount(name: "bi-thu", role: .secretary),
        DemonstrationAccount(name: "nguoi-xem", role: .reader),
        DemonstrationAccount(name: "kiem-tra", role: .inspector),
        DemonstrationAccount(name: "doan-the", role: .partner),
        DemonstrationAccount(name: "quan-tri", role: .administrator),
    ]

    private let database: LedgerDatabase
    private let pictures: Pictures
    private let random: RandomSource

    /// The accounts of the ledger in `database`.
    package init(_ database: LedgerDatabase, _ pictures: Pictures, random: @escaping RandomSource) {
        (self.database, self.pictures, self.random) = (database, pictures, random)
    }

    /// Those that may be chosen without a password; none but in a ledger that was made to be looked at.
    package func choices() throws -> [DemonstrationAccount] {
        try database.readVault { vault in
            guard try vault.isDemonstration() else { return [] }
            return try Demonstration.accounts.filter { account in
                guard let kept = try vault.signInAccount(named: account.name) else { return false }
                return kept.ended == nil && kept.factor == nil
            }
        }
    }

    /// Makes them where they are not there yet, gives each its role, and a new password. Hashes.
    ///
    /// - Throws: `IsNone`, and what giving a grant throws.
    package func make(by actor: Actor) throws -> [Made] {
        try check()
        return try Demonstration.accounts.compactMap { account in
            guard let unit = try unit(for: account.role, on: actor.today) else { return nil }
            let password = TypedCode(random: random(16)).text
            let id = try keep(account.name, password, actor.now)
            try GivesRole(database).give(account.role, in: unit, to: id, key: "demo-\(account.name)", by: actor)
            return Made(account: account, password: password, unit: unit)
        }
    }

    /// - Throws: `IsNone`.
    package func check() throws {
        guard try database.readVault({ try $0.isDemonstration() }) else { throw IsNone() }
    }

    private func keep(_ name: String, _ password: String, _ now: Instant) throws -> Identifier {
        // The machine has made it: nobody guesses it, however quickly each guess is tried.
        let hash = try PasswordHash(of: password, salt: random(PasswordHash.saltBytes), cost: .madeCode)
        return try database.writeVault { vault in
            guard var account = try vault.signInAccount(named: name) else {
                return try vault.makeAccount(named: name, secret: hash.text, slipUntil: nil, at: now)
            }
            (account.secret, account.slipUntil) = (hash.text, nil)
            try vault.save(account)
            return account.id
        }
    }

    /// The root; of a secretary, the first cell.
    private func unit(for role: Role, on day: Day) throws -> String? {
        try pictures.read(AsOf(day: day), for: .files) { picture in
            let unit =
                role == .secretary
                ? picture.units.first {
                    picture.kind(of: $0) == .cell && picture.periods(of: $0).inForce(on: day) != nil
                }
                : picture.roots(on: day).first
            return unit.map { picture.code(of: $0) }
        }
    }
}
