import EngineConformance
import Foundation
import Ledger
import Organisation
import SQL
import SQLiteEngine
import Store
import TestLedgers
import TestSupport
import Testing

@Suite struct LedgerDatabaseTests {
    private let engine: SQLiteEngine
    private let vault: SQLiteEngine
    private let database: LedgerDatabase

    init() throws {
        engine = try SQLiteEngine(temporary: ())
        vault = try SQLiteEngine(temporary: ())
        database = try LedgerDatabase(creating: engine, vault: vault, random: randomBytes)
    }

    @Test(arguments: 0..<8)
    func spansAreWhatTheFactsFoldInto(seed: UInt64) throws {
        _ = try database.write(RandomOrganisation(seed: seed), commands: 3)
        try database.read { reader in
            let stored = try reader.structure()
            let folded = try reader.structure(known: nil, head: nil)
            #expect(stored.units == folded.units && stored.places == folded.places)
            // Of a coverage that was taken back the tables say nothing.
            #expect(stored.coverages == folded.coverages.filter { !$0.value.periods.isEmpty })
            var people: [PersonID: PersonTimeline] = [:]
            try reader.forEachPerson { people[$0] = $1 }
            var codebook = stored.codebook
            try reader.forEachPerson(known: nil, head: nil, codebook: &codebook) { person, timeline in
                #expect(people[person] == (timeline.days.isEmpty ? nil : timeline))
            }
            #expect(!people.isEmpty)
        }
    }

    @Test func whatIsStatedEndedAndStatedAgainOnOneDayHasOnePeriod() throws {
        func statement(_ name: String) -> Statement {
            .unitStated(UnitStatement(code: "C", name: name, kind: .cell, parent: nil))
        }
        let command = CommandRequest(name: "test", key: "k", author: .user("test"), recorded: Instant(milliseconds: 1))
        try database.write(command) { writer in
            let unit = try writer.unit("C")
            let statements = [statement("before"), .unitEnded(UnitEnding(code: "C")), statement("after")]
            let facts = try statements.enumerated().map { rank, statement in
                try writer.append(
                    FactDraft(
                        subject: unit.id, effective: testEpoch, known: testEpoch, rank: Int32(rank),
                        statement: statement), to: unit)
            }
            try writer.refold(unit, facts: facts)
        }
        let periods = try database.read { try $0.structure().units[0].periods }
        #expect(periods.map(\.content.name) == ["after"] && periods[0].until == nil)
    }

    @Test func daysOfAPersonWhoIsNotThereAreDamage() throws {
        _ = try database.write(RandomOrganisation(seed: 1), commands: 1)
        try engine.write {
            try $0.executeScript("DELETE FROM people WHERE person = (SELECT max(person) FROM person_days)")
        }
        do {
            try database.read { try $0.forEachPerson { _, _ in } }
            Issue.record("read as if nothing were missing")
        } catch let error as SQLError {
            #expect(error.code == .corrupt)
        }
    }

    @Test func theSchemaRefusesToChangeFacts() throws {
        _ = try database.write(RandomOrganisation(seed: 1), commands: 1)
        let attempts = [
            "UPDATE facts SET known = 0", "DELETE FROM facts", "UPDATE commands SET author = 'x'",
            "DELETE FROM commands",
            "INSERT INTO facts SELECT position + 5, zeroblob(16), origin, sequence + 1000, command, effective, known, "
                + "rank, subject, kind, payload, sealed, hash, log_hash FROM facts WHERE position = 1",
            "INSERT OR REPLACE INTO facts SELECT position, id, origin, sequence, command, 0, known, rank, subject, "
                + "kind, payload, sealed, hash, log_hash FROM facts WHERE position = 1",
        ]
        for attempt in attempts {
            do {
                try engine.write { try $0.executeScript(attempt) }
                Issue.record("accepted: \(attempt)")
            } catch let error as SQLError {
                #expect(error.code == .refused)
            }
        }
    }

    @Test func whatNamesAPersonStandsInTheLedgerOnlySealed() throws {
        let description = PersonDescription(sex: .male, details: PersonDetails(code: "P-77", name: "Giàng A Đông"))
        let command = CommandRequest(name: "test", key: "k", author: .user("test"), recorded: Instant(milliseconds: 1))
        try database.write(command) { writer in
            let person = try writer.newPerson()
            let fact = try writer.append(
                FactDraft(
                    subject: person.id, effective: testEpoch, known: testEpoch,
                    statement: .personDescribed(description)), to: person)
            try writer.refold(person, facts: [fact])
        }
        try engine.read { connection in
            try connection.forEach("SELECT payload, sealed FROM facts") { row in
                for bytes in [row.blob(0), row.blob(1)] {
                    let text = String(decoding: bytes, as: UTF8.self)
                    #expect(!text.contains("Giàng") && !text.contains("P-77"))
                }
            }
        }
        let read = { () throws -> [LiveFact] in
            try database.read { reader in
                var found: [LiveFact] = []
                try reader.forEachSubject(of: .person) { found += $1 }
                return found
            }
        }
        #expect(try read().map(\.statement) == [.personDescribed(description)])
        try database.write(
            CommandRequest(name: "test", key: "d", author: .user("test"), recorded: Instant(milliseconds: 1))
        ) {
            writer in
            let person = try #require(try writer.reader.subject(of: PersonID(number: 1)))
            try writer.destroyKey(of: person)
        }
        #expect(try read().map(\.statement) == [.personDescribed(PersonDescription(sex: .male))])
    }

