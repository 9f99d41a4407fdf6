package import Ledger

/// Something that an account may do within its reach. What is not among an account's permissions there, it may not.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    /// Sees units, places and figures.
    case figures
    /// Sees people by name, and opens their files.
    case names
    /// Sees who wrote and who read what.
    case audit
    /// Does any act whose subjects lie in reach.
    case write
    /// Does the acts of a cell's own work, about that cell.
    case writeOwnCell
    /// Keeps the rulebook and the backups.
    case keep
    /// Makes accounts, and gives and ends grants.
    case accounts
    /// Ticks items of its own plan.
    case tickOwnItems
}

extension Role {
    /// What somebody in this role may do. A list that is written out: what is not here is denied.
    package var permissions: Set<Permission> {
        switch self {
        case .administrator: [.figures, .keep, .accounts]
        case .officer: [.figures, .names, .write, .writeOwnCell]
        case .secretary: [.figures, .names, .writeOwnCell]
        case .reader: [.figures]
        case .inspector: [.figures, .names, .audit]
        case .partner: [.figures, .tickOwnItems]
        }
    }
}
