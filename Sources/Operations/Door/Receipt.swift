package import Ledger
internal import Store
package import Views

/// What a command wrote. Read from the ledger, so that it is the same whenever it is asked for.
package struct Receipt: Sendable {
    /// How many facts of each sort.
    package struct Counts: Equatable, Sendable {
        /// Facts that state something.
        package var stated = 0
        /// Facts that take another back.
        package var retracted = 0

        /// None.
        package init() {}

        mutating func add(_ statement: Statement) {
            if case .retracted = statement { retracted += 1 } else { stated += 1 }
        }
    }

    /// The command's key.
    package var command: String
    /// When it was written.
    package var recorded: Instant
    /// How many facts.
    package var counts: Counts
    /// The end of the log with the last of them; of a dry run, what it would be.
    package var head: Head
    /// True when it was written before, and nothing now.
    package var isRepeat = false
    /// Of a dry run, what would change.
    package var effect: FigureChanges?

    init(of writing: Writing) throws {
        command = writing.command.key
        recorded = writing.command.actor.now
        counts = writing.counts
        head = writing.writer.head
    }

    /// What a command wrote before.
    init(of key: String, _ reader: LedgerReader, isRepeat: Bool) throws {
        let written = try reader.facts(ofCommand: key) ?? []
        command = key
        counts = Counts()
        for (fact, _) in written {
            if fact.fact.kind == FactKind.retracted.name { counts.retracted += 1 } else { counts.stated += 1 }
        }
        recorded = written.last?.fact.fact.recorded ?? Instant(milliseconds: 0)
        head = try written.last.map { try reader.head(at: $0.fact.position) } ?? reader.head()
        self.isRepeat = isRepeat
    }
}
