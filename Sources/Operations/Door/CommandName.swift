package import Words

/// What is done by a command: the name of an act, or of what else writes. It is kept with the command, so that whoever reads of it later need not
/// guess from its facts.
package struct CommandName: Hashable, Sendable {
    /// As it stands in the ledger.
    package let text: String

    /// A name as it stands in the ledger.
    init(_ text: String) { self.text = text }

    /// That of an act.
    package init(_ act: any Act.Type) { text = act.name }

    /// A dossier that is brought in.
    package static let dossier = CommandName("import")
    /// Outlines of units that are brought in. They are no facts, so that no command in a ledger has this name.
    package static let outlines = CommandName("boundaries")

    /// What people call it; the name itself for an act that this program has not.
    package var label: BilingualText {
        if let act = Acts.named(text) { return act.label }
        return self == .dossier ? BilingualText("Nhập từ tệp", "Brought in from files") : BilingualText(text, text)
    }

    /// What people call the command that the ledger keeps under this name.
    package static func label(of stored: String) -> BilingualText { CommandName(stored).label }
}
