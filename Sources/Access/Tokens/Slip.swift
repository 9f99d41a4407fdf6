package import Ledger

/// What an administrator prints for whoever has no password: a code that stands in for one, once, for a day.
package struct Slip: Hashable, Sendable {
    /// Hours for which it is good.
    package static let hours: Int64 = 24
    /// 80 bits.
    private static let characters = 16

    /// What the account is called.
    package let account: String
    /// What is typed in the place of a password.
    package let code: TypedCode
    /// Until when.
    package let until: Instant

    /// A new slip.
    package init(for account: String, at now: Instant, random: (Int) -> [UInt8]) {
        self.account = account
        code = TypedCode(random: random(Slip.characters))
        until = Instant(milliseconds: now.milliseconds + Slip.hours * 3_600_000)
    }

    /// What is kept of it. As costly to try as a password, so that nobody tells the two apart by the time. Hashes.
    package func hash(cost: PasswordHash.Cost, random: (Int) -> [UInt8]) throws -> PasswordHash {
        try PasswordHash(of: code.plain, salt: random(PasswordHash.saltBytes), cost: cost)
    }
}
