import Fields
import Ledger
import Operations
import Organisation
import Rulebook
import Store
import TestLedgers
import Testing
import Views
import Words

/// What rules refuse and expect of an act, on days that were reckoned by hand, and what becomes of the reason.
@Suite struct JudgementTests {
    private let bench: ActBench
    private var ledger: TestLedger { bench.ledger }
    private var database: LedgerDatabase { bench.database }
    private let number: String

    init() throws {
        let people = "code,name,sex,ethnicity\nP,Lò Văn Thử,male,Kinh\n"
        let events = "date,person,event,cell,reference\n2015-01-01,P,enrolled,C,QĐ 7\n"
        bench = try ActBench(["units": ActBench.units, "people": people, "events": events])
        number = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            String(try picture.search("P").people.first?.id.number ?? 0)
        }
    }

    @discardableResult
    private func away(
        _ day: String, until: String, _ texts: [String: String] = [:], key: String = "k", isDryRun: Bool = false
    ) throws -> Receipt {
        let own = ["person": number, "day": day, "until": until].merging(texts) { $1 }
        return try bench.perform(PersonGoesAway.self, own, key: key, isDryRun: isDryRun)
    }

    private func problems(_ body: () throws -> Receipt) -> PerformAct.Problems? {
        do {
            _ = try body()
            return nil
        } catch let problems as PerformAct.Problems { return problems } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    private func departures() throws -> [[Departure]] {
        try database.read { reader in
            guard let subject = try reader.subject(of: PersonID(number: Int64(number) ?? 0)) else { return [] }
            return try reader.storedFacts(of: subject).map { try reader.departures(of: $0.fact) }
                .filter { !$0.isEmpty }
        }
    }

    private func irregular() throws -> Int {
        try Pictures(database).irregularities(for: .files).count { $0.irregularity.kind == .departsFromRule }
    }

    /// Less than twelve months, by the calendar: until the day before the same day a year later.
    @Test func aRuleThatWasReadRefusesAStepTakenNow() throws {
        try away("2023-01-15", until: "2024-01-14", isDryRun: true)
        let head = try database.read { try $0.head() }
        let found = try #require(problems { try away("2023-01-15", until: "2024-01-15") })
        #expect(found.judgements.map(\.verdict) == [.refuses])
        #expect(found.judgements[0].field == "until" && found.judgements[0].reasons.isEmpty)
        #expect(found.judgements[0].source.vietnamese == "Hướng dẫn 01-HD/TW (28/09/2021), điểm 10.3")
        #expect(found.judgements[0].asks.english.hasSuffix("less than 12 months"))
        // A reason does not open what is refused.
        let texts = ["departure.away.suspend.max": "other_version"]
        #expect(problems { try away("2023-01-15", until: "2024-01-15", texts) }?.judgements.first?.verdict == .refuses)
        #expect(try database.read { try $0.head() } == head)
    }

    /// A field that the act has not takes nothing from the reasons that were given; a reason for what is no rule is such a field.
    @Test func reasonsCountBesideWhatIsUnknown() throws {
        let reason = ["basis": "paper", "departure.away.suspend.max": "paper_issued", "departure.foo": "paper_issued"]
        let found = try #require(problems { try away("2023-01-15", until: "2024-01-15", reason) })
        #expect(found.judgements.isEmpty && found.fields.isEmpty && found.unknown == ["departure.foo"])
    }

    @Test func aPaperThatWasIssuedIsExpectedToBeExplained() throws {
        let paper = ["basis": "paper"]
        let found = try #require(problems { try away("2023-01-15", until: "2024-01-15", paper) })
        #expect(found.judgements.map(\.verdict) == [.expects] && found.fields.isEmpty)
        #expect(found.judgements[0].reasons.map(\.code).contains("paper_issued"))
        let texts = paper.merging(["departure.away.suspend.max": "paper_issued"]) { $1 }
        let shown = try away("2023-01-15", until: "2024-01-15", texts, isDryRun: true)
        #expect(shown.objections == [.departsFromRule])
        #expect(try irregular() == 0)
        let receipt = try away("2023-01-15", until: "2024-01-15", texts)
        #expect(receipt.counts.stated == 1)
        #expect(try departures() == [[Departure(rule: "away.suspend.max", reason: "paper_issued")]])
        #expect(try irregular() == 1)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    /// Of the texts since 2025 none was read: grade C refuses nothing.
    @Test func whatIsToBeConfirmedOnlyExpects() throws {
        let found = try #require(problems { try away("2025-02-01", until: "2026-02-01") })
        #expect(found.judgements.map(\.verdict) == [.expects])
        #expect(found.judgements[0].source.vietnamese.hasSuffix("chờ xác minh"))
        try away("2025-02-01", until: "2026-01-31")
        #expect(try departures().isEmpty)
    }

    @Test func onlyReasonsOfTheListAreTakenAndTheirPapersAreSealed() throws {
        let wrong = try #require(
            problems { try away("2025-02-01", until: "2026-02-01", ["departure.away.suspend.max": "khác"]) })
        #expect(wrong.fields.entries.map(\.field) == ["departure.away.suspend.max"])
        #expect(wrong.judgements.count == 1)
        let consent = ["departure.away.suspend.max": "consent_above"]
        let without = try #require(problems { try away("2025-02-01", until: "2026-02-01", consent) })
        #expect(without.fields.entries.map(\.field) == ["departure_paper.away.suspend.max"])
        let paper = "CV 12-CV/HU, 3/2/2025"
        let texts = consent.merging(["departure_paper.away.suspend.max": paper]) { $1 }
        try away("2025-02-01", until: "2026-02-01", texts)
        #expect(try departures() == [[Departure(rule: "away.suspend.max", reason: "consent_above", paper: paper)]])
        let stored = try database.read { reader -> [String] in
            guard let subject = try reader.subject(of: PersonID(number: Int64(number) ?? 0)) else { return [] }
            return try reader.storedFacts(of: subject).map { String(decoding: $0.fact.payload, as: UTF8.self) }
        }
        #expect(stored.contains { $0.contains("away.suspend.max=consent_above") })
        #expect(!stored.contains { $0.contains("CV 12") })
    }

    /// Before the first day of the rule nothing judges: that is recorded, and marked.
    @Test func withoutARuleItIsRecordedAndMarked() throws {
        try away("2019-01-15", until: "2021-01-15")
        #expect(try departures() == [[Departure(rule: "away.suspend.max", reason: nil)]])
        #expect(try irregular() == 0)
    }

    @Test func whatIsStatedRightKeepsItsReasonAndWhatIsTakenBackGoes() throws {
        let texts = ["departure.away.suspend.max": "other_version"]
        try away("2025-02-01", until: "2026-02-01", texts)
        func fact() throws -> String {
            let rows = try Pictures(database).facts(of: .person(code: "P", source: "H"), for: .files)
            let row = rows.last {
                if case .personEvent(let event) = $0.statement, $0.retractedBy == nil {
                    event.kind == .away
                } else {
                    false
                }
            }
            return row?.fact.id.description ?? ""
        }
        func perform(_ act: any Act.Type, _ texts: [String: String], _ key: String) throws {
            _ = try PerformAct(database).run(
                act, PerformAct.Request(texts: texts, key: key, actor: ledger.actor, rights: .ofTheFiles))
        }
        try perform(
            RestateFact.self, ["fact": fact(), "set.reference": "QĐ 9", "reason": "wrong_content"], "r")
        #expect(try irregular() == 1)
        #expect(try departures().last?.first?.reason == "other_version")
        try perform(RetractFact.self, ["fact": fact(), "reason": "wrong_person"], "t")
        #expect(try irregular() == 0)
    }

    /// Rules speak only of what reads well.
    @Test func whatIsWrongIsSaidFirst() throws {
        let found = try #require(
            problems { try away("2023-01-15", until: "2022-01-15") }, "the last day is before the first")
        #expect(found.fields.entries.map(\.field) == ["until"] && found.judgements.isEmpty)
    }
}
