package import Ledger
package import Store

/// Walks the chains and the log and compares every table with them; says what is first wrong.
package struct VerifyLedger {
    /// What is wrong.
    package enum Fault: Hashable, Sendable {
        /// A fact's content does not give its hash: it was changed.
        case contentChanged
        /// A fact's number among its origin's facts is not the next: one is missing or came twice.
        case sequenceBroken
        /// A fact's position in the log is not the next.
        case positionBroken
        /// The log's hash does not follow from the one before it and the fact.
        case logBroken
        /// The database itself finds its file damaged, or rows that belong together are missing.
        case damaged
        /// The vault has no key for what a fact says under seal.
        case keyMissing
        /// The key in the vault does not open what a fact says under seal.
        case sealDoesNotOpen
        /// A unit or place stands under a code that is not its own.
        case codeChanged(String)
        /// An account stands under a name that is not its own, or is gone.
        case accountChanged
        /// A table differs from what the facts fold into.
        case tableDiffers(String)
        /// Rows of a table were changed, lost or added by something else than the program.
        case rowsChanged(String)
    }

    /// The first thing that is wrong.
    package struct Broken: Hashable, Sendable {
        /// Position of the fact it was found at; nil when it is no fact.
        package var position: Int64?
        /// The fact.
        package var fact: Identifier?
        /// What is wrong with it.
        package var fault: Fault
    }

    /// What the walk found.
    package struct Report: Sendable {
        /// The end of the log.
        package var head: Head
        /// Nil when all is well.
        package var firstBroken: Broken?
        /// Nil when no head was given to check.
        package var headMatches: Bool?
    }

    private let database: LedgerDatabase

    /// Verifies the ledger in `database`.
    package init(_ database: LedgerDatabase) {
        self.database = database
    }

    /// Walks every fact; `onProgress` hears how many of how many are done.
    ///
    /// - Parameter reference: a head printed on a report, to check against this ledger.
    package func run(
        head reference: HeadReference? = nil, onProgress: (Int64, Int64) -> Void = { _, _ in }
    ) throws -> Report {
        if try database.damage() != nil {
            return Report(head: .empty, firstBroken: Broken(fault: .damaged), headMatches: nil)
        }
        return try database.read { reader in
            let last = try reader.head()
            var walk = LogWalk()
            try reader.forEachFact { stored, logHash in
                if stored.position.isMultiple(of: 4096) { onProgress(stored.position, 2 * last.position) }
                walk.take(stored, logHash: logHash, sealFault: try reader.sealFault(of: stored.fact))
            }
            var report = Report(head: walk.head, firstBroken: walk.firstBroken, headMatches: nil)
            if let reference {
                do {
                    _ = try reader.head(matching: reference)
                    report.headMatches = true
                } catch is StoreError {
                    report.headMatches = false
                }
            }
            // A fact whose subject, kind or command is gone is not met on the walk.
            if report.firstBroken == nil, walk.head.position != last.position {
                report.firstBroken = Broken(position: walk.head.position + 1, fault: .damaged)
            }
            if report.firstBroken == nil {
                let fault = try besideFacts(reader) { onProgress(last.position + $0, last.position + $1) }
                report.firstBroken = fault.map { Broken(fault: $0) }
            }
            return report
        }
    }

    /// What is wrong with everything that is no fact.
    private func besideFacts(
        _ reader: LedgerReader, _ onProgress: (Int64, Int64) -> Void
    ) throws -> Fault? {
        if let code = try reader.firstChangedCode() { return .codeChanged(code) }
        if try !reader.accountsAreRight() { return .accountChanged }
        if let table = try reader.firstWrongSum() { return .rowsChanged(table) }
        return try reader.firstDifferentTable(onProgress).map(Fault.tableDiffers)
    }
}

/// Follows the log fact by fact.
private struct LogWalk {
    private(set) var head = Head.empty
    private(set) var firstBroken: VerifyLedger.Broken?
    private var sequences: [Identifier: Int64] = [:]

    /// - Parameter sealFault: what is wrong with what the fact says under seal.
    mutating func take(_ stored: StoredFact, logHash: Hash?, sealFault: LedgerReader.SealFault?) {
        let fact = stored.fact
        let next = head.appending(fact.hash)
        let sequence = sequences[fact.origin, default: 0] + 1
        if firstBroken == nil {
            let fault: VerifyLedger.Fault? =
                if stored.position != next.position {
                    .positionBroken
                } else if fact.sequence != sequence {
                    .sequenceBroken
                } else if fact.recomputedHash != fact.hash {
                    .contentChanged
                } else if logHash != next.hash {
                    .logBroken
                } else {
                    switch sealFault {
                    case .keyMissing: .keyMissing
                    case .doesNotOpen: .sealDoesNotOpen
                    case nil: nil
                    }
                }
            firstBroken = fault.map { VerifyLedger.Broken(position: stored.position, fact: fact.id, fault: $0) }
        }
        sequences[fact.origin] = sequence
        head = next
    }
}
