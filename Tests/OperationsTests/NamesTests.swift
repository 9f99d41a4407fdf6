import Foundation
import Ledger
import Operations
import Organisation
import SQLiteEngine
import Store
import TestLedgers
import Testing
import Views
import Words

/// The ledger's file, its write-ahead log and its tree name nobody, whatever was done to them.
@Suite struct NamesTests {
    private static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples/nam-po").path

    @Test func noByteOfTheLedgerFileNamesAnybody() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(Self.example)
        let database = try ledger.open()
        let pictures = Pictures(database, snapshot: TreeSnapshot(path: folder.path("ledger.tree")))
        let reason = "Ghi nhầm của ông Giàng A Đông ở quyển số 77"
        try retractSome(database, ledger.actor, reason)
        try ledger.importing(Self.example, source: "again")
        for words in ["giang a dong", "NP-00001"] {
            let found = try pictures.read(AsOf(day: ledger.today), for: .files) { try $0.search(words) }
            #expect(!found.people.isEmpty)
        }
        try pictures.saveSnapshot()
        let needles = try secrets() + [reason, FoldedText.fold(reason), "test-account-name"]
        for name in ["ledger", "ledger-wal", "ledger.tree"] {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
            #expect(bytes.count > 1000, "\(name)")
            let found = ByteSearch(needles.map { Array($0.utf8) }).found(in: [UInt8](bytes))
            #expect(found.isEmpty, "\(name): \(found.prefix(3).map { String(decoding: $0, as: UTF8.self) })")
        }
        // The search would have found them: the vault has them.
        try database.close()
        let vault = try Data(contentsOf: URL(fileURLWithPath: folder.path("ledger.vault")))
        #expect(ByteSearch(needles.map { Array($0.utf8) }).found(in: [UInt8](vault)).count > 1000)
    }

    /// Of a person, of a unit and of a whole command.
    private func retractSome(_ database: LedgerDatabase, _ actor: Operations.Actor, _ reason: String) throws {
        let facts = try database.read { reader in
            var person: Identifier?
            try reader.forEachSubject(of: .person) { person = person ?? $1.first?.id }
            var unit: Identifier?
            try reader.forEachSubject(of: .unit) { unit = unit ?? $1.first?.id }
            return [person, unit].compactMap(\.self)
        }
        #expect(facts.count == 2)
        var account = actor
        account.author = .user("test-account-name")
        for fact in facts { _ = try database.retract(fact: fact, reason: reason, actor: account) }
    }

    /// Every name and code of people and every reference of the example, as written and folded.
    private func secrets() throws -> [String] {
        var found: Set<String> = []
        let people = try rows("people")
        for row in people { found.formUnion([row[0], row[1]]) }
        for row in try rows("events") where row.count > 6 { found.insert(row[6]) }
        found.remove("")
        let folded = found.map { FoldedText.fold($0) }
        #expect(people.count > 3000 && found.count > 3000)
        // Short ones may stand in random bytes by chance.
        return Set(found).union(folded).filter { $0.utf8.count >= 6 }.sorted()
    }

    private func rows(_ file: String) throws -> [[String]] {
        let text = try String(contentsOfFile: Self.example + "/\(file).csv", encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// Looks for many byte strings at once, by their first six bytes.
private struct ByteSearch {
    private var needles: [UInt64: [[UInt8]]] = [:]

    init(_ all: [[UInt8]]) {
        for needle in all { needles[Self.start(needle, at: 0), default: []].append(needle) }
    }

    private static func start(_ bytes: [UInt8], at index: Int) -> UInt64 {
        (0..<6).reduce(0) { $0 << 8 | UInt64(bytes[index + $1]) }
    }

    func found(in bytes: [UInt8]) -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        var window: UInt64 = 0
        for index in bytes.indices {
            window = (window << 8 | UInt64(bytes[index])) & 0xFFFF_FFFF_FFFF
            guard index >= 5, let candidates = needles[window] else { continue }
            for candidate in candidates where bytes[(index - 5)...].starts(with: candidate) { found.insert(candidate) }
        }
        return found
    }
}
