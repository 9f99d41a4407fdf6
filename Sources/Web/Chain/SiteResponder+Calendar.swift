internal import Access
internal import Hummingbird
internal import Ledger
internal import Operations
internal import Views
internal import Words

/// A calendar asks for what is due. It can send no header, so its key stands in the address, and may nothing else.
extension SiteResponder {
    /// The calendar of whoever has this key.
    ///
    /// - Throws: `Trouble.noSuchPage` for a key that does not hold, or is for anything else: the same as for no page.
    func calendar(_ key: String) async throws -> Reply {
        guard let programs = gate?.programs else { throw Trouble.noSuchPage }
        let site = site
        return try await onThread { patience in
            guard let known = try programs.who(key), known.scope == .calendar else { throw Trouble.noSuchPage }
            let (now, note) = (AsOf(day: site.today()), ReadingNote(page: "lich", .export, isSeenLater: true))
            let stamp = Instant(milliseconds: Int64(site.today().number) * 86_400_000)
            let text = try site.pictures.read(
                now, for: .account(known.account), .settled(notBefore: 0), patience, noting: note
            ) { try CalendarFeed($0, Speech(.vietnamese), at: stamp).text }
            let reply = Reply(status: 200, type: "text/calendar; charset=utf-8", body: Array(text.utf8))
            return site.pictures.unseen(reply, note)
        }.seen()
    }
}
