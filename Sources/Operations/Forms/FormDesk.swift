internal import Access
internal import Fields
internal import Foundation
package import Ledger
package import Store
package import Words

/// Who fills in a form: whose drafts are opened, and what may be written.
package struct FormWriter: Sendable {
    /// Whose drafts: an account, or whoever holds the files.
    package var owner: String
    /// Who writes, and when.
    package var actor: Actor
    /// What they may write.
    package var rights: Rights
    /// The token of the forms of their sign-in; nil where nobody signs in.
    package var formToken: String?

    /// Somebody at a form.
    package init(owner: String, actor: Actor, rights: Rights, formToken: String? = nil) {
        (self.owner, self.actor, self.rights, self.formToken) = (owner, actor, rights, formToken)
    }

    /// Whose drafts those of an account are.
    package static func owner(_ account: Identifier) -> String { account.description }

    /// True where they may do an act about what its form begins from. Of what else it names, the door asks when it is written.
    func may(_ act: any Act.Type, about known: KnownSubject) throws -> Bool {
        let found = try rights.found(known.reader)
        guard found.needs.contains(act.need) else { return false }
        guard let mayWrite = found.mayWrite else { return true }
        // A command is taken back as a whole, or not at all.
        let statements = try act.trying(known)
        return try known.touched().allSatisfy { subject in
            let facts = try known.reader.facts(of: subject)
            return try mayWrite(
                Rights.Asked(
                    subject: subject, facts: facts, statements: statements, need: act.need, today: actor.today))
        }
    }
}

