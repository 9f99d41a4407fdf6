import Foundation
import Testing

/// `verify` as its user sees it: what is wrong, and what to do about it.
@Suite struct VerifyCommandTests {
    private let ledger: SmallLedger

    init() throws { ledger = try SmallLedger() }

    private func expectBroken(_ words: String..., status: Int32 = 1, remedy: String = "hatnhan restore") throws {
        let run = try ledger.run("verify")
        #expect(run.status == status, "\(words): \(run.status) \(run.output)\(run.error)")
        for word in words + [remedy] { #expect(run.error.contains(word), "\(run.error)") }
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [
        ("UPDATE subject_keys SET key = zeroblob(32)", "does not open its sealed part"),
        ("UPDATE subject_keys SET key = randomblob(32)", "does not open its sealed part"),
        ("DELETE FROM subject_keys", "has no key for its sealed part"),
        ("UPDATE accounts SET name = 'nobody'", "name of an account"),
    ])
    func aVaultThatIsDamaged(damage: String, words: String) throws {
        try SmallLedger.damage(ledger.vault, damage)
        try expectBroken("NOT whole", words)
    }

    @Test(arguments: [
        ("UPDATE facts SET effective = effective + 1 WHERE position = 2", "position 2"),
        ("UPDATE facts SET payload = x'7b7d' WHERE position = 3", "its content was changed"),
        ("UPDATE facts SET log_hash = zeroblob(32) WHERE position = 2", "the log's hash"),
        ("UPDATE subjects SET code = 'D' WHERE code = 'C'", "the code 'D'"),
        ("UPDATE recognised_rows SET part = part + 1", "rows of the table recognised_rows"),
        ("DELETE FROM person_codes", "rows of the table person_codes"),
    ])
    func aLedgerThatWasChanged(damage: String, words: String) throws {
        try SmallLedger.damage(ledger.path, damage)
        try expectBroken("NOT whole", words)
    }

    @Test func aVaultThatIsMissingOrAnothers() throws {
        try FileManager.default.moveItem(atPath: ledger.vault, toPath: ledger.scratch.path("kept"))
        try expectBroken(".vault", "missing", status: 3)
        let other = try SmallLedger.another()
        try FileManager.default.copyItem(atPath: other.vault, toPath: ledger.vault)
        try expectBroken("another ledger's", status: 3)
        try Data("Kính gửi".utf8).write(to: URL(fileURLWithPath: ledger.vault))
        try expectBroken("damaged", status: 3)
        try FileManager.default.removeItem(atPath: ledger.vault)
        try FileManager.default.moveItem(atPath: ledger.scratch.path("kept"), toPath: ledger.vault)
        _ = try ledger.head()
    }

    /// Any folded table, in either file: the facts are whole, and what is folded from them is made anew.
    @Test(arguments: [
        ("", "unit_spans", "UPDATE unit_spans SET name = 'Khác'"), ("", "unit_spans", "DELETE FROM unit_spans"),
        ("", "person_days", "UPDATE person_days SET standing = 1"), ("", "people", "UPDATE people SET is_minority = 1"),
        ("", "last_known", "DELETE FROM last_known"),
        ("", "mentions", "INSERT INTO mentions VALUES (1, 1, 1)"),
        (".vault", "person_names", "UPDATE person_names SET name = 'Ai Đó'"),
        (".vault", "person_words", "DELETE FROM person_words"),
    ])
    func refoldMendsWhatIsFolded(file: String, table: String, damage: String) throws {
        let head = try ledger.head()
        try SmallLedger.damage(ledger.path + file, damage)
        try expectBroken("table \(table)", remedy: "hatnhan refold")
        let run = try ledger.run("refold")
        #expect(run.status == 0 && run.output.contains("Folded anew"), "\(run.error)")
        #expect(try ledger.head() == head)
        let figures = try ledger.run("figures", "H", "--at", "2020-01-01", "--format", "csv")
        #expect(figures.output.contains("members,2\n"))
    }

    @Test func aHeadThatIsAnothersIsSaid() throws {
        let run = try ledger.run("verify", "--head", "1:0123456789abcdef")
        #expect(run.status == 1 && run.error.contains("never had this head"), "\(run.error)")
        #expect(try ledger.run("verify", "--head", ledger.head()).status == 0)
    }
}
