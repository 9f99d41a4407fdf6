import Fields
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

/// Whom a cell nominates is in the ledger by name only with consent: its day, how it was given, before whom, on which paper.
@Suite struct NominateTests {
    private let bench: ActBench
    private var ledger: TestLedger { bench.ledger }
    private var database: LedgerDatabase { bench.database }

    init() throws {
        bench = try ActBench(["units": ActBench.units])
    }

    private func perform(_ texts: [String: String], isDryRun: Bool = false) throws -> Receipt {
        let own = ["cell": "C", "day": "2024-03-20", "sex": "female"].merging(texts) { $1 }
        return try bench.perform(NominatePerson.self, own, isDryRun: isDryRun)
    }

    private func problems(_ texts: [String: String]) throws -> [String] {
        let thrown = try #require(throws: PerformAct.Problems.self) { try perform(texts) }
        return thrown.fields.entries.map(\.field)
    }

    private func written() throws -> [(fact: Fact, statement: Statement?)] {
        try database.read { reader in
            try (reader.facts(ofCommand: "k") ?? []).map { ($0.fact.fact, try reader.statement(of: $0.fact.fact)) }
        }
    }

    @Test func withConsentTheyAreNamedUnderSeal() throws {
        _ = try perform([
            "consent": "2024-03-19", "consent_form": "spoken", "consent_witness": "Sùng A Chứng",
            "name": "Vàng Thị Nguồn",
            "born": "1999", "ethnicity": "Mông",
        ])
        let facts = try written()
        #expect(facts.map(\.fact.kind) == ["person.described", "person.consented", "person.event"])
        guard case .personDescribed(let description)? = facts[0].statement else { return #expect(Bool(false)) }
        #expect(description.consent == Day(text: "2024-03-19") && description.details?.name == "Vàng Thị Nguồn")
        #expect(description.isMinority)
        let consent = ConsentStatement(form: .spoken, witness: "Sùng A Chứng", reference: nil)
        #expect(facts[1].statement == .personConsented(consent))
        #expect(facts[1].fact.effective == Day(text: "2024-03-19"))
        for (fact, _) in facts {
            let open = String(decoding: fact.payload, as: UTF8.self)
            #expect(!open.contains("Nguồn") && !open.contains("Chứng") && !open.contains("spoken"))
        }
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    /// Without it nothing that names somebody is written, though the nomination is.
    @Test func withoutConsentNobodyIsNamed() throws {
        #expect(try problems(["name": "Vàng Thị Nguồn", "born": "1999"]) == ["name", "born"])
        #expect(try written().isEmpty)
        _ = try perform([:])
        let facts = try written()
        #expect(facts.map(\.fact.kind) == ["person.described", "person.event"])
        guard case .personDescribed(let description)? = facts[0].statement else { return #expect(Bool(false)) }
        #expect(description.details == nil && description.consent == nil)
        #expect(facts.allSatisfy { $0.fact.sealed.isEmpty })
    }

    @Test func aConsentIsToldWhole() throws {
        let named = ["consent": "2024-03-19", "name": "Vàng Thị Nguồn"]
        #expect(try problems(named) == ["consent_form"])
        #expect(try problems(named.merging(["consent_form": "spoken"]) { $1 }) == ["consent_witness"])
        #expect(try problems(named.merging(["consent_form": "in_writing"]) { $1 }) == ["consent_paper"])
        #expect(
            try problems(["consent": "2024-03-19", "consent_form": "in_writing", "consent_paper": "GĐY 3"]) == ["name"])
    }

    /// A draft keeps no name before the day of consent stands in it.
    @Test func noDraftKeepsANameBefore() throws {
        try database.read { reader in
            let subject = KnownSubject(.unit("C"), reader, day: ledger.today)
            let withheld = try NominatePerson.withheld(["name": "Vàng Thị Nguồn"], subject)
            #expect(withheld == ["name", "born", "ethnicity", "education"])
            #expect(try NominatePerson.withheld(["consent": "19/3/2024"], subject).isEmpty)
            #expect(try NominatePerson.withheld(["consent": "31/2/2024"], subject).count == 4)
        }
    }
}
