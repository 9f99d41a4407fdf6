import Ledger
import Operations
import Store
import TestLedgers
import Testing
import Views

/// What it takes to write one fact does not depend on how much is in the ledger already.
@Suite struct OneFactTests {
    /// What was done for a writing.
    private struct Work: Equatable, CustomStringConvertible {
        /// Rows read from the ledger and its vault.
        var rows = 0
        /// Statements run and rows written, each as often as it was.
        var runs: [String: Int] = [:]

        var description: String {
            (["\(rows) rows"] + runs.sorted { $0.key < $1.key }.map { "\($0.value) times: \($0.key)" })
                .joined(separator: "\n")
        }
    }

    private static let today = Day(text: "2026-11-23") ?? .latest

    /// Communes of three cells, three villages and six people each.
    private func dossier(_ folder: TestFolder, communes: Int) throws -> String {
        var units = "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\n"
        var (places, coverage) = ("code,name,kind,unit,from,to\n", "cell,place,from,to\n")
        var (people, events) = ("code,name,sex,born,ethnicity\n", "date,person,event,cell,place\n")
        var (meetings, targets) = ("cell,date,members,present,excused\n", "unit,year,indicator,value\n")
        var assignments = "person,role,unit,place,from,to\n"
        for commune in 1...communes {
            units += "X\(commune),Xã \(commune),grassroots_committee,H,2010-01-01,\n"
            targets += "X\(commune),2016,admitted,2\n"
            assignments += "P\(commune).1,village_lead,X\(commune),B\(commune).1,2016-01-01,\n"
            for number in 1...3 {
                let (cell, place) = ("C\(commune).\(number)", "B\(commune).\(number)")
                units += "\(cell),Chi bộ \(number),cell,X\(commune),2010-01-01,\n"
                places += "\(place),Bản \(number),village,X\(commune),2010-01-01,\n"
                coverage += "\(cell),\(place),2010-01-01,\n"
                meetings += "\(cell),2016-03-03,5,4,1\n"
                for person in [number, number + 3] {
                    let code = "P\(commune).\(person)"
                    people += "\(code),Giàng A \(person),male,1980,Mông\n"
                    events += "2015-01-05,\(code),nominated,\(cell),\(place)\n2016-01-05,\(code),admitted,\(cell),\n"
                }
            }
        }
        return try folder.dossier([
            "units": units, "places": places, "coverage": coverage, "people": people, "events": events,
            "meetings": meetings, "targets": targets, "assignments": assignments,
        ])
    }

    /// What each writing takes, by what it is.
    private func work(communes: Int) throws -> [String: Work] {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(try dossier(folder, communes: communes))
        let (database, engine, vault) = try ledger.recording()
        var work: [String: Work] = [:]
        func record(_ what: String, _ body: () throws -> Void) throws {
            _ = (engine.take(), vault.take())
            try body()
            var done = Work()
            for record in [engine.take(), vault.take()] {
                done.rows += record.rows
                done.runs.merge(record.runs, uniquingKeysWith: +)
            }
            work[what] = done
        }
        let person = try #require(try facts(of: "P1.1", database).first?.fact.subject)
        for (what, statement, subject) in Self.statements(about: person) {
            let command = Command(name: .dossier, key: what, content: [what], actor: ledger.actor, rights: .ofTheFiles)
            try record(what) {
                _ = try Door(database).run(command) { writing in
                    let entry = Entry(statement, effective: Self.today, known: Self.today)
                    try writing.record([entry], of: subject(writing))
                }
            }
        }
        func act(_ type: any Act.Type, _ fact: Identifier, _ texts: [String: String]) throws {
            let texts = texts.merging(["fact": fact.description, "reason": "ghi nhầm nội dung"]) { $1 }
            let request = PerformAct.Request(
                texts: texts, key: type.name, actor: ledger.actor, rights: .ofTheFiles)
            try record(type.name) { _ = try PerformAct(database).run(type, request) }
        }
        let event = try #require(
            try facts(of: "P1.2", database).last { $0.fact.kind == FactKind.personEvent.name })
        try act(RestateFact.self, event.fact.id, ["effective": "2016-02-05", "set.cell": "C1.3"])
        try act(RetractFact.self, newest(of: event.fact.subject, database), [:])
        return work
    }

    /// What is stated, and about what.
    private static func statements(
        about person: SubjectID
    ) -> [(what: String, statement: Statement, subject: (Writing) throws -> StoredSubject)] {
        let unit = UnitStatement(code: "X1", name: "Xã mới", kind: .grassrootsCommittee, parent: "H")
        let place = PlaceStatement(code: "B1.1", name: "Bản mới", kind: .village, unit: "X1")
        let coverage = CoverageStatement(cell: "C1.1", place: "B1.2")
        let meeting = MeetingStatement(cell: "C1.1", members: 5, present: 5, excused: 0)
        return [
            (
                "person", .personEvent(PersonEvent(kind: .confirmed, cell: "C1.2")), { try $0.subject(person) }
            ),
            ("unit", .unitStated(unit), { try $0.unit("X1") }),
            ("place", .placeStated(place), { try $0.place("B1.1") }),
            ("coverage", .coverageStated(coverage), { try $0.subject(.coverage(cell: "C1.1", place: "B1.2")) }),
            ("meeting", .meetingHeld(meeting), { try $0.subject(.meeting(cell: "C1.1", day: today)) }),
        ]
    }

    private func facts(of person: String, _ database: LedgerDatabase) throws -> [FactRow] {
        try Pictures(database).facts(of: .person(code: person, source: "H"), for: .files)
    }

    /// The fact about a subject that arrived last.
    private func newest(of subject: SubjectID, _ database: LedgerDatabase) throws -> Identifier {
        try database.read { reader in
            try #require(try reader.subject(subject).flatMap { try reader.facts(of: $0).last?.id })
        }
    }

    @Test func costsTheSameInALargeLedgerAsInASmallOne() throws {
        let (small, large) = (try work(communes: 2), try work(communes: 60))
        #expect(small.count == 7 && large.count == 7)
        for (what, work) in small {
            #expect(work.rows > 0 && work.runs.count > 10)
            #expect(work == large[what], "\(what): \(work)\nin a large ledger: \(large[what]?.description ?? "none")")
        }
    }
}
