/// What a command needs of whoever gives it, besides that every subject it touches may be written about by them.
package enum Need: Hashable, Sendable, CaseIterable {
    /// Nothing more: who writes at all may.
    case reach
    /// Nothing more, and of a cell's own work: its secretary may too, for that cell.
    case ownCell
    /// The right to keep the ledger itself, whatever it is about.
    case keeping
    /// The right to make accounts, and to give and end grants.
    case accounts
}
