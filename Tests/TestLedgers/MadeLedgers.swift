internal import Foundation
internal import TestSupport

/// Ledgers of imports, made once in this process.
package enum MadeLedgers {
    /// What is imported.
    package enum Dossier: Hashable, Sendable {
        /// The folder at this path.
        case folder(String)
        /// These files, by name without the ending.
        case files([String: String])
        /// Files like these, one after the other.
        case grown([[String: String]])
    }

    private static let made = MadeOnce<Dossier, TestLedger>()

    /// The ledger of a dossier, for all who only read it.
    package static func shared(_ dossier: Dossier) throws -> TestLedger {
        try made.value(of: dossier) {
            let folder = try ProcessFolders.make("hatnhan-made")
            let ledger = TestLedger(path: folder.appendingPathComponent("ledger").path)
            switch dossier {
            case .folder(let path): try ledger.importing(path)
            case .files(let files): try ledger.importing(TestFolder.write(files, to: folder, named: "dossier"))
            case .grown(let steps):
                for files in steps { try ledger.importing(TestFolder.write(files, to: folder, named: "dossier")) }
            }
            return ledger
        }
    }

    /// A ledger of a dossier that is the test's own, in its folder.
    package static func copy(of dossier: Dossier, to folder: TestFolder) throws -> TestLedger {
        try shared(dossier).copied(to: folder.path("ledger"))
    }
}

extension TestLedger {
    /// Copies the files of a ledger that nobody writes to at the moment.
    package func copied(to path: String) throws -> TestLedger {
        for suffix in ["", ".vault"] {
            try FileManager.default.copyItem(atPath: self.path + suffix, toPath: path + suffix)
        }
        return TestLedger(path: path)
    }
}
