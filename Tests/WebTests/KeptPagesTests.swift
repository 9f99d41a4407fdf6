import Access
import Foundation
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

@testable import Web

/// A page that is kept is the page that would be made, whoever asks and whatever was done in between.
@Suite struct KeptPagesTests {
    private let bench: RoleBench
    /// Keeps what it is asked, for as long as the test goes on.
    private let site: WebSite
    private let people: [Int64]

    init() throws {
        let bench = try RoleBench()
        self.bench = bench
        people = try RoleBench.people.prefix(2).map { try bench.person($0.name) }
        site = try WebSite(visiting: bench)
    }

    private func visitor(_ role: Role?) -> Visitor {
        let account = Viewer.account(bench.account(role))
        return Visitor(
            viewer: account, name: role?.rawValue ?? "nobody", formToken: "t\(role?.rawValue ?? "")", lastWritten: 0,
            writes: role != .reader)
    }

    private var paths: [String] {
        let question = "~at=2026-12-10,since=2015-06-01/"
        let pages =
            [
                "tong-quan/X", "dia-ban/X", "noi/B1", "to-chuc/X", "to-chuc/C", "dang-vien/X", "dang-vien/C",
                "so-lieu/X/members", "so-lieu/H/villages_without_cell", "bao-cao/X", "bat-thuong/X",
                "vi-sao-khac/X", "nhat-ky/X",
            ] + people.map { "nguoi/\($0)" }
        return pages.map { "/" + $0 } + pages.prefix(4).map { "/" + question + $0 }
            + ["/~at=2026-12-10,known=2020-01-01/dang-vien/X", "/~lang=en/tong-quan/X", "/dang-vien/X?page=2"]
    }

    private func check(_ what: String) throws {
        // Nothing is kept in this one.
        let fresh = try WebSite(visiting: bench)
        for path in paths {
            for role in [Role.officer, .secretary, .reader, nil] {
                let parts = path.split(separator: "?").map(String.init)
                let request = WebSite.Request(
                    path: parts[0], query: parts.count > 1 ? parts[1] : "", visitor: visitor(role))
                let made = fresh.reply(to: request)
                for _ in 0..<2 {
                    let kept = site.reply(to: request)
                    #expect(
                        kept.status == made.status && kept.text == made.text,
                        "\(what): \(path) as \(role?.rawValue ?? "")")
                }
            }
        }
    }

    private func write(_ key: String, _ statement: Statement, day: String, _ subject: (Writing) throws -> StoredSubject)
        throws
    {
        let command = Command(name: .dossier, key: key, content: [key], actor: bench.ledger.actor, rights: .ofTheFiles)
        let day = try #require(Day(text: day))
        _ = try Door(bench.database).run(command) { writing in
            try writing.record([Entry(statement, effective: day, known: day)], of: subject(writing))
        }
    }

    @Test func noPageIsStale() throws {
        try check("at first")
        #expect(site.kept.size.pages > 30)
        let (before, bytes) = site.kept.size
        try check("asked again")
        #expect(site.kept.size == (before, bytes))
        try write(
            "meeting", .meetingHeld(MeetingStatement(cell: "C", members: 1, present: 1, excused: 0)), day: "2026-12-02"
        ) {
            try $0.subject(.meeting(cell: "C", day: try #require(Day(text: "2026-12-02"))))
        }
        try check("a meeting")
        let unit = UnitStatement(code: "C", name: "Chi bộ tên mới", kind: .cell, parent: "X")
        try write("name", .unitStated(unit), day: "2026-12-03") { try $0.unit("C") }
        try check("a name")
        let number = PersonID(number: people[1])
        let person = try bench.database.read { try $0.subject(of: number) }
        let subject = try #require(person)
        try write("moved", .personEvent(PersonEvent(kind: .moved, cell: "F")), day: "2026-12-04") { _ in subject }
        try check("somebody moved")
        try GivesRole(bench.database).give(
            .inspector, in: "Y", to: bench.account(.reader), key: "more", by: bench.ledger.actor)
        try check("a grant")
        _ = try ImportBoundaries(bench.database, actor: bench.ledger.actor).run(outlines)
        try check("outlines")
        try bench.database.write(
            CommandRequest(name: "test", key: "destroy", author: .user("test"), recorded: bench.ledger.actor.now)
        ) { try $0.destroyKey(of: subject) }
        try check("a key destroyed")
    }

    private var outlines: ImportBoundaries.Request {
        get throws {
            let ring = "[[103.0,22.0],[103.1,22.0],[103.1,22.1],[103.0,22.0]]"
            let text = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"X"},
                "geometry":{"type":"Polygon","coordinates":[\(ring)]}}]}
                """
            let path = bench.ledger.path + ".geojson"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return ImportBoundaries.Request(path: path, codeProperty: "code")
        }
    }

    /// What is shown again is written down again.
    @Test func everyReadingIsWrittenDown() throws {
        let readings = { try bench.database.readVault { try $0.readings(limit: 100) }.map(\.reading) }
        let before = try readings().count
        let request = WebSite.Request(path: "/dang-vien/X", visitor: visitor(.officer))
        for _ in 0..<3 { #expect(site.reply(to: request).status == 200) }
        let added = try readings().dropLast(before)
        #expect(added.count == 3 && Set(added.map(\.people)) == [3] && Set(added.map(\.unit)) == ["X"])
    }

    /// Two who see as much are shown the same page, each in their own frame.
    @Test func whatIsSharedHasNobodysForms() throws {
        let two = [visitor(.officer), visitor(.officer)].enumerated().map { index, visitor in
            Visitor(
                viewer: visitor.viewer, name: "name-\(index)", formToken: "token-\(index)", lastWritten: 0, writes: true
            )
        }
        let pages = two.map { site.reply(to: WebSite.Request(path: "/dang-vien/X", visitor: $0)).text }
        #expect(site.kept.size.pages == 1)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("token-\(index)") && page.contains("name-\(index)"))
            #expect(!page.contains("token-\(1 - index)") && !page.contains("name-\(1 - index)"))
        }
    }

    @Test func notMoreIsKeptThanThereIsRoomFor() throws {
        let state = try bench.pictures.read(AsOf(day: RoleBench.today), for: .files) { try $0.mark() }
        let handedOut = ReadingNote(page: "").handedOut
        let kept = KeptPages()
        for number in 0..<40 {
            let key = KeptPages.Key(
                mark: state, route: .overview("\(number)"), question: Question(), query: try Query(""),
                today: RoleBench.today, room: .full, acts: [], hasForms: false)
            let body = [UInt8](repeating: 0, count: 1 << 20)
            kept.keep(KeptPages.Page(head: PageHead(title: ""), body: body, handedOut: handedOut), as: key)
            #expect(kept.page(key) != nil && kept.size.bytes <= KeptPages.bytesMax)
            #expect(kept.size.bytes == kept.size.pages << 20)
        }
    }
}
