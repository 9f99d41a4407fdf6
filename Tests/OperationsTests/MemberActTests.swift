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

/// What the acts of a member's life write, and what they refuse.
@Suite struct MemberActTests {
    private let bench: ActBench
    private var ledger: TestLedger { bench.ledger }
    private var database: LedgerDatabase { bench.database }

    init() throws {
        let people = "code,name,sex,born,ethnicity\nP,Lò Văn Thử,male,1980-05-17,Kinh\nQ,Lò Thị Nguồn,female,,Thái\n"
        let events = "date,person,event,cell,reference\n2015-01-01,P,enrolled,C,QĐ 7\n2017-01-01,Q,nominated,C,\n"
        bench = try ActBench(["units": ActBench.units, "people": people, "events": events])
    }

    @discardableResult
    private func perform(_ act: any Act.Type, _ texts: [String: String], key: String = "k") throws -> Receipt {
        try bench.perform(act, texts, key: key)
    }

    private func number(_ name: String) throws -> Int64 {
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) {
            try $0.search(name).people.map(\.id.number)
        }
        return try #require(found.last)
    }

    /// Somebody who was never a member and gave no consent.
    private func unnamed() throws -> Int64 {
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) { picture in
            try (1...60).first { try picture.person(PersonID(number: $0)).map { $0.name == nil } ?? false }
        }
        return try #require(found)
    }

    private func problems(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
        let thrown = try #require(throws: PerformAct.Problems.self) { try perform(act, texts, key: "refused") }
        return thrown.fields.entries.map(\.field)
    }

    private static let member = [
        "cell": "D", "standing": "enrolled", "day": "2016-01-01", "name": "Vừ A Mới", "sex": "nam", "born": "1970",
        "decided": "1996-02-03", "recognised": "1997-02-03", "card": "001 203 000 123",
    ]

    /// In one command: who, since when, which days, which numbers; the zeros in front stay, and nothing sealed is open.
    @Test func aMemberIsRecorded() throws {
        let receipt = try perform(RecordPerson.self, Self.member)
        #expect(receipt.counts.stated == 4)
        #expect(try ledger.figures("D", at: "2020-01-01")["members_official"] == 1)
        #expect(try ledger.figures("H", at: "2020-01-01", since: "2015-01-01")["admitted"] == 0)
        let person = try number("Vừ A Mới")
        let facts = try database.read { reader in
            try reader.facts(of: try #require(try reader.subject(of: PersonID(number: person))))
        }
        #expect(facts.contains { $0.statement == .personNumbered(PersonNumbers(card: "001203000123", identity: nil)) })
        let days = MembershipStatement(decided: Day(text: "1996-02-03"), recognised: Day(text: "1997-02-03"))
        #expect(facts.contains { $0.statement == .membershipStated(days) })
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    /// Somebody of that name and of no other birth is asked about; another birth is somebody else.
    @Test func lookAlikesAreShownFirst() throws {
        let same = ["name": "LÒ VĂN THỬ", "born": "1980", "card": ""]
        #expect(try problems(RecordPerson.self, Self.member.merging(same) { $1 }) == ["alike"])
        try perform(RecordPerson.self, Self.member.merging(["name": "Lò Văn Thử", "born": "1979"]) { $1 }, key: "a")
        try perform(
            RecordPerson.self, Self.member.merging(same.merging(["alike": "người khác"]) { $1 }) { $1 }, key: "b")
        #expect(try ledger.figures("D", at: "2020-01-01")["members"] == 2)
    }

    /// A number is one person's: written down for two it is wrong for one of them. What goes with a fact is free again.
    @Test func aNumberIsOnePersons() throws {
        try perform(RecordPerson.self, Self.member.merging(["identity": "011087000001"]) { $1 })
        let second = ["name": "Vừ Thị Khác", "born": "1975"]
        let again = Self.member.merging(second) { $1 }
        #expect(try problems(RecordPerson.self, again) == ["card"])
        let person = "\(try number("Lò Văn Thử"))"
        #expect(
            try problems(
                DescribePapers.self, ["person": person, "card": "001203000123", "identity": "011087000001"]) == [
                    "card", "identity",
                ])
        let first = "\(try number("Vừ A Mới"))"
        try perform(DescribePapers.self, ["person": first, "card": "001203000999"], key: "freed")
        try perform(RecordPerson.self, again, key: "again")
        // Nobody is found by a number: it is no name.
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) { try $0.search("001203000123") }
        #expect(found.people.isEmpty)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    @Test(arguments: [
        (["card": "12345"], "card"), (["recognised": "1996-02-03"], "recognised"), (["day": "2005-01-01"], "day"),
        (["decided": "1960-01-01"], "decided"), (["ethnicity": "Lạ Lùng"], "ethnicity"), (["cell": "X"], "cell"),
        (["place": "B"], "place"), (["identity": "01108700000x"], "identity"),
    ])
    func whatCannotBeIsRefused(texts: [String: String], field: String) throws {
        #expect(try problems(RecordPerson.self, Self.member.merging(texts) { $1 }) == [field])
    }

    /// What is not given stays; the old statement is taken back, the new one stands in its place.
    @Test func papersAreStatedAnew() throws {
        let person = "\(try number("Lò Văn Thử"))"
        try perform(DescribePapers.self, ["person": person, "decided": "2001-02-03", "card": "000000000001"])
        try perform(DescribePapers.self, ["person": person, "recognised": "2002-02-03"], key: "b")
        let known = try database.read { reader in
            let subject = try #require(try reader.subject(of: PersonID(number: Int64(person) ?? 0)))
            return LiveFact.live(in: try reader.facts(of: subject))
        }
        let days = known.compactMap { fact in
            if case .membershipStated(let days) = fact.statement { days } else { nil }
        }
        #expect(days == [MembershipStatement(decided: Day(text: "2001-02-03"), recognised: Day(text: "2002-02-03"))])
        #expect(known.contains { $0.statement == .personNumbered(PersonNumbers(card: "000000000001", identity: nil)) })
        #expect(try problems(DescribePapers.self, ["person": person, "decided": "3/2/2001"]) == ["decided"])
        #expect(
            try problems(DescribePapers.self, ["person": "\(try unnamed())", "card": "000000000002"]) == [
                "decided"
            ])
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    /// Four forms for an official member, two for a probationary one; expulsion alone ends membership.
    @Test func disciplineGoesByStanding() throws {
        try perform(RecordPerson.self, Self.member.merging(["standing": "dự bị", "recognised": ""]) { $1 })
        let (official, probationary) = (try number("Lò Văn Thử"), try number("Vừ A Mới"))
        func texts(_ person: Int64, _ form: String) -> [String: String] {
            ["person": "\(person)", "day": "2020-05-01", "form": form, "reference": "QĐ 9"]
        }
        #expect(try problems(DisciplinePerson.self, texts(probationary, "cách chức")) == ["form"])
        #expect(try problems(DisciplinePerson.self, texts(probationary, "khai trừ")) == ["form"])
        try perform(DisciplinePerson.self, texts(probationary, "cảnh cáo"), key: "a")
        try perform(DisciplinePerson.self, texts(official, "cách chức"), key: "b")
        #expect(try ledger.figures("H", at: "2020-06-01")["members"] == 2)
        try perform(DisciplinePerson.self, texts(official, "khai trừ"), key: "c")
        #expect(try ledger.figures("H", at: "2020-06-01", since: "2020-01-01")["expelled"] == 1)
        #expect(try ledger.figures("H", at: "2020-06-01")["members"] == 1)
        #expect(try problems(DisciplinePerson.self, texts(official, "cảnh cáo")) == ["day"])
    }

    /// Out of the ledger and back; only who went by a transfer comes back by one.
    @Test func whoWasTransferredOutComesBack() throws {
        let person = "\(try number("Lò Văn Thử"))"
        let back = [
            "person": person, "day": "2021-01-01", "cell": "D", "standing": "transferred_in",
            "from": "Đảng ủy phường Khác",
        ]
        #expect(try problems(TransferBack.self, back) == ["day"])
        try perform(TransferOut.self, ["person": person, "day": "2020-01-01", "to": "Đảng ủy phường Khác"])
        #expect(try ledger.figures("H", at: "2020-06-01")["members"] == 0)
        try perform(TransferBack.self, back, key: "b")
        #expect(try ledger.figures("D", at: "2021-06-01")["members_official"] == 1)
        #expect(
            try problems(
                ReadmitPerson.self, ["person": person, "nominated": "2021-02-01", "day": "2021-03-01", "cell": "D"])
                == ["nominated"])
    }

    /// Introduced and admitted again in one command, and nothing is out of order.
    @Test func whoLeftIsAdmittedAgain() throws {
        let person = "\(try number("Lò Văn Thử"))"
        try perform(PersonLeaves.self, ["person": person, "day": "2016-01-01"])
        let before = try Pictures(database).read(AsOf(day: ledger.today), for: .files) {
            try $0.irregularities(under: $0.unit("H")).rows.count
        }
        let texts = ["person": person, "nominated": "2020-02-01", "day": "2020-03-01", "cell": "C"]
        try perform(ReadmitPerson.self, texts, key: "b")
        #expect(try ledger.figures("C", at: "2020-06-01")["members_probationary"] == 1)
        let after = try Pictures(database).read(AsOf(day: ledger.today), for: .files) {
            try $0.irregularities(under: $0.unit("H")).rows.count
        }
        #expect(after == before)
        #expect(try problems(ReadmitPerson.self, texts.merging(["day": "2020-02-01"]) { $1 }) == ["day"])
    }

    /// Not before the time the rule asks for, and once only; a paper that was issued already is recorded for a reason.
    @Test func rulesJudgeWhoIsAdmittedAgain() throws {
        let person = "\(try number("Lò Văn Thử"))"
        try perform(PersonLeaves.self, ["person": person, "day": "2017-01-01"])
        let early = ["person": person, "nominated": "2019-01-01", "day": "2019-02-01", "cell": "C"]
        let refused = try #require(throws: PerformAct.Problems.self) {
            try perform(ReadmitPerson.self, early, key: "b")
        }
        #expect(refused.judgements.map(\.rule.key) == [.readmitWait] && refused.judgements.map(\.verdict) == [.refuses])
        let paper = early.merging(["basis": "paper"]) { $1 }
        let expected = try #require(throws: PerformAct.Problems.self) {
            try perform(ReadmitPerson.self, paper, key: "c")
        }
        #expect(expected.judgements.map(\.verdict) == [.expects])
        try perform(ReadmitPerson.self, paper.merging(["departure.readmit.wait": "paper_issued"]) { $1 }, key: "d")
        try perform(PersonLeaves.self, ["person": person, "day": "2019-06-01"], key: "e")
        let again = ["person": person, "nominated": "2024-01-01", "day": "2024-02-01", "cell": "C"]
        let twice = try #require(throws: PerformAct.Problems.self) { try perform(ReadmitPerson.self, again, key: "f") }
        #expect(twice.judgements.map(\.rule.key) == [.readmitTimesMax])
    }

    /// A time elsewhere is neither too short nor too long; who studies may be longer.
    @Test func rulesJudgeATimeElsewhere() throws {
        func texts(until: String) throws -> [String: String] {
            ["person": "\(try number("Lò Văn Thử"))", "day": "2020-01-15", "until": until, "to": "Đảng ủy phường Khác"]
        }
        for (until, key) in [("2020-04-14", RuleKey.transferTempMin), ("2021-01-15", .transferTempMax)] {
            let refused = try #require(throws: PerformAct.Problems.self) {
                try perform(LendPerson.self, texts(until: until), key: until)
            }
            #expect(refused.judgements.map(\.rule.key) == [key])
        }
        try perform(LendPerson.self, texts(until: "2021-06-15").merging(["study": "có"]) { $1 })
    }

    /// Exempted, and no longer; the second of each is refused with what is out of order.
    @Test func exemptionsBeginAndEnd() throws {
        let person = ["person": "\(try number("Lò Văn Thử"))"]
        func on(_ day: String) -> [String: String] { person.merging(["day": day]) { $1 } }
        func exempt(_ day: String) -> [String: String] { on(day).merging(["reason": "tuổi cao, sức yếu"]) { $1 } }
        try perform(PersonIsExempted.self, exempt("2019-01-01"))
        #expect(try problems(PersonIsExempted.self, exempt("2019-02-01")) == ["day"])
        try perform(ExemptionEnds.self, on("2020-01-01"), key: "b")
        #expect(try problems(ExemptionEnds.self, on("2020-02-01")) == ["day"])
        #expect(try ledger.figures("C", at: "2019-06-01")["members"] == 1)
        // The ground stands by its code, in the sealed part alone.
        let written = try #require(try database.read { try $0.facts(ofCommand: "k")?.first?.fact.fact })
        #expect(!String(decoding: written.payload, as: UTF8.self).contains("age_health"))
        let said = try database.read { try $0.statement(of: written) }
        #expect(said == .personEvent(PersonEvent(kind: .exempted, reason: "age_health")))
    }
}
