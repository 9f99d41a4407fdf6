internal import Foundation
package import Ledger
package import SQL

/// A ledger in a database, with its vault in another: the one way to read and to write it.
package struct LedgerDatabase: Sendable {
    /// Names the rules by which this program folds facts into spans and names. Whoever changes what any fold gives changes
    /// it too: ledgers folded by others are then folded anew when they are opened. A test holds it against the example.
    package static let foldingMark = "1"

    /// The days of the office, kept in the ledger since it was made.
    package let calendar: OfficeCalendar

    private let engine: any SQLEngine
    private let vault: any SQLEngine
    private let random: RandomSource
    private let mark: String

    /// Opens a ledger that is there. What was folded by another program's rules, or is not of the end of the log, is made
    /// anew.
    ///
    /// - Parameter onProgress: hears how many facts of how many are folded anew.
    /// - Throws: `StoreError.notALedger` when the database holds something else, `StoreError.vaultOfAnotherLedger`,
    ///   `StoreError.laterSchema`, `SQLError`.
    package init(
        opening engine: any SQLEngine, vault: any SQLEngine, mark: String = foldingMark,
        random: @escaping RandomSource, onProgress: @escaping (Int64, Int64) -> Void = { _, _ in }
    ) throws {
        let seen: Int
        let zone: String?
        do {
            (seen, zone) = try engine.read { connection in
                (
                    try Migration.seenCount(of: Migration.ledger, on: connection),
                    try connection.first("SELECT time_zone FROM node") { $0.text(0) }
                )
            }
        } catch let error as SQLError where error.code == .statement {
            throw StoreError.notALedger
        }
        guard let zone else { throw StoreError.notALedger }
        guard let calendar = OfficeCalendar(identifier: zone) else { throw StoreError.unknownTimeZone(zone) }
        self.init(engine: engine, vault: vault, calendar: calendar, mark: mark, random: random)
        if seen < Migration.ledger.count { try engine.write { try Migration.run(Migration.ledger, on: $0) } }
        try checkVault()
        try bringUp(onProgress)
    }

    /// The ledger holds a token that only its own vault makes: with another's, people would not be recognised and come in
    /// twice.
    private func checkVault() throws {
        do {
            let seen = try vault.read { try Migration.seenCount(of: Migration.vault, on: $0) }
            if seen < Migration.vault.count { try vault.write { try Migration.run(Migration.vault, on: $0) } }
            let isOwn = try inBoth { reader in
                let node = try reader.connection.first(
                    "SELECT o.identity, n.vault_token FROM node n JOIN origins o ON o.id = n.origin"
                ) { (Identifier(bytes: $0.blob(0)), Identifier(bytes: $0.blob(1))) }
                guard let origin = node?.0, let key = try reader.vault.knownRecognitionKey() else { return false }
                return LedgerDatabase.vaultToken(key, of: origin, calendar) == node?.1
            }
            guard isOwn else { throw StoreError.vaultOfAnotherLedger }
        } catch let error as SQLError where error.code == .statement || error.code == .notADatabase {
            throw StoreError.vaultOfAnotherLedger
        }
    }

    private static func vaultToken(_ key: RecognitionKey, of origin: Identifier, _ calendar: OfficeCalendar)
        -> Identifier
    {
        key.token(for: "ledger", origin.description, calendar.identifier)
    }

    /// Makes a new, empty ledger in an empty database, and its vault in another. Its node gets a random identity.
    ///
    /// - Parameters:
    ///   - timeZone: where the office is; kept in the ledger for good.
    ///   - isDemonstration: it is made to be looked at, and is so for good.
    /// - Throws: `StoreError.unknownTimeZone`, `SQLError`.
    package init(
        creating engine: any SQLEngine, vault: any SQLEngine, timeZone: String = OfficeCalendar.usual,
        isDemonstration: Bool = false, mark: String = foldingMark, random: @escaping RandomSource
    ) throws {
        guard let calendar = OfficeCalendar(identifier: timeZone) else {
            throw StoreError.unknownTimeZone(timeZone)
        }
        self.init(engine: engine, vault: vault, calendar: calendar, mark: mark, random: random)
        let seed = random(16)
        guard let origin = Identifier(bytes: seed) else { throw StoreError.noRandomness }
        let key = try vault.write { connection in
            try Migration.begin(Migration.vault, on: connection)
            let vault = Vault(connection: connection, random: random)
            try vault.reflect(.empty, mark: mark)
            if isDemonstration { try vault.markDemonstration() }
            return try vault.makeRecognitionKey()
        }
        let token = LedgerDatabase.vaultToken(key, of: origin, calendar)
        try engine.write { connection in
            try Migration.begin(Migration.ledger, on: connection)
            try connection.insert(Insert(into: Tables.origins), .integer(1), .blob(origin.bytes))
            try connection.insert(
                Insert(into: Tables.node), .integer(1), .integer(1), .text(timeZone), .blob(token.bytes))
            try connection.insert(
                Insert(into: Tables.folded), .integer(1), .text(mark), .integer(Head.empty.position),
                .blob(Head.empty.hash.bytes))
        }
    }

    private init(
        engine: any SQLEngine, vault: any SQLEngine, calendar: OfficeCalendar, mark: String,
        random: @escaping RandomSource
    ) {
        self.engine = engine
        self.vault = vault
        self.calendar = calendar
        self.mark = mark
        self.random = random
    }

    /// Lets go of the files.
    package func close() throws {
        try engine.close()
        try vault.close()
    }
}

// MARK: - Reading

