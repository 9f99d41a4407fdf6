import EngineConformance
import Foundation
import Ledger
import Operations
import Organisation
import SQL
import SQLiteEngine
import Store
import TestLedgers
import TestSupport
import Testing
import Views
import Web

/// No byte of the files may end the program: what is damaged is left out and said, or the page says that it cannot be made.
@Suite struct DamageTests {
    private static let paths = [
        "/", "/tong-quan/H", "/dia-ban/H", "/noi/B1", "/to-chuc/X1", "/to-chuc/C1", "/dang-vien/H", "/nguoi/12",
        "/nguoi/13", "/so-lieu/H/members", "/so-lieu/H/villages_without_members", "/so-lieu/H/admitted",
        "/bao-cao/H", "/bat-thuong/H", "/vi-sao-khac/H",
    ]
    private static let questions = [
        "/~at=2020-01-01,since=2015-01-01", "/~at=2019-01-01,since=2015-01-01,known=2018-01-01",
        "/~at=2019-01-01,since=2015-01-01,structure=2016-01-01",
    ]

    private let folder: TestFolder
    private let ledger: TestLedger

    init() throws {
        folder = try TestFolder()
        let dossier = RandomDossier(seed: 33).complete()
        var corrected = dossier
        corrected.correct(isDropping: false)
        ledger = try MadeLedgers.copy(of: .grown([dossier.files, corrected.files]), to: folder)
    }

    /// A flipped byte in the code of a cell, a place, a parent: nothing has such a code.
    @Test(arguments: [
        ("\"cell\":\"C1\"", "\"cell\":\"c1\""), ("\"place\":\"B1\"", "\"place\":\"b1\""),
        ("\"parent\":\"H\"", "\"parent\":\"h\""), ("\"unit\":\"X1\"", "\"unit\":\"x1\""),
        ("\"event\":\"", "\"event\":\"x"), ("\"v\":1", "\"v\":9"), ("{", "["), ("\"cell\":\"C2\",\"place\"", "{"),
    ])
    func aFactThatNamesNothingIsLeftOutAndSaid(written: String, damaged: String) throws {
        try change(
            ledger.path,
            "UPDATE facts SET payload = CAST(replace(CAST(payload AS TEXT), '\(written)', '\(damaged)') AS BLOB)")
        let site = try TestSite(ledger: ledger)
        for question in Self.questions {
            for path in Self.paths where !path.hasPrefix("/vi-sao-khac") {
                let reply = site.get(question + path)
                #expect(reply.status < 500, "\(question + path): \(reply.status)")
            }
        }
        let rows = try Pictures(ledger.open()).irregularities(for: .files)
        #expect(rows.contains { $0.irregularity.kind == .unreadableFact })
        #expect(try VerifyLedger(ledger.open()).run().firstBroken?.fault == .contentChanged)
    }

    /// Each number that stands in the files, in the row that has the greatest, at either end of what a number can be.
    @Test(arguments: ["9223372036854775807", "-9223372036854775808"])
    func noNumberEndsTheProgram(value: String) throws {
        var count = 0
        for suffix in ["", ".vault"] {
            let engine = try SQLiteEngine(path: ledger.path + suffix)
            let columns = try engine.read {
                try $0.rows(
                    """
                    SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
                    WHERE t.type = 'table' AND c.type = 'INTEGER' ORDER BY 1, 2
                    """
                ) { ($0.text(0), $0.text(1)) }
            }
            try engine.close()
            for (table, column) in columns {
                let copy = try ledger.copied(to: folder.path("number-\(table)-\(column)"))
                let damage =
                    "UPDATE OR IGNORE \(table) SET \(column) = \(value) WHERE \(column) = (SELECT max(\(column)) FROM \(table))"
                // What a reference holds fast cannot be changed this way.
                do { try change(copy.path + suffix, damage) } catch is SQLError { continue }
                count += 1
                guard let database = try? copy.open() else { continue }
                _ = try? VerifyLedger(database).run()
                _ = try? Pictures(database).figures(
                    unit: "H", asOf: AsOf(day: TestSite.day("2020-01-01")), since: TestSite.day("2015-01-01"),
                    for: .files)
                _ = try? Pictures(database).irregularities(for: .files)
                _ = try? copy.importing(folder.dossier(RandomDossier(seed: 34).complete().files))
                try? database.close()
            }
        }
        #expect(count > 25)
    }

