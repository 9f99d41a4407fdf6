import EngineConformance
import Figures
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

/// The figures of one unit, read from the part of the ledger that has to do with it, are those of the whole ledger.
@Suite struct KnownPartTests {
    @Test(arguments: 500..<506 as Range<UInt64>)
    func aPartOfACorrectedDossierGivesTheFiguresOfTheWhole(seed: UInt64) throws {
        let folder = try TestFolder()
        var ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        var heads: [Head] = []
        // What was known in between differs only where imports have days of their own.
        for year in 2020...2023 {
            ledger.today = try #require(Day(year: year, month: 1, day: 1))
            heads.append(try ledger.importing(folder.dossier(dossier.files), replacesGone: true).head)
            dossier.correct(isDropping: year == 2021)
        }
        let database = try ledger.open()
        defer { try? database.close() }
        var random = SeededGenerator(seed: seed)
        func day(_ years: ClosedRange<Int>) -> Day? { Day(year: .random(in: years, using: &random), month: 5, day: 2) }
        for _ in 0..<4 {
            let (since, at) = (try #require(day(2013...2015)), try #require(day(2016...2021)))
            var asOf = AsOf(day: at)
            if !random.once(in: 4) { asOf.known = day(2013...2024) }
            if random.once(in: 2) { asOf.structure = day(2009...2021) }
            if random.once(in: 2) { asOf.head = heads.randomElement(using: &random)?.reference }
            for code in RandomDossier.unitCodes { try compare(code, since: since, asOf, database) }
        }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func aPartOfARandomLedgerGivesTheFiguresOfTheWhole(seed: UInt64) throws {
        let organisation = RandomOrganisation(seed: seed)
        let (engine, vault) = (try SQLiteEngine(temporary: ()), try SQLiteEngine(temporary: ()))
        let database = try LedgerDatabase(creating: engine, vault: vault, random: randomBytes)
        let heads = try database.write(organisation, commands: 3)
        var random = SeededGenerator(seed: seed)
        func day() -> Day { testEpoch.adding(days: .random(in: 0...Int32(organisation.dayCount), using: &random)) }
        for round in 0..<4 {
            let since = day()
            var asOf = AsOf(day: since.adding(days: 10))
            if round > 0 {
                if !random.once(in: 4) { asOf.known = day() }
                if random.once(in: 2) { asOf.structure = day() }
                if random.once(in: 2) { asOf.head = heads.randomElement(using: &random)?.reference }
            }
            for code in organisation.units { try compare(code, since: since, asOf, database) }
        }
    }

    /// A ledger that another version folded is folded anew when it is opened.
    @Test(arguments: 40..<43 as Range<UInt64>)
    func aLedgerThatWasFoldedByOtherRulesGivesThemToo(seed: UInt64) throws {
        let (engine, vault) = (try SQLiteEngine(temporary: ()), try SQLiteEngine(temporary: ()))
        let organisation = RandomOrganisation(seed: seed)
        _ = try LedgerDatabase(creating: engine, vault: vault, mark: "0", random: randomBytes)
            .write(organisation, commands: 2)
        // What other rules may have made of the same facts.
        try engine.write {
            try $0.executeScript(
                """
                DELETE FROM mentions; DELETE FROM person_days WHERE day % 2 = 0;
                UPDATE unit_spans SET name = 'another'; UPDATE people SET is_female = 1 - is_female;
                UPDATE last_known SET day = day - 1; DELETE FROM mentions WHERE kind = 9;
                """)
        }
        try vault.write { try $0.executeScript("UPDATE person_names SET name = 'x'; DELETE FROM person_words") }
        let database = try LedgerDatabase(opening: engine, vault: vault, random: randomBytes)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
        for known in [nil, testEpoch.adding(days: 10), testEpoch.adding(days: 25)] {
            let asOf = AsOf(day: testEpoch.adding(days: 30), known: known)
            for code in organisation.units { try compare(code, since: testEpoch, asOf, database) }
        }
    }

    @Test func verifyingFindsWhatIsMissingBesideTheSpans() throws {
        let (engine, vault) = (try SQLiteEngine(temporary: ()), try SQLiteEngine(temporary: ()))
        let database = try LedgerDatabase(creating: engine, vault: vault, random: randomBytes)
        _ = try database.write(RandomOrganisation(seed: 5), commands: 2)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
        let kinds = try engine.read {
            try $0.rows(
                """
                SELECT m.kind, m.number, m.subject FROM mentions m
                JOIN subjects s ON s.id = m.subject GROUP BY s.kind
                """
            ) { ($0.integer(0), $0.integer(1), $0.integer(2)) }
        }
        #expect(kinds.count == 5)
        for (kind, number, subject) in kinds {
            try engine.write {
                try $0.execute(
                    """
                    DELETE FROM mentions
                    WHERE kind = \(kind) AND number = \(number) AND subject = \(subject)
                    """)
            }
            #expect(try VerifyLedger(database).run().firstBroken?.fault == .tableDiffers("mentions"))
            try engine.write {
                try $0.execute("INSERT INTO mentions VALUES (\(kind), \(number), \(subject))")
            }
        }
    }

    /// A unit that stands under the one asked about shows what it had before it stood there.
    @Test func monthsOfAUnitBelowGoBackToWhenItStoodElsewhere() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        let units = """
            code,name,kind,parent,from,to
            T,Trên,committee,,2010-01-01,
            O,Bên,committee,,2010-01-01,
            C,Xã,grassroots_committee,O,2010-01-01,2018-01-01
            C,Xã,grassroots_committee,T,2018-01-01,
            X,Chi bộ,cell,C,2010-01-01,2015-01-01
            X,Chi bộ,cell,O,2015-01-01,
            """
        let events = """
            date,person,event,cell,place
            2011-01-01,P1,enrolled,X,B1
            2011-01-01,P2,enrolled,X,
            """
        try ledger.importing(
            folder.dossier([
                "units": units, "events": events, "places": "code,name,kind,unit,from,to\nB1,Bản,village,X,2010-01-01,",
                "people": "code,name,sex\nP1,Một,male\nP2,Hai,female",
            ]))
        let database = try ledger.open()
        defer { try? database.close() }
        let days = MonthTable.monthEnds(
            from: try #require(Day(text: "2014-01-01")), through: try #require(Day(text: "2020-01-31")))
        let asOf = AsOf(day: try #require(days.last))
        for (name, before) in [("members", 2), ("villages", 1)] {
            let figure = try #require(Figure.named(name))
            for shareMax in [0, 1] as [Double] {
                let table = try Pictures(database, shareMax: shareMax).months(
                    stock: figure, unit: "T", asOf: asOf, days: days, for: .files)
                #expect(table.rows.map(\.unit) == ["T", "C"])
                #expect(table.rows[1].values.first == before && table.rows[1].values.last == 0)
            }
        }
    }

    @Test(arguments: ["unit_spans SET unit", "place_spans SET place", "person_days SET cell"])
    func aNumberWithoutACodeIsDamage(column: String) throws {
        let (engine, vault) = (try SQLiteEngine(temporary: ()), try SQLiteEngine(temporary: ()))
        let database = try LedgerDatabase(creating: engine, vault: vault, random: randomBytes)
        _ = try database.write(RandomOrganisation(seed: 2), commands: 1)
        let name = column.split(separator: " ").last.map(String.init) ?? ""
        try engine.write { try $0.executeScript("UPDATE \(column) = \(name) + 90000 WHERE \(name) > 0") }
        #expect(throws: SQLError.self) {
            try Pictures(database, shareMax: 1).figures(
                unit: "U0", asOf: AsOf(day: testEpoch.adding(days: 40)), for: .files)
        }
    }

    @Test func aHeadOfAnotherLedgerIsSaidBeforeAnUnknownCode() throws {
        let (engine, vault) = (try SQLiteEngine(temporary: ()), try SQLiteEngine(temporary: ()))
        let database = try LedgerDatabase(creating: engine, vault: vault, random: randomBytes)
        _ = try database.write(RandomOrganisation(seed: 2), commands: 1)
        var asOf = AsOf(day: testEpoch)
        asOf.head = HeadReference(text: "5:abababababababab")
        #expect(throws: PictureRefusal.headDoesNotMatch) {
            try Pictures(database).figures(unit: "nobody's", asOf: asOf, for: .files)
        }
    }

    private func compare(_ code: String, since: Day, _ asOf: AsOf, _ database: LedgerDatabase) throws {
        let comment: Comment = "\(code) \(asOf) since \(since)"
        let whole = try result {
            try Pictures(database, shareMax: 0).figures(unit: code, asOf: asOf, since: since, for: .files)
        }
        let part = try result {
            try Pictures(database, shareMax: 1).figures(unit: code, asOf: asOf, since: since, for: .files)
        }
        #expect(part?.answer == whole?.answer && part?.earlier == whole?.earlier, comment)
        #expect(part?.head == whole?.head && part?.unitName == whole?.unitName, comment)
        // Days within what is told, far from each other, and an end of a month.
        let days = [-3000, -1000, -300, -30, 0, 5, 10, 300].map { since.adding(days: $0) } + [asOf.day.endOfMonth]
        for name in ["members", "villages_without_independent_cell"] {
            let figure = try #require(Figure.named(name))
            func table(_ shareMax: Double) throws -> MonthTable? {
                try result {
                    try Pictures(database, shareMax: shareMax).months(
                        stock: figure, unit: code, asOf: asOf, days: days, for: .files)
                }
            }
            let (all, some) = (try table(0), try table(1))
            #expect(some?.rows.map(\.unit) == all?.rows.map(\.unit), comment)
            #expect(some?.rows.map(\.values) == all?.rows.map(\.values), comment)
        }
    }

    /// Nil for a unit that no fact states: then neither way may give anything.
    private func result<Value>(_ ask: () throws -> Value) throws -> Value? {
        do { return try ask() } catch is UnknownUnit { return nil }
    }
}

extension Head {
    var reference: HeadReference? { HeadReference(text: description) }
}
