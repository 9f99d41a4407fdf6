internal import ArgumentParser
internal import Fields
internal import Foundation
internal import Ledger

/// Which ledger a command works on.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "File of the ledger (SQLite). The environment variable HATNHAN_DATABASE stands in for it.")
    var database: String?

    /// The files of the ledger.
    func files() throws -> LedgerFiles {
        guard let path = database ?? ProcessInfo.processInfo.environment["HATNHAN_DATABASE"], !path.isEmpty else {
            throw ValidationError("Missing expected argument '--database <database>'")
        }
        guard !path.contains("://") else {
            // An address may hold a password: it is not repeated.
            throw ValidationError("This version keeps ledgers in SQLite files only: give --database a path, no address")
        }
        return LedgerFiles(path: path)
    }
}

/// Reads a code, or the name of a source, of the command line, mended as an import mends those of a file: what was copied
/// from a screen finds what was typed.
func mendedCode(_ text: String) -> String {
    Mending.mended(text)
}

/// Reads a day of the command line; anything else is wrong usage.
func day(_ text: String) throws -> Day {
    guard let day = FieldReader.day.value(of: text, .written) else {
        throw ValidationError("'\(text)' is not a day; write 2020-10-12 or 12/10/2020")
    }
    return day
}

/// Reads a head of the command line; anything else is wrong usage.
func headReference(_ text: String) throws -> HeadReference {
    guard let head = HeadReference(text: text) else {
        throw ValidationError(
            "'\(text)' is not a head; write it as a report prints it: the position, a colon, and at least "
                + "\(HeadReference.digitsMin) digits of the hash")
    }
    return head
}
