internal import Ledger
internal import Store

/// How far the log has come.
extension Pictures {
    /// The position of the last fact, read from the ledger's file.
    ///
    /// - Throws: what reading throws: then the ledger cannot be read.
    package func lastPosition() throws -> Int64 {
        try database.read { try $0.head().position }
    }
}