    /// A map without its outlines is still a map, and says so.
    @Test func damagedOutlinesAreLeftOutAndSaid() throws {
        try change(ledger.path, "INSERT INTO boundaries (unit, rings) VALUES ('X1', '[')")
        let site = try TestSite(ledger: ledger)
        for page in ["/tong-quan/H", "/dia-ban/H"] {
            let reply = site.get(Self.questions[0] + page)
            #expect(reply.status == 200 && reply.text.contains("hatnhan boundaries"), "\(page)")
        }
    }

    /// A server whose ledger another version has folded anew stops answering, and says what to do.
    @Test func anotherVersionsFoldIsSaid() throws {
        let site = try TestSite(ledger: ledger)
        #expect(site.get(Self.questions[0] + "/tong-quan/H").status == 200)
        try change(ledger.path, "UPDATE folded SET mark = '9'")
        let reply = site.get(Self.questions[0] + "/tong-quan/H")
        #expect(reply.status == 503 && reply.text.contains("phiên bản"))
    }

    /// A figure of a period cannot be compared with an answer without one: said, and not answered as another.
    @Test func whatCannotBeComparedIsSaid() throws {
        let site = try TestSite(ledger: ledger)
        let reply = site.get(Self.questions[0] + "/vi-sao-khac/H", "other_at=2012-06-30&figure=nominated")
        #expect(reply.status == 400 && reply.text.contains("ngày đầu kỳ"))
    }

    @Test(arguments: 0..<16 as Range<UInt64>)
    func nothingThatStandsInTheFilesEndsTheProgram(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<4 {
            let copy = try ledger.copied(to: folder.path("copy-\(round)"))
            let suffix = random.once(in: 4) ? ".vault" : ""
            try changeSomething(copy.path + suffix, &random)
            try use(copy)
        }
    }

    /// Asks for everything there is; whatever it throws is an answer.
    private func use(_ ledger: TestLedger) throws {
        guard let database = try? ledger.open() else { return }
        _ = try? VerifyLedger(database).run()
        let asOf = AsOf(day: TestSite.day("2020-01-01"))
        _ = try? Pictures(database).figures(unit: "H", asOf: asOf, since: TestSite.day("2015-01-01"), for: .files)
        _ = try? Pictures(database).figures(unit: "C1", asOf: asOf, for: .files)
        _ = try? Pictures(database).irregularities(for: .files)
        _ = try? Pictures(database).facts(of: .code("H"), for: .files)
        let site = try TestSite(ledger: ledger)
        for question in Self.questions {
            for path in Self.paths { _ = site.get(question + path) }
        }
        _ = site.search("ten")
        _ = try? ledger.importing(folder.dossier(RandomDossier(seed: 34).complete().files))
        _ = try? database.refoldEverything { _, _ in }
        _ = try? Pictures(database).figures(unit: "H", asOf: asOf, since: TestSite.day("2015-01-01"), for: .files)
        try? database.close()
    }

    /// Sets one column of some rows of one table to something odd.
    private func changeSomething(_ path: String, _ random: inout SeededGenerator) throws {
        let engine = try SQLiteEngine(path: path)
        defer { try? engine.close() }
        let tables = try engine.read {
            try $0.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") { $0.text(0) }
        }
        let table = try #require(tables.randomElement(using: &random))
        let columns = try engine.read {
            try $0.rows("SELECT name FROM pragma_table_info('\(sql: table)')") { $0.text(0) }
        }
        let column = try #require(columns.randomElement(using: &random))
        let odd = [
            "0", "-1", "1", "7", "2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "3e300",
            "''",
            "'x'", "x'00'", "zeroblob(16)", "randomblob(16)", "randomblob(32)", "NULL", "'{\"v\":1}'", "\(column) + 1",
            "\(column) || 'x'", "substr(\(column), 2)",
        ]
        let value = try #require(odd.randomElement(using: &random))
        let part = random.once(in: 2) ? "" : " WHERE rowid % 3 = 0"
        for condition in [part, ""] {
            do {
                try change(engine, "UPDATE OR IGNORE \(table) SET \(column) = \(value)\(condition)")
                return
            } catch is SQLError { continue }
        }
    }

    private func change(_ path: String, _ sql: String) throws {
        let engine = try SQLiteEngine(path: path)
        try change(engine, sql)
        try engine.close()
    }

    private func change(_ engine: SQLiteEngine, _ sql: String) throws {
        let triggers = try engine.read {
            try $0.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") { $0.text(0) }
        }
        try engine.write { connection in
            for trigger in triggers { try connection.executeScript("DROP TRIGGER \(trigger)") }
            try connection.executeScript("PRAGMA ignore_check_constraints = ON; PRAGMA defer_foreign_keys = ON")
            try connection.executeScript(sql)
        }
    }
}
