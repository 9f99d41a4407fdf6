import Dispatch
import Figures
import Ledger
import Operations
import Organisation
import SQLiteEngine
import Store
import Synchronization
import TestLedgers
import Testing
import Views

/// What others write is settled beside those who ask: until then the last state answers, whole and without waiting.
@Suite struct SettledStateTests {
    private let asOf = AsOf(day: Day(text: "2019-12-31") ?? .latest)

    /// Two openings of one file, as two processes have: what one writes appears in the other's next answer.
    @Test(arguments: 0..<10)
    func followsWhatAnotherWrites(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let pictures = Pictures(try ledger.open())
        for round in 0..<4 {
            let expected = try ledger.figures("H", at: "2019-12-31", since: "2015-03-15")
            let (head, figures) = try pictures.read(asOf, for: .files) { picture in
                let unit = try picture.unit("H")
                let answer = picture.answer(unit: unit, at: picture.day, since: Day(text: "2015-03-15"))
                let counted = try countMembers(picture, under: unit)
                #expect(answer[.members] == counted)
                return (picture.head, answer)
            }
            for value in figures.values { #expect(value.value == expected[value.figure.name], "round \(round)") }
            #expect(try head == Pictures(ledger.open()).figures(unit: "H", asOf: AsOf(day: .latest), for: .files).head)
            dossier.correct(isDropping: round == 1)
            try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
        }
    }

    /// Counts from the tables of the same transaction: figures and lists agree.
    private func countMembers(_ picture: Picture, under top: UnitID) throws -> Int {
        try picture.units.reduce(0) { count, cell in
            let isBelow = picture.path(from: cell, on: picture.day).contains(top)
            return try count
                + picture.people(ofCell: cell).count { person in
                    let state = person.timeline.state(on: picture.day)
                    return isBelow && state.standing.isMember && state.cell == cell
                }
        }
    }

    /// The tables are further on than the state that answers: it tells what it told before.
    @Test(arguments: 200..<206 as Range<UInt64>)
    func theLastStateAnswersWhileTheNextIsSettled(seed: UInt64) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: seed).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let (engine, database) = try gated(ledger)
        defer { try? database.close() }
        let pictures = Pictures(database)
        for round in 0..<3 {
            let before = try pictures.read(asOf, for: .files) { try $0.lines(people: 1...30) }
            dossier.correct(isDropping: round == 1)
            try ledger.importing(folder.dossier(dossier.files), replacesGone: true)
            try engine.closed {
                try GatedEngine.passing {
                    let meanwhile = try pictures.read(asOf, for: .files, .settled(notBefore: 0)) {
                        try $0.lines(people: 1...30)
                    }
                    for (now, then) in zip(meanwhile, before) { #expect(now == then) }
                    #expect(meanwhile.count == before.count)
                }
            }
            let after = try pictures.read(asOf, for: .files) { try $0.lines(people: 1...30) }
            let anew = try Pictures(database).read(asOf, for: .files) { try $0.lines(people: 1...30) }
            #expect(after == anew)
        }
    }

    @Test(arguments: [Reach.everything, .settled(notBefore: .max)])
    func whoMustNotMissAnythingWaits(reach: Reach) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 3).complete()
        try ledger.importing(folder.dossier(dossier.files))
        let (engine, database) = try gated(ledger)
        defer { try? database.close() }
        let pictures = Pictures(database)
        let first = try pictures.read(asOf, for: .files) { $0.head }
        dossier.correct(isDropping: true)
        let last = try ledger.importing(folder.dossier(dossier.files), replacesGone: true).head
        let found = Mutex<Head?>(nil)
        let asked = DispatchGroup()
        try engine.closed {
            // Begins to settle, and stops at the gate.
            let meanwhile = try GatedEngine.passing {
                try pictures.read(asOf, for: .files, .settled(notBefore: 0)) { $0.head }
            }
            DispatchQueue(label: "asking").async(group: asked) { [asOf] in
                let head = GatedEngine.passing { try? pictures.read(asOf, for: .files, reach) { $0.head } }
                found.withLock { $0 = head }
            }
            let waited = asked.wait(timeout: .now() + 0.3)
            // Others are answered all the while; where nobody may wait, it is told.
            let later = try GatedEngine.passing {
                try pictures.read(asOf, for: .files, .settled(notBefore: 0)) { $0.head }
            }
            #expect(meanwhile == first && later == first && waited == .timedOut)
            #expect(throws: TakesLong.self) {
                try GatedEngine.passing {
                    try pictures.read(asOf, for: .files, .settled(notBefore: last.position), .short) { $0.head }
                }
            }
        }
        asked.wait()
        #expect(found.withLock { $0 } == last)
    }

    /// A head that is not settled yet is waited for.
    @Test func aHeadOfWhatWasWrittenJustNowIsAnswered() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        var dossier = RandomDossier(seed: 4).complete()
        let first = try ledger.importing(folder.dossier(dossier.files)).head
        let pictures = Pictures(try ledger.open())
        try pictures.read(asOf, for: .files) { _ in }
        dossier.correct(isDropping: true)
        let last = try ledger.importing(folder.dossier(dossier.files), replacesGone: true).head
        var question = asOf
        question.head = last.reference
        let asked = try pictures.read(question, for: .files, .settled(notBefore: 0)) { $0.head }
        #expect(asked == last)
        question.head = first.reference
        let heads = try pictures.read(question, for: .files, .settled(notBefore: 0)) { picture in
            [picture.head, try picture.other(asOf).head]
        }
        #expect(heads == [first, last])
    }

    private func gated(_ ledger: TestLedger) throws -> (engine: GatedEngine, database: LedgerDatabase) {
        let engine = GatedEngine(try SQLiteEngine(path: ledger.path))
        return (
            engine,
            try LedgerDatabase(
                opening: engine, vault: SQLiteEngine(path: ledger.path + ".vault"), random: randomBytes)
        )
    }
}