extension LedgerDatabase {
    /// How often, and how far apart, the two files are looked at again when they are not of one position: a writer commits
    /// the one right after the other.
    private static let attemptsMax = 40
    private static let pauseSeconds = 0.005

    /// Reads from one state of the ledger: everything inside sees the same head, in both files.
    package func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
        for attempt in 0..<LedgerDatabase.attemptsMax {
            if attempt > 0 { Thread.sleep(forTimeInterval: LedgerDatabase.pauseSeconds) }
            if let value = try readWhole(body) { return value.value }
        }
        // Whoever wrote the one did not live to write the other.
        try bringUp { _, _ in }
        guard let value = try readWhole(body) else {
            throw SQLError(code: .busy, message: "the ledger and its vault are not of one position")
        }
        return value.value
    }

    /// Nil when the files are not of one position.
    private func readWhole<Value>(_ body: (LedgerReader) throws -> Value) throws -> (value: Value, Void)? {
        try inBoth { reader in
            switch try reader.reflection(mark: mark) {
            case .whole: return (try body(reader), ())
            case .namesBehind: return nil
            case .foldedOtherwise: throw StoreError.foldedByAnother
            }
        }
    }

    private func inBoth<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
        try engine.read { connection in
            try vault.read { try body(LedgerReader(connection, Vault(connection: $0, random: random), calendar)) }
        }
    }

    /// Copies both files, of one position of the log, while others go on reading and writing.
    ///
    /// - Parameter onProgress: hears how many pages of how many of a file are copied.
    package func copy(ledger: String, vault: String, _ onProgress: (Int64, Int64) -> Void) throws {
        try read { reader in
            try reader.connection.copy(to: ledger, onProgress)
            try reader.vault.connection.copy(to: vault, onProgress)
        }
    }

    /// What the database finds damaged in the files of the ledger or of its vault; nil when they are sound.
    package func damage() throws -> String? {
        try engine.damage() ?? vault.damage()
    }
}

// MARK: - Writing

extension LedgerDatabase {
    /// Changes the ledger on behalf of `command`: all of it is kept, or, when `body` throws, nothing.
    ///
    /// The vault is committed before the ledger: after a crash between the two there is a key too many, never one too few,
    /// and names of facts that did not come; those are folded anew when they are met. A command that makes no key and touches no
    /// name writes nothing there, and waits for the disk once.
    ///
    /// - Throws: `StoreError.laterSchema` and `StoreError.foldedByAnother` when another program has changed the schema or folded
    ///   anew since the ledger was opened, `StoreError.clockBehind`, `SQLError`, and what `body` throws.
    package func write<Value>(
        _ command: CommandRequest, _ body: (LedgerWriter) throws -> Value
    ) throws -> Value {
        try inBothWriting { reader in
            let reflection = try reader.reflection(mark: mark)
            if case .foldedOtherwise = reflection { throw StoreError.foldedByAnother }
            try checkClock(command.recorded, reader)
            if case .namesBehind = reflection { try Refolding(reader, mark: mark) { _, _ in }.run() }
            let writer = try LedgerWriter(reader, command: command, mark: mark, random: random)
            let value = try body(writer)
            try writer.finish()
            return value
        }
    }

    /// Looks whether something may be recorded at this moment: a clock that stands before what was recorded already would
    /// date what is known now into the past for good.
    ///
    /// - Throws: `StoreError.clockBehind`.
    package func checkClock(_ now: Instant) throws {
        try read { try checkClock(now, $0) }
    }

    private func checkClock(_ now: Instant, _ reader: LedgerReader) throws {
        guard let last = try reader.lastRecorded() else { return }
        let (today, lastDay) = (calendar.day(of: now), calendar.day(of: last))
        if today < lastDay { throw StoreError.clockBehind(today: today, lastRecorded: lastDay) }
    }

    /// Folds everything anew, whatever it was folded by.
    ///
    /// - Parameter onProgress: hears how many facts of how many are folded.
    package func refoldEverything(_ onProgress: @escaping (Int64, Int64) -> Void) throws {
        try inBothWriting { reader in
            try reader.connection.execute("UPDATE folded SET mark = ''")
            try Refolding(reader, mark: mark, onProgress: onProgress).run()
        }
    }

    /// Changes the vault alone, of which no fact tells: accounts' secrets, the key of the desk.
    package func writeVault<Value>(_ body: (Vault) throws -> Value) throws -> Value {
        try vault.write { connection in
            _ = try Migration.seenCount(of: Migration.vault, on: connection)
            return try body(Vault(connection: connection, random: random))
        }
    }

    /// Reads the vault alone, whatever position of the log it reflects.
    package func readVault<Value>(_ body: (Vault) throws -> Value) throws -> Value {
        try vault.read { try body(Vault(connection: $0, random: random)) }
    }

    /// The key of the desk, made now where nothing lay on it yet.
    package func deskKey() throws -> DeskKey {
        if let known = try readVault({ try $0.knownDeskKey() }) { return known }
        return try writeVault { try $0.deskKeyMakingOne() }
    }

    private func bringUp(_ onProgress: @escaping (Int64, Int64) -> Void) throws {
        if case .whole = try inBoth({ try $0.reflection(mark: mark) }) { return }
        try inBothWriting { try Refolding($0, mark: mark, onProgress: onProgress).run() }
    }

    private func inBothWriting<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
        try engine.write { connection in
            _ = try Migration.seenCount(of: Migration.ledger, on: connection)
            return try vault.write { vaultConnection in
                _ = try Migration.seenCount(of: Migration.vault, on: vaultConnection)
                return try body(LedgerReader(connection, Vault(connection: vaultConnection, random: random), calendar))
            }
        }
    }
}
