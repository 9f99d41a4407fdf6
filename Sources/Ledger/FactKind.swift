/// The name of a kind of fact, as it stands in the ledger. Each kind gives its own beside what it says (`Kinds/`).
///
/// A ledger may hold others, written by a later version: they are kept, hashed and passed on, and left out of the fold.
package struct FactKind: Hashable, Sendable {
    /// What stands in the ledger.
    package let name: String

    /// The kind of this name.
    package init(_ name: String) { self.name = name }
}
