import Figures
import Foundation
import Ledger
import Operations
import Organisation
import Store
import Synchronization
import TestLedgers
import Testing
import Views

@testable import Web

/// Whoever sees somebody by name stands in the log of what was read before they see it.
@Suite struct ReadingTests {
    private let bench: RoleBench
    private let site: WebSite

    init() throws {
        let bench = try RoleBench()
        self.bench = bench
        site = WebSite(
            pictures: bench.pictures, settings: WebSite.Settings(version: "0"), today: { RoleBench.today })
    }

    private func get(_ path: String, _ role: Role?) -> Reply {
        let visitor = Visitor(viewer: .account(bench.account(role)), name: "thử", formToken: "t", lastWritten: 0)
        return site.reply(to: WebSite.Request(path: path, visitor: visitor))
    }

    /// The last first.
    private func readings() throws -> [StoredReading] { try bench.database.readVault { try $0.readings(limit: 1000) } }

    /// What one request adds.
    private func added(by path: String, _ role: Role) throws -> [StoredReading] {
        let before = try readings().count
        #expect(get(path, role).status == 200, "\(path)")
        let after = try readings()
        return Array(after.prefix(after.count - before))
    }

    @Test func filesListsAndPapersAreWrittenDown() throws {
        let number = try bench.person("Lò Thị Dung")
        let file = try #require(added(by: "/nguoi/\(number)", .officer).first)
        let identity = try bench.database.read { try $0.subject(of: PersonID(number: number))?.id.id }
        #expect(file.reader == bench.account(.officer) && file.reading.sort == .file)
        #expect(file.reading.subject == identity && file.reading.unit == "D" && file.reading.page == "nguoi")
        let list = try #require(added(by: "/dang-vien/X", .inspector).first)
        #expect(list.reading.sort == .list && list.reading.unit == "X" && list.reading.people == 3)
        #expect(try added(by: "/bao-cao/X", .reader).map(\.reading.sort) == [.paper])
        #expect(try added(by: "/bao-cao-van-ban/X", .reader).map(\.reading.sort) == [.export])
        // Who sees no names leaves none behind; a page without names neither.
        for page in ["/dang-vien/X", "/to-chuc/C", "/so-lieu/X/members"] {
            #expect(try added(by: page, .reader).isEmpty, "\(page)")
        }
        #expect(try added(by: "/tong-quan/X", .officer).isEmpty)
        let fact = try #require(bench.facts().last { $0.kind == PersonEvent.kind.name && $0.subject.id == identity })
        #expect(try added(by: "/ban-ghi/\(fact.id)", .officer).map(\.reading.subject) == [identity])
    }

