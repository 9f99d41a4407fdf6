package import Rulebook
package import Store

/// One writing: what is done, under which key, what it says, who wants it, and what they had seen.
package struct Command: Sendable {
    /// What is done; kept with what it writes.
    package var name: CommandName
    /// The idempotency key: the same command sent again is written once.
    package var key: String
    /// What it says, in words that tell it from any other; the ledger keeps only a token of them.
    package var content: [String]
    /// Who writes, and when.
    package var actor: Actor
    /// Asked first of all, in the transaction that writes, by what throws: whether whoever gives the command may still come in. Nil where that
    /// was found out already.
    package var admission: (@Sendable (LedgerReader) throws -> Void)?
    /// What the writer may touch.
    package var rights: Rights
    /// What it needs of the writer besides.
    package var need = Need.reach
    /// The position of the log up to which the writer had seen everything; nil where nobody looked beforehand.
    package var seen: Int64?
    /// True for a whole register, which checks the parents of units and tells its effect itself, row by row.
    package var isBulk = false
    /// The rules that judge it.
    package var rulebook = Rulebook.standard
    /// Whether it is a step taken now, and the reasons given for what the rules expect otherwise.
    package var step = JudgedStep()
    /// Says whether the writer saw what it comes to now: asked before it is kept, of the receipt with its effect. Nil where nobody looked.
    package var agrees: (@Sendable (Receipt) -> Bool)?
    /// Do everything, tell what it would come to, and keep nothing.
    package var isDryRun: Bool

    /// True where somebody asks what figures would change.
    var tellsEffect: Bool { !isBulk && (isDryRun || agrees != nil) }

    /// The command of this name with this key that says this.
    package init(
        name: CommandName, key: String, content: [String], actor: Actor, rights: Rights, seen: Int64? = nil,
        isDryRun: Bool = false
    ) {
        self.name = name
        self.key = key
        self.content = content
        self.actor = actor
        self.rights = rights
        self.seen = seen
        self.isDryRun = isDryRun
    }

    /// The most characters of a key.
    package static let keyCharactersMax = 200

    /// True for a key that names nobody by accident: letters and digits of ASCII, and `-_.:`.
    var hasGoodKey: Bool {
        (1...Command.keyCharactersMax).contains(key.utf8.count)
            && key.unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                    || "-_.:".unicodeScalars.contains(scalar)
            }
    }
}
