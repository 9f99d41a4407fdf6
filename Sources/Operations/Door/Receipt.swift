package import Ledger
package import Organisation
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

    /// What was done.
    package var name: CommandName
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
    /// Of a dry run, what would change today.
    package var effect: FigureChanges?
    /// Of a dry run about an earlier day, what would change on that day.
    package var earlierEffect: FigureChanges?
    /// Of a dry run, what would be out of order then and is not now.
    package var objections: [Irregularity.Kind] = []
    /// Where what it writes departs from rules, and why; of a command of before, none.
    package var departures: [Departure] = []
    /// Of a dry run that changes structure, what it leaves behind.
    package var aftermath: Aftermath?
    /// The end of the log before the command.
    package var before: Head

    init(of writing: Writing) throws {
        name = writing.command.name
        command = writing.command.key
        recorded = writing.command.actor.now
        counts = writing.counts
        head = writing.writer.head
        before = writing.headBefore
        departures = writing.recordedDepartures
    }

    /// Computes what changes, of the state before the command and the one it made.
    mutating func tellEffect(of writing: Writing) throws {
        let today = writing.today
        effect = try FigureChanges(of: writing.touched, since: writing.headBefore, on: today, writing.reader)
            .seen(writing.sees)
        if let day = writing.earliest, day < today {
            earlierEffect = try FigureChanges(of: writing.touched, since: writing.headBefore, on: day, writing.reader)
                .seen(writing.sees)
        }
        aftermath = try Aftermath(of: writing)
        objections = writing.objections.union(aftermath?.objections ?? []).union(try Objections(of: writing).kinds)
            .sorted { $0.rawValue < $1.rawValue }
    }

    /// What a command wrote before.
    init(of key: String, _ reader: LedgerReader, isRepeat: Bool) throws {
        let written = try reader.facts(ofCommand: key) ?? []
        name = CommandName(try reader.name(ofCommand: key) ?? "")
        command = key
        counts = Counts()
        for (fact, _) in written {
            if fact.fact.kind == FactKind.retracted.name { counts.retracted += 1 } else { counts.stated += 1 }
        }
        recorded = written.last?.fact.fact.recorded ?? Instant(milliseconds: 0)
        head = try written.last.map { try reader.head(at: $0.fact.position) } ?? reader.head()
        before = head
        self.isRepeat = isRepeat
    }
}
