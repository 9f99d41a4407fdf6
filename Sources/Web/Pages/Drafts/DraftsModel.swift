internal import Ledger
internal import Operations
internal import Organisation
internal import Views
internal import Words

/// One's own drafts: what was begun and not written.
struct DraftsModel: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let act: Link
        let about: [Stretch]
        let sent: String
        /// Nil for what several people work at, which is kept until it is written or dropped.
        let until: String?
        let action: String
    }

    let head: PageHead
    let rows: [Row]
    let token: String

    init(_ context: Context, _ drafts: [Draft]) throws {
        let say = context.say
        head = PageHead(title: say("Bản nháp", "Drafts"), hasBar: false)
        token = context.visitor.formToken
        rows = drafts.compactMap { draft -> Row? in
            guard let act = Acts.named(draft.act), let subject = ActSubject(draft.subject, of: act.beginning) else {
                return nil
            }
            let address = context.link(.draft(draft.key))
            return Row(
                act: Link(say(act.label), to: Address(address)),
                // What may be seen no longer is not named; the draft is still there to be thrown away.
                about: (try? context.stretches(about: subject)) ?? [],
                sent: context.picture.time(of: draft.sentAt, say),
                until: act.isShared ? nil : say.date(context.picture.day(of: draft.until)), action: address)
        }
    }
}
