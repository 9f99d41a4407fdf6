package import Ledger
internal import SQL

/// How far what is folded goes: two files do not commit as one, and another program may have folded otherwise.
enum Reflection {
    /// Nothing has to be made anew.
    case whole
    /// The names do not reflect the end of the log.
    case namesBehind
    /// Everything was folded by other rules.
    case foldedOtherwise
}

extension LedgerReader {
    /// How what is folded here and in the vault stands to the log, for a program that folds by the rules of `mark`.
    func reflection(mark: String) throws -> Reflection {
        let folded = try connection.first("SELECT mark, named_position, named_hash FROM folded") { row in
            (mark: row.text(0), head: Hash(bytes: row.blob(2)).map { Head(position: row.integer(1), hash: $0) })
        }
        guard let folded, folded.mark == mark else { return .foldedOtherwise }
        let reflected = try vault.reflected()
        return reflected?.mark == mark && reflected?.head == folded.head ? .whole : .namesBehind
    }

    /// From now on the vault reflects this position of the log, folded by these rules: said in both files, so that a command that
    /// has nothing to do with names leaves the vault as it is.
    func reflectNames(_ head: Head, mark: String) throws {
        try connection.execute(
            "UPDATE folded SET named_position = \(head.position), named_hash = \(head.hash.bytes)")
        try vault.reflect(head, mark: mark)
    }
}

extension Vault {
    /// Of which position of the log the names are, and by which rules they were folded; nil when nobody said.
    func reflected() throws -> (head: Head, mark: String)? {
        try connection.first("SELECT position, log_hash, mark FROM reflected") { row in
            Hash(bytes: row.blob(1)).map { (Head(position: row.integer(0), hash: $0), row.text(2)) }
        } ?? nil
    }

    /// From now on the names are those of this position of the log, folded by these rules.
    func reflect(_ head: Head, mark: String) throws {
        let insert = Insert(
            into: Tables.reflected, onConflict: .update(["position", "log_hash", "mark"], key: ["only_row"]))
        try connection.insert(insert, .integer(1), .integer(head.position), .blob(head.hash.bytes), .text(mark))
    }
}

/// Makes anew what is folded, where it is not what the facts fold into by this program's rules. Inside a writing
/// transaction on both files.
struct Refolding {
    private let reader: LedgerReader
    private let mark: String
    private let onProgress: (Int64, Int64) -> Void

    init(_ reader: LedgerReader, mark: String, onProgress: @escaping (Int64, Int64) -> Void) {
        self.reader = reader
        self.mark = mark
        self.onProgress = onProgress
    }

    /// Does what is needed; nothing when all is whole.
    func run() throws {
        switch try reader.reflection(mark: mark) {
        case .whole: return
        case .foldedOtherwise: try refoldEverything()
        case .namesBehind: try bringNamesUp()
        }
        try reader.reflectNames(reader.head(), mark: mark)
    }

    private func refoldEverything() throws {
        for table in DerivedTable.ofLedger { try reader.connection.execute("DELETE FROM \(table.table)") }
        let spans = SpanWriter(TableSink(reader.connection), try StoredNumbers(reader))
        try removeNames()
        let names = NameWriter(TableSink(reader.vault.connection))
        reader.knownJoins = nil
        _ = try reader.joins(isRefolding: true)
        try forEachSubject(of: SubjectKind.all) { subject, facts in
            let folded = try reader.folded(subject, own: facts)
            try spans.write(subject, facts: folded.facts, live: folded.live, own: facts, isFirst: true)
            if subject.id.kind == .person {
                try names.write(subject.row, live: folded.live, others: folded.others, isFirst: true)
            }
        }
        try reader.connection.insert(
            Insert(into: Tables.folded, onConflict: .update(["mark"], key: ["only_row"])), .integer(1), .text(mark),
            .integer(Head.empty.position), .blob(Head.empty.hash.bytes))
    }

    private func bringNamesUp() throws {
        let names = NameWriter(TableSink(reader.vault.connection))
        let head = try reader.head()
        if let reflected = try reader.vault.reflected(), reflected.mark == mark,
            reflected.head.position <= head.position, try reader.had(reflected.head)
        {
            for subject in try reader.subjects(after: reflected.head.position, upTo: head.position)
            where subject.id.kind == .person {
                let folded = try reader.folded(subject)
                try names.write(subject.row, live: folded.live, others: folded.others, isFirst: false)
            }
            return
        }
        try removeNames()
        try forEachSubject(of: [.person]) { subject, facts in
            let folded = try reader.folded(subject, own: facts)
            try names.write(subject.row, live: folded.live, others: folded.others, isFirst: true)
        }
    }

    private func removeNames() throws {
        for table in DerivedTable.ofVault {
            try reader.vault.connection.execute("DELETE FROM \(table.table)")
        }
    }

    private func forEachSubject(
        of kinds: [SubjectID.Kind], _ body: (StoredSubject, [LiveFact]) throws -> Void
    ) throws {
        let total = try reader.head().position
        var done: Int64 = 0
        for kind in kinds {
            try reader.forEachSubject(of: kind) { subject, facts in
                try body(subject, facts)
                let before = done
                done += Int64(facts.count)
                if before >> 12 != done >> 12 { onProgress(done, total) }
            }
        }
    }
}

extension LedgerReader {
    /// True when this ledger's log had this head.
    package func had(_ head: Head) throws -> Bool {
        if head.position == 0 { return head == .empty }
        return try connection.first("SELECT log_hash FROM facts WHERE position = \(head.position)") {
            Hash(bytes: $0.blob(0))
        } == head.hash
    }
}
