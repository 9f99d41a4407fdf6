internal import Foundation
internal import GRDB
internal import SQL

extension SQLError {
    /// Leaves errors that are not the database's as they are.
    static func translating(_ error: any Error) -> any Error {
        error is DatabaseError ? SQLError(error) : error
    }

    /// Says what the database fails with in terms of every engine.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw translating(error) }
    }

    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = error as? SQLError ?? SQLError(code: .cannotOpen, message: error.localizedDescription)
            return
        }
        let code: Code =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_READONLY, .SQLITE_PERM: .notWritable
            case .SQLITE_CANTOPEN: .cannotOpen
            case .SQLITE_FULL, .SQLITE_IOERR: .full
            case .SQLITE_NOTADB: .notADatabase
            case .SQLITE_CORRUPT: .corrupt
            case .SQLITE_CONSTRAINT: .refused
            default: .statement
            }
        self.init(code: code, message: error.message ?? "\(error.resultCode)")
    }
}
