import Testing

/// Which target may know which: the shape of the code.
@Suite struct ArrowTests {
    private static let pure: Set<String> = [
        "Words", "Ledger", "Fields", "Organisation", "Figures", "Documents", "Dossier", "SQL", "Markup", "Reports",
        "Access", "Rulebook",
    ]

    /// What each target may import, besides the standard library.
    private static let allowed: [String: Set<String>] = [
        "Words": [],
        "Ledger": ["Crypto", "Foundation", "Words"],
        "Access": ["CQRencode", "Crypto", "CryptoExtras", "Foundation", "Ledger", "Words"],
        "Fields": ["Foundation", "Ledger", "Rulebook", "Words"],
        "Rulebook": ["Ledger", "Words", "Yams"],
        "Organisation": ["Ledger", "Words"],
        "Snapshots": ["Crypto", "Dispatch", "Foundation", "Synchronization"],
        "Figures": ["Dispatch", "Ledger", "Organisation", "Rulebook", "Snapshots", "Synchronization", "Words"],
        "Documents": ["Foundation", "Words"],
        "Dossier": ["Documents", "Fields", "Ledger", "Words"],
        "SQL": [],
        "Pipeline": ["Dispatch", "Synchronization"],
        "SQLiteEngine": ["Foundation", "GRDB", "GRDBSQLite", "Pipeline", "SQL", "Synchronization"],
        "Store": ["Foundation", "Ledger", "Organisation", "SQL", "Words"],
        "Views": [
            "Access", "Dispatch", "Figures", "Foundation", "Ledger", "Organisation", "Pipeline", "Reports", "Rulebook",
            "Snapshots", "SQL", "Store", "Synchronization", "Words",
        ],
        "Operations": [
            "Access",
            "Documents", "Dossier", "Fields", "Figures", "Foundation", "Ledger", "Organisation", "Rulebook",
            "Snapshots",
            "SQL", "Store", "Synchronization",
            "Views", "Words",
        ],
        "Markup": ["BasicContainers"],
        "Certificates": ["Crypto", "Foundation", "Markup", "SwiftASN1", "Words", "X509"],
        "Reports": ["Figures", "Ledger", "Markup", "Organisation", "Words"],
        "Web": [
            "Access", "Operations",
            "Fields", "Figures", "Foundation", "HTTPTypes", "Hummingbird", "HummingbirdCore", "HummingbirdTLS",
            "Ledger",
            "Logging",
            "Markup", "NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL", "Organisation", "Reports", "Rulebook",
            "Synchronization",
            "Views",
            "Words",
        ],
        "hatnhan": [
            "Access", "ArgumentParser", "Certificates", "CMalloc", "Dossier", "Fields", "Figures", "Foundation",
            "Ledger",
            "Logging",
            "Operations",
            "Organisation", "Reports", "Rulebook", "Snapshots", "SQL", "SQLiteEngine", "Store", "Synchronization",
            "Views",
            "Web",
            "Words",
        ],
    ]

    @Test func targetsImportOnlyWhatTheyMay() throws {
        let importing = /^(?:(?:package|internal|public|private|fileprivate) )?import (\w+)/
        for file in SourceTree.sources {
            let allowed = try #require(Self.allowed[file.target], "\(file.path): add the new target to the table")
            for line in file.lines where line.contains("import ") {
                guard let match = line.firstMatch(of: importing) else { continue }
                #expect(allowed.contains(String(match.1)), "\(file.path) must not import \(match.1)")
                #expect(!line.hasPrefix("import"), "\(file.path): write the access in front of import")
            }
        }
    }

    @Test func onlyTheRootOfTheProgramAndItsFailuresNameTheStore() {
        let allowed = [
            "hatnhan/LedgerFiles.swift", "hatnhan/LedgerFiles+Accounts.swift", "hatnhan/LedgerFiles+FirstImport.swift",
            "hatnhan/LedgerFiles+Forms.swift", "hatnhan/LedgerFiles+Restore.swift",
            "hatnhan/ClockNotice.swift", "hatnhan/Failure+Remedies.swift",
        ]
        for file in SourceTree.sources where file.target == "hatnhan" && file.text.contains("import Store") {
            #expect(allowed.contains { file.path.hasSuffix($0) }, "\(file.path): ask an operation instead")
        }
    }

    @Test func pureTargetsHaveNoWorld() {
        let banned = [
            "Date()": "pass the instant in", "FileManager": "pass bytes in", "FileHandle": "pass bytes in",
            "SystemRandomNumberGenerator": "pass randomness in", ".random(": "pass randomness in",
            "UUID()": "pass identities in", "print(": "return what is to be said", "ProcessInfo": "pass settings in",
        ]
        for file in SourceTree.sources where Self.pure.contains(file.target) {
            for (call, remedy) in banned {
                #expect(!file.text.contains(call), "\(file.path) uses \(call) in a pure target: \(remedy)")
            }
        }
    }
}
