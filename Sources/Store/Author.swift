package import Ledger

/// Who gives a command. In facts both stand as a random identity, whose name is in the vault.
package enum Author: Hashable, Sendable {
    /// A user of the operating system, by that name: whoever is at the terminal. Gets an identity at their first command.
    case user(String)
    /// An account, by its identity.
    case account(Identifier)
}
