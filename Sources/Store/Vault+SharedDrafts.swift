package import Ledger
internal import SQL

/// A form that is not written yet and that several people work at: in the vault, and so in every backup, until it is written
/// or dropped.
package struct SharedDraft: Hashable, Sendable {
    /// The key of the draft, and of the command that it becomes.
    package var key: String
    /// What is in it.
    package var content: [UInt8]
    /// When it was changed last.
    package var changed: Instant

    /// A draft as it was changed then.
    package init(key: String, content: [UInt8], changed: Instant) {
        (self.key, self.content, self.changed) = (key, content, changed)
    }
}

extension Vault {
    /// The shared draft with this key; nil when there is none.
    package func sharedDraft(_ key: String) throws -> SharedDraft? {
        try sharedDrafts("WHERE key = \(key)").first
    }

    /// Every shared draft, the last changed first.
    package func sharedDrafts() throws -> [SharedDraft] { try sharedDrafts("ORDER BY changed DESC, key") }

    private func sharedDrafts(_ condition: SQLText) throws -> [SharedDraft] {
        try connection.rows("SELECT key, content, changed FROM shared_drafts \(condition)") { row in
            SharedDraft(key: row.text(0), content: row.blob(1), changed: Instant(milliseconds: row.integer(2)))
        }
    }

    /// Keeps a draft in the place of what was there under its key.
    package func keep(_ draft: SharedDraft) throws {
        try connection.insert(
            Insert(into: Tables.sharedDrafts, onConflict: .update(["content", "changed"], key: ["key"])),
            .text(draft.key), .blob(draft.content), .integer(draft.changed.milliseconds))
    }

    /// Throws a draft away.
    package func drop(sharedDraft key: String) throws {
        try connection.execute("DELETE FROM shared_drafts WHERE key = \(key)")
    }
}
