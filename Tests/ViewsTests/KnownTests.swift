import Figures
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import TestSupport
import Testing
import Views

/// What was known earlier is made of the tables of now and of the facts of those of whom more was learned since. It must
/// be what folding every fact gives.
@Suite struct KnownTests {
    @Test(arguments: 40..<52 as Range<UInt64>)
    func itIsWhatFoldingEveryFactGives(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        var heads = [try ledger.importing(folder.dossier(dossier.files)).head]
        for round in 0..<3 {
            dossier.correct(isDropping: round == 1)
            heads.append(try ledger.importing(folder.dossier(dossier.files), replacesGone: true).head)
        }
        let database = try ledger.open()
        defer { try? database.close() }
        var random = SeededGenerator(seed: seed)
        for _ in 0..<6 {
            let known =
                random.once(in: 4) ? nil : Day(year: Int.random(in: 2013...2026, using: &random), month: 6, day: 30)
            let head = random.once(in: 2) ? nil : heads.randomElement(using: &random)
            try compare(database, known: known, head: head)
            let structure = Day(year: Int.random(in: 2015...2021, using: &random), month: 1, day: 15)
            try compare(database, known: known, head: head, structure: structure)
        }
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    /// Tables that are further on tell what a ledger told that ended there.
    @Test(arguments: 60..<66 as Range<UInt64>)
    func aPictureOfThePastTellsWhatWasToldThen(seed: UInt64) throws {
        let folder = try TestFolder()
        var ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        let day = try #require(Day(text: "2019-12-31"))
        var told: [(head: Head, lines: [String])] = []
        for year in 2020...2023 {
            ledger.today = try #require(Day(year: year, month: 1, day: 1))
            let head = try ledger.importing(folder.dossier(dossier.files), replacesGone: true).head
            let database = try ledger.open()
            defer { try? database.close() }
            let lines = try Pictures(database).read(AsOf(day: day), for: .files) { try $0.lines(people: 1...30) }
            told.append((head, lines))
            dossier.correct(isDropping: year == 2021)
        }
        let database = try ledger.open()
        defer { try? database.close() }
        let pictures = Pictures(database)
        for (head, lines) in told {
            let atHead = AsOf(day: day, head: head.reference)
            #expect(try pictures.read(atHead, for: .files) { try $0.lines(people: 1...30) } == lines)
        }
    }

    /// A kept picture of what was known is brought on when more arrives that was known then.
    @Test(arguments: 80..<86 as Range<UInt64>)
    func aKeptPictureOfThePastIsBroughtOn(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let database = try ledger.open()
        defer { try? database.close() }
        let pictures = Pictures(database)
        let day = try #require(Day(text: "2019-12-31"))
        let questions = [
            AsOf(day: day, known: ledger.today), AsOf(day: day, known: Day(text: "2018-05-15")),
            AsOf(day: day, structure: Day(text: "2016-01-01")),
        ]
        for round in 0..<4 {
            for asOf in questions {
                let found = try pictures.read(asOf, for: .files) { try $0.lines(people: 1...30) }
                #expect(
                    try found == Pictures(database).read(asOf, for: .files) { try $0.lines(people: 1...30) }, "\(asOf)")
            }
            dossier.correct(isDropping: round == 1)
            try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
        }
    }

    private let elsewhere: Set<Figure> = [
        .cellsNotMeeting, .cellsLowAttendance, .targetsBehind, .villagesUnanswered, .villagesUnvisited,
    ]

    private func compare(_ database: LedgerDatabase, known: Day?, head: Head?, structure day: Day? = nil) throws {
        let (since, at) = (Day(text: "2014-12-31") ?? .earliest, Day(text: "2019-06-30") ?? .latest)
        var roads: [PersonID: PersonTimeline] = [:]
        let expected = try database.read { reader in
            let structure = try reader.structure(known: known, head: head?.position)
            var (tree, codebook) = (FigureTree(structure: structure, structureDay: day), structure.codebook)
            try reader.forEachPerson(known: known, head: head?.position, codebook: &codebook) {
                tree.replace(nil, with: $1)
                if !$1.days.isEmpty { roads[$0] = $1 }
            }
            tree.settle()
            return structure.units.map {
                (structure.codebook.code(of: $0.unit), tree.answer(unit: $0.unit, at: at, since: since))
            }
        }
        let asOf = AsOf(
            day: at, known: known, structure: day, head: head.flatMap { HeadReference(text: $0.description) })
        try Pictures(database).read(asOf, for: .files) { picture in
            for (code, answer) in expected {
                let unit = try #require(picture.unitNamed(code))
                let people = try picture.people(ofCell: unit)
                let numbers = roads.filter { _, road in road.days.contains { $0.state.cell == unit } }.keys.sorted()
                #expect(people.map(\.id) == numbers)
                for person in people { #expect(person.timeline.days == roads[person.id]?.days) }
                let found = picture.answer(unit: unit, at: at, since: since)
                #expect(found.balance == answer.balance && found.organisations == answer.organisations)
                // Meetings, assignments and targets are folded by others.
                let values = [found, answer].map { $0.values.filter { !elsewhere.contains($0.figure) } }
                #expect(
                    values[0] == values[1],
                    "\(code) known \(String(describing: known)) head \(String(describing: head))")
            }
        }
    }
}
