import EngineConformance
import Figures
import Foundation
import Ledger
import Operations
import Organisation
import Reports
import SQL
import SQLiteEngine
import Store
import TestLedgers
import Testing
import Views
import Words

/// What names a person is destroyed for good; what figures and reports said of the past stays. Two files do not commit as one.
@Suite struct ErasureTests {
    private let folder: TestFolder
    private let ledger: TestLedger
    private static let units = """
        code,name,kind,parent,from,to
        H,Huyện,committee,,2010-01-01,
        C,Chi bộ,cell,H,2010-01-01,
        """
    private static let events = """
        date,person,event,cell,reference
        2015-01-01,P1,nominated,C,
        2016-01-01,P1,admitted,C,QĐ 12
        2015-01-01,P2,enrolled,C,
        """

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(dossier("Giàng A Đông"))
    }

    private func dossier(_ name: String) throws -> String {
        try folder.dossier([
            "units": Self.units, "events": Self.events,
            "people": "code,name,sex,ethnicity\nP1,\(name),male,Mông\nP2,Lò Thị Hai,female,Thái",
        ])
    }

    private func find(_ text: String) throws -> [String] {
        try Pictures(ledger.open()).read(AsOf(day: ledger.today), for: .files) {
            try $0.search(text).people.compactMap(\.name)
        }
    }

    private func report() throws -> String {
        let document = try Pictures(ledger.open()).termReport(
            unit: "H", since: Day(text: "2015-06-01") ?? .latest, asOf: AsOf(day: Day(text: "2020-01-01") ?? .latest),
            say: Speech(.vietnamese), version: "0", for: .files)
        return document.text(Speech(.vietnamese))
    }

    private func destroy() throws {
        let database = try ledger.open()
        try database.write(
            CommandRequest(name: "test", key: "destroy", author: .user("test"), recorded: ledger.actor.now)
        ) {
            writer in
            let secret = try writer.reader.vault.recognitionSecret()
            let token = secret.token(for: "person", "H", "P1")
            let person = try #require(try writer.reader.person(token: token))
            try writer.destroyKey(of: person)
        }
        try database.close()
    }

    /// What a server remembers of a state names nobody: who is erased is gone from its next list, with the state the same.
    @Test func whoIsErasedIsGoneFromARunningServer() throws {
        let pictures = Pictures(try ledger.open())
        func members() throws -> (head: Head, names: [String?]) {
            try pictures.read(AsOf(day: Day(text: "2020-01-01") ?? .latest), for: .files) { picture in
                let cell = try picture.unit("C")
                let listed = try picture.people(
                    countedBy: .figure(.members), unit: cell, since: nil, limit: 10
                ).rows.map(\.person.name)
                #expect(try Set(picture.people(ofCell: cell).map(\.name)) == Set(listed))
                return (picture.head, listed)
            }
        }
        let before = try members()
        #expect(Set(before.names) == ["Giàng A Đông", "Lò Thị Hai"])
        try destroy()
        let after = try members()
        #expect(after.head == before.head && Set(after.names) == [nil, "Lò Thị Hai"])
    }

    @Test func aDestroyedKeyIsNeverMadeAgain() throws {
        #expect(try find("giang") == ["Giàng A Đông"])
        let (before, figures) = (try report(), try ledger.figures("H", at: "2020-01-01", since: "2015-06-01"))
        try destroy()
        #expect(figures["members_minority"] == 2 && figures["admitted_minority"] == 1)
        #expect(try find("giang").isEmpty && find("P1").isEmpty && find("lo thi") == ["Lò Thị Hai"])
        #expect(try report() == before)
        #expect(try ledger.figures("H", at: "2020-01-01", since: "2015-06-01") == figures)
        // Neither an import that names the person otherwise, nor a retraction, makes another key.
        try ledger.importing(dossier("Giàng A Khác"))
        let database = try ledger.open()
        let fact = try database.read { reader in
            var last: Identifier?
            try reader.forEachSubject(of: .person) {
                last = last ?? $1.first { $0.statement?.kind == .personEvent }?.id
            }
            return try #require(last)
        }
        _ = try database.retract(fact: fact, reason: "ghi nhầm Giàng", actor: ledger.actor)
        try database.close()
        #expect(try find("giang").isEmpty && find("khac").isEmpty)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
        let vault = try SQLiteEngine(path: ledger.path + ".vault")
        let tombstones = try vault.read {
            try $0.first("SELECT count(*) FROM subject_keys WHERE key IS NULL") { $0.integer(0) }
        }
        #expect(tombstones == 1)
        for attempt in ["UPDATE subject_keys SET key = zeroblob(32) WHERE key IS NULL", "DELETE FROM subject_keys"] {
            #expect(throws: SQLError.self) { try vault.write { try $0.executeScript(attempt) } }
        }
        try vault.close()
    }

    /// After a crash between the two commits, and after one file was restored without the other.
    @Test func namesAreBroughtUpToTheLogWhenTheLedgerIsOpened() throws {
        let early = try copies("early")
        var corrected = try dossier("Giàng A Sửa")
        try ledger.importing(corrected)
        let late = try copies("late")
        #expect(try find("sua") == ["Giàng A Sửa"])
        // The vault is behind, but has the keys: of people, keys are made once.
        try restore(early, [".vault"])
        #expect(try find("sua") == ["Giàng A Sửa"] && find("dong").isEmpty)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
        // The vault is ahead: it names what the ledger does not know.
        try restore(late, [".vault"])
        try restore(early, [""])
        #expect(try find("dong") == ["Giàng A Đông"] && find("sua").isEmpty)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
        // The vault was at a position that the log has reached again by another way.
        try restore(late, [".vault"])
        corrected = try dossier("Giàng A Ba")
        try ledger.importing(corrected)
        #expect(try find("ba") == ["Giàng A Ba"] && find("sua").isEmpty)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    private func copies(_ name: String) throws -> String {
        for suffix in ["", ".vault"] {
            try FileManager.default.copyItem(atPath: ledger.path + suffix, toPath: folder.path(name + suffix))
        }
        return folder.path(name)
    }

    private func restore(_ copy: String, _ suffixes: [String]) throws {
        for suffix in suffixes {
            for extra in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: ledger.path + suffix + extra)
            }
            try FileManager.default.copyItem(atPath: copy + suffix, toPath: ledger.path + suffix)
        }
    }
}