/// Forms from acts: opened, kept, checked, reviewed and written. What they look like is others' business.
package struct FormDesk: Sendable {
    /// What may be done by hand here.
    package let acts: [any Act.Type]
    let database: LedgerDatabase
    let desk: DeskDatabase
    private let random: RandomSource

    /// The forms of a ledger.
    ///
    /// - Parameters:
    ///   - acts: what may be done by hand; tests have acts of their own.
    ///   - random: makes keys.
    package init(
        _ database: LedgerDatabase, _ desk: DeskDatabase, acts: [any Act.Type] = Acts.all,
        random: @escaping RandomSource
    ) {
        (self.database, self.desk, self.acts, self.random) = (database, desk, acts, random)
    }

    /// The act of this name; nil when there is none.
    package func act(named name: String) -> (any Act.Type)? { acts.first { $0.name == name } }

    /// A key that nobody can guess.
    package func newKey() -> String { random(16).hexadecimal }

    /// What a form holds before anything is typed.
    package struct Opened: Sendable {
        /// Its fields.
        package var groups: [FormGroup]
        /// What is known of what it begins from.
        package var known: [KnownValue]
        /// The position of the log it is of.
        package var position: Int64
        /// Why it cannot be done whatever is typed; nil where it can.
        package var refusal: Explanation?
        /// The first facts that the command stated which it begins from; none where it begins from something else.
        package var stated: [Identifier] = []
    }

    /// Opens a form; nothing is stored.
    ///
    /// - Parameters:
    ///   - day: from which the act is proposed to hold.
    ///   - texts: what is typed so far.
    /// - Returns: nil where the ledger has nothing of what it would begin from.
    /// - Throws: `DoorRefusal.notPermitted` where whoever writes may not do it, or not about this.
    package func open(
        _ act: any Act.Type, _ subject: ActSubject, day: Day, texts: [String: String] = [:], _ writer: FormWriter
    ) throws -> Opened? {
        try database.read { reader in
            let known = KnownSubject(subject, reader, day: day, texts: texts)
            switch subject {
            case .nothing: break
            case .command(let key): guard try reader.isOfAForm(key) else { return nil }
            default: guard try known.stored() != nil else { return nil }
            }
            guard try writer.may(act, about: known) else { throw DoorRefusal.notPermitted }
            let isOver = try KnownFact(known).map { !$0.isLive } ?? false
            var opened = Opened(
                groups: try act.form(known) + act.judgedGroup, known: try act.known(known),
                position: try reader.head().position,
                refusal: isOver ? RetractFacts.Refusal.alreadyRetracted.explanation : nil)
            if case .command(let key) = subject {
                let found = try reader.facts(ofCommand: key) ?? []
                opened.stated = found.map(\.fact.fact).filter { $0.kind != FactKind.retracted.name }.map(\.id)
            }
            return opened
        }
    }

    /// What whoever writes may do about this now, in the order of the list: what pages offer.
    package func offered(about subject: ActSubject, _ writer: FormWriter) throws -> [any Act.Type] {
        try database.read { reader in
            let known = KnownSubject(subject, reader, day: writer.actor.today)
            return try acts.filter { act in
                try act.beginning.begins(from: subject, known) && act.isOffered(about: known)
                    && writer.may(act, about: known)
            }
        }
    }

    // MARK: Drafts

    /// The draft of this key; nil when there is none, or it is somebody else's.
    package func draft(_ key: String, _ writer: FormWriter) throws -> Draft? {
        guard Draft.isKey(key) else { return nil }
        if let shared = try sharedDraft(key, writer) { return shared }
        guard let kept = try desk.read({ try $0.draft(key, at: writer.actor.now) }),
            kept.owner == writer.owner
        else { return nil }
        return try Draft(kept)
    }

    /// Everything somebody has begun and not written, the last first.
    package func drafts(of writer: FormWriter) throws -> [Draft] {
        try sharedDrafts(of: writer)
            + desk.read { try $0.drafts(of: writer.owner, at: writer.actor.now) }.map { try Draft($0) }
    }

    /// Keeps what was sent; what names somebody who may not be named is left out first.
    ///
    /// - Returns: the draft as it is kept; nil where its key is somebody else's.
    package func keep(_ draft: Draft, _ writer: FormWriter) throws -> Draft? {
        var draft = draft
        draft.sent = writer.actor.now.milliseconds
        draft.withheld = []
        if let act = act(named: draft.act), let subject = ActSubject(draft.subject, of: act.beginning) {
            let names = try database.read { reader in
                try act.withheld(draft.texts, KnownSubject(subject, reader, day: writer.actor.today))
            }
            draft.withheld = names.filter { draft.texts[$0]?.isEmpty == false }.sorted()
            for name in names { draft.texts[name] = "" }
            if act.isShared { return try keepShared(draft, writer) }
        }
        let content = [UInt8](try JSONEncoder().encode(draft))
        let kept = Desk.Draft(key: draft.key, owner: writer.owner, content: content, until: draft.until)
        let isOwn = try desk.write { desk in
            if let old = try desk.draft(draft.key, at: writer.actor.now), old.owner != writer.owner { return false }
            try desk.keep(kept, at: writer.actor.now)
            return true
        }
        return isOwn ? draft : nil
    }

    /// Throws a draft away, where it is theirs.
    package func drop(_ key: String, _ writer: FormWriter) throws {
        try dropShared(key, writer)
        try desk.write { desk in
            guard try desk.draft(key, at: writer.actor.now)?.owner == writer.owner else { return }
            try desk.drop(draft: key)
        }
    }

    /// From now on no page of the sign-in is older than what it wrote.
    func note(_ receipt: Receipt, _ writer: FormWriter) throws {
        guard let token = writer.formToken else { return }
        try desk.write { desk in
            guard let signIn = try desk.signIn(formToken: SignInToken.formHash(token)) else { return }
            try desk.note(written: max(receipt.head.position, signIn.lastWritten), of: signIn.token)
        }
    }

    /// The end of the log.
    package func position() throws -> Int64 { try database.read { try $0.head().position } }
}

extension ActBeginning {
    /// True where a form may begin from this.
    fileprivate func begins(from subject: ActSubject, _ known: KnownSubject) throws -> Bool {
        switch (self, subject) {
        case (.person, .person), (.place, .place), (.fact, .fact), (.nothing, .nothing): true
        case (.command, .command(let key)): try known.reader.isOfAForm(key)
        case (.unit(_, let kinds), .unit(let code)):
            try known.reader.kind(ofUnit: code, on: known.day).map { kinds.contains($0) } ?? false
        default: false
        }
    }
}

extension LedgerReader {
    /// True for a command of an act, and for a file that brought in no more than a form does: what a large one brought in takes long to
    /// take back, while nobody else writes, and that is done at the machine.
    fileprivate func isOfAForm(_ key: String) throws -> Bool {
        guard let name = try name(ofCommand: key) else { return false }
        guard name == CommandName.dossier.text else { return true }
        return try facts(ofCommand: key, limit: WrittenCommand.factsMax + 1)
            .map { $0.count <= WrittenCommand.factsMax } ?? false
    }
}

extension Draft {
    fileprivate init(_ kept: Desk.Draft) throws {
        self = try JSONDecoder().decode(Draft.self, from: Data(kept.content))
    }
}
