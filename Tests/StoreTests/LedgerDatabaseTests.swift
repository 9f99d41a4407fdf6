import Foundation
import Ledger
import Organisation
import SQL
import SQLiteEngine
import Store
import TestSupport
import Testing

@Suite struct LedgerDatabaseTests {
    private let engine: SQLiteEngine
    private let keys: SQLiteEngine
    private let database: LedgerDatabase

    init() throws {
        engine = try SQLiteEngine(temporary: ())
        keys = try SQLiteEngine(temporary: ())
        database = try LedgerDatabase(creating: engine, keys: keys, random: randomBytes)
    }

    private func write(_ key: String, _ facts: [TestFact]) throws {
        let command = FactChain.Command(key: key, author: "test", recorded: Instant(milliseconds: 1))
        try database.write(command) { writer in
            for (subject, own) in Dictionary(grouping: facts, by: \.subject) {
                let stored = try subject.stored(in: writer)
                var all = try writer.reader.facts(of: stored)
                for fact in own {
                    guard let statement = fact.fact.statement, statement.kind != .retracted else { continue }
                    all.append(
                        try writer.append(
                            FactDraft(
                                subject: stored.id, effective: fact.fact.order.effective, known: fact.fact.known,
                                rank: fact.fact.order.rank, statement: statement), to: stored))
                }
                try writer.refold(stored, facts: all)
            }
        }
    }

