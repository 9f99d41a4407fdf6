/// A database. Two implementations ship behind it: the product's statements run on either.
package protocol SQLEngine: Sendable {
    /// Runs `body` in a transaction that sees one state of the database and changes nothing.
    ///
    /// The body is synchronous, so a transaction cannot be suspended in the middle.
    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

    /// Runs `body` in a transaction of the one writer: all of it is kept, or, when it throws, nothing.
    func write<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

    /// What the engine finds damaged in its own files; nil when they are sound.
    func damage() throws -> String?

    /// Writes everything out and lets go of the files.
    func close() throws
}

/// What went wrong in a database, in terms that do not depend on the engine.
package struct SQLError: Error, Sendable {
    /// What kind of failure.
    package enum Code: Sendable {
        /// Somebody else is writing and did not finish in time.
        case busy
        /// The file or folder may not be written.
        case notWritable
        /// The file cannot be opened.
        case cannotOpen
        /// The disk is full.
        case full
        /// The file is not a database.
        case notADatabase
        /// The file is damaged.
        case corrupt
        /// A constraint or trigger of the schema refused the change.
        case refused
        /// A fault in the statement, that is, in the program.
        case statement
    }

    /// What kind of failure.
    package let code: Code
    /// The engine's own words, without any value that was bound.
    package let message: String

    /// The failure with the engine's words.
    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
