package import Ledger
internal import SQL

/// Something that was done about an account, which no fact tells: accounts stand in the vault alone.
package struct AccountChange: Hashable, Sendable {
    /// What was done.
    package enum Sort: String, Hashable, Sendable, CaseIterable {
        case made
        /// A slip in the place of the password.
        case reset
        /// The same, and the phone with it.
        case resetWithPhone = "reset_with_phone"
        case ended
    }

    /// What.
    package let sort: Sort
    /// To which account.
    package let account: Identifier
    /// What whoever did it is called; nil where the name is not known here.
    package let by: String?
    /// When.
    package let at: Instant
}

/// Who did what about accounts.
extension Vault {
    /// Writes down what was done, in the transaction that does it.
    package func note(_ sort: AccountChange.Sort, of account: Identifier, by author: Author, at now: Instant) throws {
        let last = try connection.first("SELECT max(number) FROM account_changes") { $0.optionalInteger(0) ?? 0 } ?? 0
        try connection.insert(
            Insert(into: Tables.accountChanges), .integer(last + 1), .integer(now.milliseconds), .text(sort.rawValue),
            .blob(account.bytes), .blob(try identity(of: author).bytes))
    }

    /// What was done about accounts, the first first; a sort that this program does not know is left out.
    package func accountChanges() throws -> [AccountChange] {
        try connection.rows(
            """
            SELECT c.sort, c.account, a.name, c.at FROM account_changes c LEFT JOIN accounts a ON a.id = c.by_account
            ORDER BY c.number
            """
        ) { row -> AccountChange? in
            guard let sort = AccountChange.Sort(rawValue: row.text(0)) else { return nil }
            return AccountChange(
                sort: sort, account: Identifier(damaged: row.blob(1)), by: row.optionalText(2),
                at: Instant(milliseconds: row.integer(3)))
        }.compactMap(\.self)
    }
}