    @Test func anotherDatabaseIsNotTakenForALedger() throws {
        let other = try SQLiteEngine(temporary: ())
        #expect(throws: StoreError.notALedger) {
            _ = try LedgerDatabase(opening: other, vault: vault, random: randomBytes)
        }
        try engine.write { try $0.execute("INSERT INTO migrations (name) VALUES ('from the future')") }
        #expect(throws: StoreError.laterSchema("from the future")) {
            _ = try LedgerDatabase(opening: engine, vault: vault, random: randomBytes)
        }
        // Nor written to any more by a program that had it open before.
        let command = CommandRequest(
            name: "test", key: "late", author: .user("test"), recorded: Instant(milliseconds: 1))
        #expect(throws: StoreError.laterSchema("from the future")) { try database.write(command) { _ in } }
    }

    @Test func factsOfALaterVersionAreKeptHashedAndLeftOut() throws {
        _ = try database.write(RandomOrganisation(seed: 4), commands: 1)
        let before = try database.read { try $0.structure(known: nil, head: nil) }
        let head = try database.read { try $0.head() }
        let (link, subject) = try lastLink()
        let payloads = [("unit.merged", #"{"v":1,"into":"U1"}"#), ("unit.stated", #"{"v":9,"code":["U1","U2"]}"#)]
        var chain = (head: head, previous: link.hash, sequence: head.position)
        for (kind, payload) in payloads {
            let fact = Fact(
                id: Identifier(high: 5, low: UInt64(chain.sequence)), origin: link.origin,
                sequence: chain.sequence + 1, effective: testEpoch, known: testEpoch, rank: 0,
                recorded: link.recorded, author: link.author, subject: subject.id, kind: kind,
                payload: Array(payload.utf8), sealed: [], command: link.command, previous: chain.previous)
            chain = (chain.head.appending(fact.hash), fact.hash, chain.sequence + 1)
            try insert(fact, at: chain.head, about: subject)
        }
        try database.read { reader in
            #expect(try reader.structure(known: nil, head: nil).units == before.units)
            #expect(try reader.facts(of: subject).suffix(2).map(\.statement) == [nil, nil])
            var last: StoredFact?
            try reader.forEachFact { stored, _ in
                #expect(stored.fact.recomputedHash == stored.fact.hash)
                last = stored
            }
            #expect(last?.fact.payload == Array(payloads[1].1.utf8))
            #expect(try reader.head() == chain.head)
        }
    }

    private func lastLink() throws -> (fact: Fact, subject: StoredSubject) {
        try database.read { reader in
            var last: StoredFact?
            try reader.forEachFact { stored, _ in last = stored }
            let fact = try #require(last?.fact)
            return (fact, try #require(try reader.subject(.unit("U1"))))
        }
    }

    /// What a later program would write.
    private func insert(_ fact: Fact, at head: Head, about subject: StoredSubject) throws {
        try engine.write { connection in
            try connection.execute("INSERT OR IGNORE INTO fact_kinds (name) VALUES (\(fact.kind))")
            try connection.execute(
                """
                INSERT INTO facts (position, id, origin, sequence, command, effective, known, rank, subject, kind,
                    payload, sealed, hash, log_hash)
                SELECT \(head.position), \(fact.id.bytes), 1, \(fact.sequence), c.id, \(fact.effective.number),
                    \(fact.known.number), 0, \(subject.row), k.id, \(fact.payload), NULL, \(fact.hash.bytes),
                    \(head.hash.bytes) FROM fact_kinds k JOIN commands c ON c.key = \(fact.command)
                    WHERE k.name = \(fact.kind)
                """)
        }
    }

    @Test func theKeysOfAnotherLedgerAreNotTaken() throws {
        let otherVault = try SQLiteEngine(temporary: ())
        _ = try LedgerDatabase(creating: SQLiteEngine(temporary: ()), vault: otherVault, random: randomBytes)
        for wrong in [otherVault, try SQLiteEngine(temporary: ())] {
            #expect(throws: StoreError.vaultOfAnotherLedger) {
                _ = try LedgerDatabase(opening: engine, vault: wrong, random: randomBytes)
            }
        }
    }

    @Test(arguments: PersonEventKind.allCases)
    func everyEventHasItsCode(kind: PersonEventKind) throws {
        let event = Statement.personEvent(PersonEvent(kind: kind, cell: "C"))
        let command = CommandRequest(name: "test", key: "k", author: .user("test"), recorded: Instant(milliseconds: 1))
        try database.write(command) { writer in
            let person = try writer.newPerson()
            let fact = try writer.append(
                FactDraft(subject: person.id, effective: testEpoch, known: testEpoch, statement: event), to: person)
            try writer.refold(person, facts: [fact])
        }
        try database.read { try $0.forEachPerson { #expect($1.days[0].events == [kind]) } }
    }
}