    @Test func itHoldsNoNamesAndSurvivesWhomItIsAbout() throws {
        let number = try bench.person("Lò Thị Dung")
        _ = try added(by: "/nguoi/\(number)", .officer)
        _ = try added(by: "/dang-vien/X", .officer)
        let before = try readings()
        let dump = "\(before)"
        for person in RoleBench.people { #expect(!dump.contains(person.name) && !dump.contains("\"\(person.code)\"")) }
        let subject = try #require(bench.database.read { try $0.subject(of: PersonID(number: number)) })
        try bench.database.write(
            CommandRequest(name: "test", key: "destroy", author: .user("test"), recorded: bench.ledger.actor.now)
        ) { try $0.destroyKey(of: subject) }
        #expect(try readings().suffix(before.count) == before[...])
    }

    @Test func whoIsEntitledSeesWhoReadAndWrote() throws {
        _ = try added(by: "/nguoi/\(try bench.person("Giàng A Chính"))", .secretary)
        let page = get("/nhat-ky/X", .inspector)
        #expect(page.status == 200 && page.text.contains("secretary") && page.text.contains("mở hồ sơ"))
        #expect(page.text.contains("grant-officer"), "Grants are writings too")
        for role in Role.allCases where role != .inspector { #expect(get("/nhat-ky/C", role).status == 403, "\(role)") }
        #expect(get("/nhat-ky/Y", .inspector).status == 404)
    }

    /// At the terminal too, for the user of the machine.
    @Test func readingTheFilesIsWrittenDown() throws {
        let before = try readings().count
        _ = try bench.pictures.facts(of: .person(code: "P3", source: "H"), for: .files)
        let added = try readings().dropLast(before)
        let file = try #require(added.last)
        let user = try bench.database.readVault { try $0.accountName(of: file.reader) }
        #expect(file.reading.sort == .file && file.reading.unit == "E" && user == "test")
        #expect(added.count == 1)
    }

    /// While the disk is waited for, the page is drawn and its thread answers others; nobody sees it before it is written down.
    @Test func theThreadOfAPageDoesNotWaitForTheDisk() async throws {
        let before = try readings().count
        let mayEnd = await held(bench.database)
        let isSeen = Atomic(false)
        let page = try drawn("/dang-vien/X")
        let asker = Task {
            let reply = try await page.seen()
            isSeen.store(true, ordering: .releasing)
            return reply
        }
        // Others are answered, by the same thread.
        for _ in 0..<5 { #expect(get("/tong-quan/X", .officer).status == 200) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(try !isSeen.load(ordering: .acquiring) && readings().count == before)
        mayEnd.signal()
        #expect(try await asker.value.status == 200 && readings().count == before + 1)
    }

    /// Another program holds the file for longer than one waits: those who wait are told to come again, and what they were to read is
    /// written down all the same.
    @Test func whoWaitsTooLongIsToldToComeAgain() async throws {
        let before = try readings().count
        let mayEnd = await held(try bench.ledger.open())
        let pages = try (0..<6).map { _ in try drawn("/dang-vien/X") }
        let told = await withTaskGroup(of: Bool.self) { group in
            for page in pages {
                group.addTask {
                    do { _ = try await page.seen() } catch { return error is QuestionThreads.Full }
                    return false
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(told == 6)
        mayEnd.signal()
        #expect(get("/dang-vien/X", .officer).status == 200)
        #expect(try readings().count == before + 7)
    }

    /// Holds the file of names for writing, until what it gives is signalled.
    private func held(_ database: LedgerDatabase) async -> DispatchSemaphore {
        let mayEnd = DispatchSemaphore(value: 0)
        await withCheckedContinuation { continuation in
            Thread {
                try? database.writeVault { _ in
                    continuation.resume()
                    mayEnd.wait()
                }
            }.start()
        }
        return mayEnd
    }

    /// What is only counted names nobody: the badge of what waits stands on every page.
    @Test func whatIsCountedIsNotNoted() throws {
        let before = try readings().count
        func read(_ count: (Picture) throws -> Int) throws -> Int {
            try bench.pictures.read(
                AsOf(day: RoleBench.today), for: .account(bench.account(.officer)), noting: ReadingNote(page: "thử"),
                count)
        }
        func listed(_ picture: Picture) throws -> Int {
            try picture.people(countedBy: .figure(.members), unit: picture.unit("X"), since: nil, limit: 50).rows.count
        }
        #expect(try read { picture in try picture.counting { try listed(picture) } } > 0)
        #expect(try readings().count == before)
        #expect(try read(listed) > 0 && readings().count == before + 1)
    }

    /// The page as it is drawn, and not seen yet.
    private func drawn(_ path: String) throws -> Unseen<Reply> {
        let visitor = Visitor(viewer: .account(bench.account(.officer)), name: "thử", formToken: "t", lastWritten: 0)
        let request = WebSite.Request(path: path, visitor: visitor)
        guard case .asks(let asked) = try site.read(request, SiteAddress(path: path, query: "")) else {
            throw Trouble.noSuchPage
        }
        return try site.reply(to: asked, .everything, .long)
    }

    /// Many at once are all written down.
    @Test func manyAtOnceAreAllWrittenDown() async throws {
        let before = try readings().count
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<40 { group.addTask { get("/dang-vien/X", .officer).status } }
            for await status in group { #expect(status == 200) }
        }
        #expect(try readings().count == before + 40)
    }
}
