import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

/// What is out of order after a meeting was recorded is found from what was found before it: the same as if all was looked through.
@Suite struct IrregularitiesBroughtTests {
    private let bench: RoleBench

    init() throws { bench = try RoleBench() }

    private func found(_ pictures: Pictures) throws -> [String] {
        try pictures.read(AsOf(day: RoleBench.today), for: .files) { picture in
            try ["H", "X", "C"].flatMap { code in
                try picture.irregularities(under: picture.unit(code)).rows.map {
                    "\(code) \($0.unit) \($0.subject) \($0.irregularity)"
                }
            }
        }
    }

    private func check(_ what: String) throws -> [String] {
        let kept = try found(bench.pictures)
        #expect(try kept == found(Pictures(bench.database, today: { RoleBench.today })), "\(what)")
        return kept
    }

    private func write(
        _ key: String, _ statement: Statement, on day: String, _ subject: (Writing, Day) throws -> StoredSubject
    ) throws {
        let command = Command(name: .dossier, key: key, content: [key], actor: bench.ledger.actor, rights: .ofTheFiles)
        let day = try #require(Day(text: day))
        _ = try Door(bench.database).run(command) { writing in
            try writing.record([Entry(statement, effective: day, known: day)], of: subject(writing, day))
        }
    }

    private func meet(_ cell: String, on day: String, members: Int) throws {
        let meeting = MeetingStatement(cell: cell, members: members, present: members, excused: 0)
        try write("meeting-\(cell)-\(day)", .meetingHeld(meeting), on: day) {
            try $0.subject(.meeting(cell: cell, day: $1))
        }
    }

    @Test func theyAreThoseOfEverything() throws {
        let first = try check("at first")
        try meet("C", on: "2026-11-05", members: 1)
        _ = try check("a meeting as it should be")
        try meet("C", on: "2026-12-01", members: 9)
        let second = try check("more than the cell had")
        #expect(second.count > first.count)
        try meet("D", on: "2026-12-02", members: 9)
        try meet("C", on: "2026-12-03", members: 7)
        let third = try check("two cells at once")
        #expect(third.count > second.count)
        let fact = try #require(bench.facts().last { $0.kind == "meeting.held" })
        _ = try bench.database.retract(fact: fact.id, reason: "nhầm", actor: bench.ledger.actor)
        #expect(try check("one taken back").count < third.count)
        let target = TargetStatement(unit: "X", year: 2026, indicator: "admitted", value: 3)
        try write("target", .targetSet(target), on: "2026-01-05") { writing, _ in
            try writing.subject(.target(unit: "X", year: 2026, indicator: "admitted"))
        }
        _ = try check("a target")
        try GivesRole(bench.database).give(
            .reader, in: "Y", to: bench.account(.reader), key: "more", by: bench.ledger.actor)
        _ = try check("a grant")
        let number = PersonID(number: try bench.person("Lò Thị Dung"))
        let person = try #require(try bench.database.read { try $0.subject(of: number) })
        try write("left", .personEvent(PersonEvent(kind: .left, cell: nil)), on: "2026-11-01") { _, _ in person }
        _ = try check("somebody left")
        try meet("D", on: "2026-12-10", members: 2)
        _ = try check("a meeting after that")
    }
}
