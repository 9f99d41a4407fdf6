internal import Foundation
internal import Ledger
internal import Store

/// Drafts that several people work at, over days: open to all who may write about what they begin from, kept in the vault until
/// they are written or dropped.
extension FormDesk {
    /// The shared draft of this key; nil where there is none, or it is not theirs to open.
    func sharedDraft(_ key: String, _ writer: FormWriter) throws -> Draft? {
        guard let kept = try database.readVault({ try $0.sharedDraft(key) }) else { return nil }
        return try opened(kept, writer)
    }

    /// All that somebody may open, the last changed first.
    func sharedDrafts(of writer: FormWriter) throws -> [Draft] {
        try database.readVault { try $0.sharedDrafts() }.compactMap { try opened($0, writer) }
    }

    private func opened(_ kept: SharedDraft, _ writer: FormWriter) throws -> Draft? {
        var draft = try JSONDecoder().decode(Draft.self, from: Data(kept.content))
        draft.base = kept.changed.milliseconds
        return try isOpen(draft, to: writer) ? draft : nil
    }

    /// True where somebody may do the act about what the draft begins from.
    private func isOpen(_ draft: Draft, to writer: FormWriter) throws -> Bool {
        guard let act = act(named: draft.act), act.isShared,
            let subject = ActSubject(draft.subject, of: act.beginning)
        else { return false }
        return try database.read { reader in
            let known = KnownSubject(subject, reader, day: writer.actor.today)
            return try known.stored() != nil && writer.may(act, about: known)
        }
    }

    /// Keeps what was sent. Where somebody else has changed the draft since it was opened, nothing of theirs goes: what was sent is
    /// kept as a draft of its own, which says so.
    ///
    /// - Returns: the draft as it is kept; nil where it is not theirs to write.
    func keepShared(_ sent: Draft, _ writer: FormWriter) throws -> Draft? {
        var draft = sent
        guard try isOpen(draft, to: writer) else { return nil }
        return try database.writeVault { vault in
            let old = try vault.sharedDraft(draft.key)
            if let old, old.changed.milliseconds != draft.base {
                let own = try JSONDecoder().decode(Draft.self, from: Data(old.content))
                if own.texts != draft.texts { (draft.key, draft.apartFrom) = (newKey(), draft.key) }
            }
            // Two in one millisecond are still two.
            draft.sent = max(draft.sent, (old?.changed.milliseconds ?? 0) + 1)
            draft.base = draft.sent
            let content = [UInt8](try JSONEncoder().encode(draft))
            try vault.keep(
                SharedDraft(key: draft.key, content: content, changed: Instant(milliseconds: draft.sent)))
            return draft
        }
    }

    /// Throws a draft away, where it is theirs to open.
    func dropShared(_ key: String, _ writer: FormWriter) throws {
        guard try sharedDraft(key, writer) != nil else { return }
        try database.writeVault { try $0.drop(sharedDraft: key) }
    }
}
