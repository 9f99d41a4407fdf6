internal import Foundation
internal import GRDB
package import SQL
internal import Synchronization

/// SQLite behind the SQL protocol: one file, many readers, one writer.
///
/// Write-ahead logging lets readers go on while somebody writes; `synchronous=FULL` on the writer means that what was
/// acknowledged survives a power cut.
package final class SQLiteEngine: SQLEngine {
    /// Marks the product's files, so that another program's database is told apart before it is touched.
    private static let applicationID: Int32 = 0x4E48_4E31

    private let database: any DatabaseWriter
    /// The file that is being filled without a net; nil otherwise.
    private let loadingPath: String?
    /// The tables that were made since a load began.
    private let tables = Mutex<[SQLTable]>([])
    /// Held for as long as the files are open.
    private let lock: FileLock?

    /// Opens the database at `path`, and makes it when it is not there.
    ///
    /// - Parameters:
    ///   - busyTimeoutSeconds: how long to wait for another process that is writing.
    ///   - overwritesDeleted: what is deleted is overwritten with zeros.
    ///   - staysAsItIs: reading changes no byte of the file; readers then wait for each other.
    ///   - lock: held until the engine is gone.
    /// - Throws: `SQLError`.
    package init(
        path: String, busyTimeoutSeconds: Double = 5, overwritesDeleted: Bool = false, staysAsItIs: Bool = false,
        holding lock: FileLock? = nil
    ) throws {
        self.lock = lock
        do {
            var configuration = SQLiteEngine.configuration(overwritesDeleted: overwritesDeleted)
            configuration.busyMode = .timeout(busyTimeoutSeconds)
            // A pool writes, as it opens, so that its readers find a write-ahead log.
            database =
                try staysAsItIs
                ? DatabaseQueue(path: path, configuration: configuration)
                : DatabasePool(path: path, configuration: configuration)
            loadingPath = nil
            try database.writeWithoutTransaction { database in
                if try SQLiteEngine.isEmpty(database) {
                    try database.execute(sql: "PRAGMA application_id = \(SQLiteEngine.applicationID)")
                }
                try database.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
                    throw SQLError(code: .statement, message: "synchronous=FULL was not accepted")
                }
            }
        } catch {
            throw SQLError(error)
        }
    }

    /// A database of its own in a temporary file without a name, gone when it is closed.
    package init(temporary: Void) throws {
        lock = nil
        loadingPath = nil
        do { database = try DatabaseQueue(path: "", configuration: SQLiteEngine.configuration()) } catch {
            throw SQLError(error)
        }
    }

    /// Makes the database at `path` to be filled at once, several times as fast: nothing reaches the disk for sure before
    /// `close`, indexes are made at the end of each transaction, and references are not checked row by row.
    ///
    /// Whoever fills it discards the file when anything fails, and shows it to nobody before it is closed.
    package init(loading path: String) throws {
        lock = nil
        var configuration = SQLiteEngine.configuration()
        configuration.foreignKeysEnabled = false
        loadingPath = path
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.writeWithoutTransaction { database in
                try database.execute(
                    sql: """
                        PRAGMA application_id = \(SQLiteEngine.applicationID);
                        PRAGMA journal_mode = MEMORY;
                        PRAGMA synchronous = OFF;
                        PRAGMA cache_size = -262144;
                        """)
            }
        } catch {
            throw SQLError(error)
        }
    }

    /// True when the file at `path` is a database this engine made. Reads its first bytes and changes nothing.
    package static func isOwn(path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        // It was only read.
        defer { try? handle.close() }
        // What cannot be read is not known to be ours.
        guard let header = try? handle.read(upToCount: 100), header.count == 100,
            header.starts(with: "SQLite format 3\0".utf8)
        else { return false }
        return header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) } == applicationID
    }

    /// What SQLite finds damaged in the file; nil when it is sound.
    package func damage() throws -> String? {
        do {
            return try database.read { database in
                let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
                return found == ["ok"] ? nil : found.first
            }
        } catch {
            throw SQLError.translating(error)
        }
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    }

    private static func configuration(overwritesDeleted: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // As many as a server reads with at once: on machines of many cores no more, since each has a cache of its own.
        configuration.maximumReaderCount = max(4, min(9, ProcessInfo.processInfo.activeProcessorCount + 2))
        configuration.prepareDatabase { database in
            // A larger page cache than the default 2 MB: indexes of a large import stay in it.
            try database.execute(sql: "PRAGMA cache_size = -65536")
            if overwritesDeleted { try database.execute(sql: "PRAGMA secure_delete = ON") }
        }
        return configuration
    }

    /// See `SQLEngine.read`: a snapshot, which a writer does not disturb.
    package func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        do {
            guard database is DatabasePool else {
                return try database.read { database in try body(SQLiteConnection(database: database)) }
            }
            // A pool's readers may not write, whatever transaction they are in.
            return try database.unsafeRead { database in
                try SQLiteEngine.transaction("BEGIN DEFERRED TRANSACTION", database) {
                    try body(SQLiteConnection(database: database))
                }
            }
        } catch {
            throw SQLError.translating(error)
        }
    }

    /// See `SQLEngine.write`: begins as a writer, so that two never deadlock.
    package func write<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        do {
            return try database.writeWithoutTransaction { database in
                try SQLiteEngine.transaction("BEGIN IMMEDIATE TRANSACTION", database) {
                    try loadingPath == nil ? body(SQLiteConnection(database: database)) : load(database, body)
                }
            }
        } catch {
            throw SQLError.translating(error)
        }
    }

    /// A transaction that is kept, or, where `body` throws, is not. Its two statements are compiled once for a connection: of the smallest
    /// transactions they would be a tenth.
    private static func transaction<Value>(
        _ begin: String, _ database: Database, _ body: () throws -> Value
    ) throws -> Value {
        try database.cachedStatement(sql: begin).execute()
        do {
            let value = try body()
            try database.cachedStatement(sql: "COMMIT TRANSACTION").execute()
            return value
        } catch {
            // SQLite has rolled back already where the disk is full, for one; what went wrong first is the fault to tell.
            if database.isInsideTransaction { try? database.rollback() }
            throw error
        }
    }

    private func load<Value>(
        _ database: Database, _ body: (any SQLConnection) throws -> Value
    ) throws -> Value {
        let deferred = DeferredSchema(of: tables.withLock { $0 })
        try deferred.drop(in: database)
        let queue = LoadQueue(database)
        var made: [SQLTable] = []
        let load = SQLiteConnection.Load(queue: queue) { made.append($0) }
        let result = Result { try body(SQLiteConnection(database: database, load: load)) }
        // Whatever happened, nobody may use the connection any more when it is rolled back or committed.
        let drained = Result { try queue.drain() }
        let value = try result.get()
        try drained.get()
        try deferred.restore(in: database)
        tables.withLock { $0 += made }
        return value
    }

    /// See `SQLEngine.close`.
    package func close() throws {
        if let loadingPath {
            do {
                try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
                try database.close()
                let file = try FileHandle(forUpdating: URL(fileURLWithPath: loadingPath))
                try file.synchronize()
                try file.close()
            } catch {
                throw error is DatabaseError
                    ? SQLError(error) : SQLError(code: .full, message: error.localizedDescription)
            }
            return
        }
        // Readers may not write, so a reader that closes last would leave the write-ahead log behind.
        (database as? DatabasePool)?.invalidateReadOnlyConnections()
        do { try database.close() } catch { throw SQLError.translating(error) }
    }
}
