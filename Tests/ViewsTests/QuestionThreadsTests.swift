import Dispatch
import Ledger
import Synchronization
import TestLedgers
import Testing
import Views

/// What takes long has threads of its own.
@Suite struct QuestionThreadsTests {
    @Test func longQuestionsKeepNoShortOneWaiting() async throws {
        let threads = QuestionThreads(short: 1, long: 1)
        let gate = DispatchSemaphore(value: 0)
        let long = (0..<3).map { number in
            Task {
                try await threads.answer { patience in
                    if case .short = patience { throw TakesLong() }
                    gate.wait()
                    return number
                }
            }
        }
        for number in 0..<20 { #expect(try await threads.answer { _ in number } == number) }
        for _ in long { gate.signal() }
        for (number, task) in long.enumerated() { #expect(try await task.value == number) }
    }

    @Test func whatIsThrownIsThrown() async throws {
        struct Wrong: Error {}
        let threads = QuestionThreads(short: 1, long: 1)
        await #expect(throws: Wrong.self) { try await threads.answer { _ in throw Wrong() } }
        #expect(try await threads.answer { _ in 1 } == 1)
    }

    /// The first question ever, a past day and everything that is out of order look through all of a ledger.
    @Test func whatLooksThroughAllOfALargeLedgerIsLong() async throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RandomDossier(seed: 1).complete().files))
        let pictures = Pictures(try ledger.open(), longFrom: 0)
        let now = AsOf(day: Day(text: "2019-12-31") ?? .latest)
        let past = AsOf(day: now.day, known: Day(text: "2019-12-31"))
        #expect(throws: TakesLong.self) { try pictures.read(now, for: .files, .settled(notBefore: 0), .short) { _ in } }
        #expect(throws: TakesLong.self) {
            try pictures.read(past, for: .files, .settled(notBefore: 0), .short) { _ in }
        }
        for asOf in [now, past] {
            let expected = try Pictures(ledger.open()).read(asOf, for: .files) { try $0.lines(people: 1...20) }
            #expect(try await pictures.answer(asOf, for: .files) { try $0.lines(people: 1...20) } == expected)
            // Kept now, so that it is short.
            let again = try pictures.read(asOf, for: .files, .settled(notBefore: 0), .short) {
                try $0.lines(people: 1...20)
            }
            #expect(again == expected)
        }
    }
}
