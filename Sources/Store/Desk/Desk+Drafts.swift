package import Ledger
internal import SQL

/// Forms that are not written yet. What is in them is sealed; whose they are, and until when they lie there, is not.
extension Desk {
    /// A draft as the desk keeps it.
    package struct Draft: Hashable, Sendable {
        /// Its key.
        package var key: String
        /// Whose it is: no other opens it.
        package var owner: String
        /// What is in it.
        package var content: [UInt8]
        /// When it goes.
        package var until: Instant

        /// A draft of this owner.
        package init(key: String, owner: String, content: [UInt8], until: Instant) {
            (self.key, self.owner, self.content, self.until) = (key, owner, content, until)
        }
    }

    /// The draft with this key, whosever it is; nil when there is none, or its time is over.
    package func draft(_ key: String, at now: Instant) throws -> Draft? {
        try drafts("WHERE key = \(key) AND until > \(now.milliseconds)").first
    }

    /// Everything that somebody has begun and not written, the last first.
    package func drafts(of owner: String, at now: Instant) throws -> [Draft] {
        try drafts(
            "WHERE owner = \(owner) AND until > \(now.milliseconds) ORDER BY until DESC LIMIT \(Desk.draftsShownMax)")
    }

    /// The most drafts of somebody that are listed.
    package static let draftsShownMax: Int64 = 200

    private func drafts(_ condition: SQLText) throws -> [Draft] {
        try connection.rows("SELECT key, owner, content, until FROM drafts \(condition)") { row -> Draft? in
            let (name, owner) = (row.text(0), row.text(1))
            return key.open(row.blob(2), at: "draft", name, owner).map {
                Draft(key: name, owner: owner, content: $0, until: Instant(milliseconds: row.integer(3)))
            }
        }.compactMap(\.self)
    }

    /// Keeps a draft, in the place of what was there under its key, and clears away what is too old.
    package func keep(_ draft: Draft, at now: Instant) throws {
        try connection.execute("DELETE FROM drafts WHERE until <= \(now.milliseconds)")
        let sealed = try key.seal(draft.content, at: "draft", draft.key, draft.owner, nonce: nonce())
        try connection.insert(
            Insert(into: Tables.drafts, onConflict: .update(["owner", "content", "until"], key: ["key"])),
            .text(draft.key), .text(draft.owner), .blob(sealed), .integer(draft.until.milliseconds))
    }

    /// Throws a draft away.
    package func drop(draft key: String) throws {
        try connection.execute("DELETE FROM drafts WHERE key = \(key)")
    }
}

extension DeskDatabase {
    /// What only this desk can compute of these words: says that a page of it was shown.
    package func seal(of words: [String]) throws -> String {
        try read { $0.key.token(for: "shown", words.joined(separator: "\u{1F}")).hexadecimal }
    }
}
