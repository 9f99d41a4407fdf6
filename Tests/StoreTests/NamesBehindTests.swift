import Ledger
import Organisation
import SQL
import SQLiteEngine
import Store
import TestLedgers
import TestSupport
import Testing

/// Two files do not commit as one: the vault goes with the ledger as long as it has the names of all that has to do with names.
@Suite struct NamesBehindTests {
    private let engine: SQLiteEngine
    private let vault: SQLiteEngine
    private let database: LedgerDatabase

    init() throws {
        engine = try SQLiteEngine(temporary: ())
        vault = try SQLiteEngine(temporary: ())
        database = try LedgerDatabase(creating: engine, vault: vault, random: randomBytes)
    }

    private func write(_ key: String, _ statement: Statement, _ subject: (LedgerWriter) throws -> StoredSubject) throws
    {
        let request = CommandRequest(
            name: "test", key: key, author: .user("test"), recorded: Instant(milliseconds: 1))
        try database.write(request) { writer in
            let subject = try subject(writer)
            let draft = FactDraft(subject: subject.id, effective: testEpoch, known: testEpoch, statement: statement)
            try writer.refold(subject, facts: [writer.append(draft, to: subject)])
        }
    }

    private func describe(_ name: String) throws {
        let details = PersonDetails(code: name, name: name)
        try write(name, .personDescribed(PersonDescription(sex: .female, details: details))) { try $0.newPerson() }
    }

    private func meet(_ key: String) throws {
        try write(key, .meetingHeld(MeetingStatement(cell: "C", members: 3, present: 3, excused: 0))) {
            try $0.subject(.meeting(cell: "C", day: testEpoch))
        }
    }

    private func number(_ text: SQLText, of engine: SQLiteEngine) throws -> Int64 {
        try engine.read { try $0.first(text) { $0.integer(0) } ?? -1 }
    }

    private var position: Int64 { get throws { try database.read { try $0.head().position } } }
    private var reflected: Int64 { get throws { try number("SELECT position FROM reflected", of: vault) } }

    @Test func whatNamesNobodyLeavesTheVaultAsItIs() throws {
        try describe("Thào Thị Mỷ")
        #expect(try reflected == position)
        let before = try number("SELECT total_changes()", of: vault)
        try meet("first")
        #expect(try number("SELECT total_changes()", of: vault) == before)
        #expect(try (reflected, position) == (1, 2))
        // Both are still read as one.
        #expect(try database.read { try $0.vault.accountName(of: Identifier(high: 0, low: 0)) } == nil)
        try describe("Vừ A Dia")
        #expect(try reflected == position)
    }

    /// As after a power cut that took the vault's last commit, and with it a name, while the ledger went on without names.
    @Test func aNameThatIsMissingIsFoundWhateverCameBehindIt() throws {
        try describe("Thào Thị Mỷ")
        try describe("Vừ A Dia")
        try meet("first")
        let head = try #require(
            try engine.read { try $0.first("SELECT log_hash FROM facts WHERE position = 1") { $0.blob(0) } })
        try vault.write { connection in
            try connection.execute("DELETE FROM person_words WHERE person = 2")
            try connection.execute("DELETE FROM person_names WHERE person = 2")
            try connection.execute("UPDATE reflected SET position = 1, log_hash = \(head)")
        }
        let again = try LedgerDatabase(opening: engine, vault: vault, random: randomBytes)
        #expect(try number("SELECT count(*) FROM person_names", of: vault) == 2)
        #expect(try reflected == 3)
        #expect(try again.read { try $0.head().position } == 3)
    }

    /// As after a crash between the two commits: the vault has the name of a fact that did not come.
    @Test func aNameTooManyGoes() throws {
        try describe("Thào Thị Mỷ")
        try meet("first")
        try vault.write { connection in
            try connection.execute("INSERT INTO person_names (person, name) VALUES (7, 'Vừ A Dia')")
            try connection.execute("UPDATE reflected SET position = 3")
        }
        _ = try LedgerDatabase(opening: engine, vault: vault, random: randomBytes)
        #expect(try number("SELECT count(*) FROM person_names", of: vault) == 1)
        #expect(try reflected == 2)
    }
}