    @Test(arguments: 0..<8)
    func spansAreWhatTheFactsFoldInto(seed: UInt64) throws {
        let organisation = RandomOrganisation(seed: seed)
        let half = organisation.facts.count / 2
        try write("first", Array(organisation.facts.prefix(half)).filter(\.isAboutNobody))
        try write("second", Array(organisation.facts.suffix(from: half)).filter(\.isAboutNobody))
        try write("third", organisation.facts.filter { !$0.isAboutNobody })
        try database.read { reader in
            let stored = try reader.structure()
            let folded = try reader.structure(known: nil, head: nil)
            #expect(stored.units == folded.units && stored.places == folded.places)
            #expect(stored.coverages == folded.coverages)
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
        let command = FactChain.Command(key: "k", author: "test", recorded: Instant(milliseconds: 1))
        try database.write(command) { writer in
            let unit = try writer.unit("C")
            let statements = [statement("before"), .unitEnded(code: "C"), statement("after")]
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

    @Test func theSchemaRefusesToChangeFacts() throws {
        try write("one", [])
        try write("two", RandomOrganisation(seed: 1).facts.filter(\.isAboutNobody))
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
        let command = FactChain.Command(key: "k", author: "test", recorded: Instant(milliseconds: 1))
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
        try keys.write { try $0.execute("DELETE FROM person_keys") }
        #expect(try read().map(\.statement) == [.personDescribed(PersonDescription(sex: .male))])
    }

    @Test func factsAreFoundByIndex() throws {
        let queries = [
            "SELECT * FROM facts WHERE subject = 1 ORDER BY position", "SELECT * FROM facts WHERE command = 1",
            "SELECT * FROM facts WHERE id = x'00'", "SELECT max(position) FROM facts",
            "SELECT * FROM facts WHERE position > 5 AND position <= 9",
            "SELECT * FROM facts WHERE origin = 1 ORDER BY sequence DESC LIMIT 1",
            "SELECT * FROM subjects s JOIN facts f ON f.subject = s.id WHERE s.kind = 3 ORDER BY s.id, f.position",
            "SELECT * FROM facts f JOIN recognised_rows r ON r.source = 1 AND r.fact = f.position WHERE f.subject = 1",
        ]
        for query in queries {
            let plan = try engine.read { try $0.rows("EXPLAIN QUERY PLAN \(sql: query)") { $0.text(3) } }
            #expect(!plan.contains { $0.hasPrefix("SCAN f") || $0.hasPrefix("SCAN r") }, "\(query): \(plan)")
        }
    }

    @Test func anotherDatabaseIsNotTakenForALedger() throws {
        let other = try SQLiteEngine(temporary: ())
        #expect(throws: StoreError.notALedger) {
            _ = try LedgerDatabase(opening: other, keys: keys, random: randomBytes)
        }
        try engine.write { try $0.execute("INSERT INTO migrations (name) VALUES ('from the future')") }
        #expect(throws: StoreError.laterSchema("from the future")) {
            _ = try LedgerDatabase(opening: engine, keys: keys, random: randomBytes)
        }
        // Nor written to any more by a program that had it open before.
        #expect(throws: StoreError.laterSchema("from the future")) { try write("late", []) }
    }

    @Test func factsOfALaterVersionAreKeptHashedAndLeftOut() throws {
        try write("now", RandomOrganisation(seed: 4).facts.filter(\.isAboutNobody))
        let before = try database.read { try $0.structure(known: nil, head: nil) }
        let head = try database.read { try $0.head() }
        let (origin, previous, subject) = try lastLink()
        let payloads = [("unit.merged", #"{"v":1,"into":"U1"}"#), ("unit.stated", #"{"v":9,"code":["U1","U2"]}"#)]
        var chain = (head: head, previous: previous, sequence: head.position)
        for (kind, payload) in payloads {
            let fact = Fact(
                id: Identifier(high: 5, low: UInt64(chain.sequence)), origin: origin, sequence: chain.sequence + 1,
                effective: testEpoch, known: testEpoch, rank: 0, recorded: Instant(milliseconds: 1), author: "test",
                subject: subject.id, kind: kind, payload: Array(payload.utf8), sealed: [], command: "now",
                previous: chain.previous)
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

    private func lastLink() throws -> (origin: Identifier, previous: Hash, subject: StoredSubject) {
        try database.read { reader in
            var last: StoredFact?
            try reader.forEachFact { stored, _ in last = stored }
            let fact = try #require(last?.fact)
            return (fact.origin, fact.hash, try #require(try reader.subject(.unit("U1"))))
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
                SELECT \(head.position), \(fact.id.bytes), 1, \(fact.sequence), 1, \(fact.effective.number),
                    \(fact.known.number), 0, \(subject.row), id, \(fact.payload), NULL, \(fact.hash.bytes),
                    \(head.hash.bytes) FROM fact_kinds WHERE name = \(fact.kind)
                """)
        }
    }

    @Test func theKeysOfAnotherLedgerAreNotTaken() throws {
        let otherKeys = try SQLiteEngine(temporary: ())
        _ = try LedgerDatabase(creating: SQLiteEngine(temporary: ()), keys: otherKeys, random: randomBytes)
        for wrong in [otherKeys, try SQLiteEngine(temporary: ())] {
            #expect(throws: StoreError.keysOfAnotherLedger) {
                _ = try LedgerDatabase(opening: engine, keys: wrong, random: randomBytes)
            }
        }
    }

    @Test(arguments: PersonEventKind.allCases)
    func everyEventHasItsCode(kind: PersonEventKind) throws {
        let event = Statement.personEvent(PersonEvent(kind: kind, cell: "C"))
        let command = FactChain.Command(key: "k", author: "test", recorded: Instant(milliseconds: 1))
        try database.write(command) { writer in
            let person = try writer.newPerson()
            let fact = try writer.append(
                FactDraft(subject: person.id, effective: testEpoch, known: testEpoch, statement: event), to: person)
            try writer.refold(person, facts: [fact])
        }
        try database.read { try $0.forEachPerson { #expect($1.days[0].events == [kind]) } }
    }
}

extension TestFact {
    fileprivate var isAboutNobody: Bool {
        if case .person = subject { false } else { true }
    }
}

extension TestSubject {
    fileprivate func stored(in writer: LedgerWriter) throws -> StoredSubject {
        switch self {
        case .unit(let code): try writer.unit(code)
        case .place(let code): try writer.place(code)
        case .coverage(let cell, let place): try writer.coverage(cell: cell, place: place)
        case .person: try writer.newPerson()
        }
    }
}

@Sendable private func randomBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max) }
}
