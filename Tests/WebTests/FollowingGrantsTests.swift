import Access
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views

/// Grants on what ends follow to what it became, where that is wanted; and the door lets nothing else through that looks like it.
@Suite struct FollowingGrantsTests {
    private let bench: RoleBench
    private let officer: Identifier
    private static let merger = [
        "unit": "X", "others.1.unit": "Y", "code": "M", "name": "Xã mới", "day": "10/12/2026", "decision": "17-QĐ/HU",
    ]

    /// An officer of the district, who reaches both communes.
    init() throws {
        bench = try RoleBench()
        let now = bench.ledger.actor.now
        officer = try bench.database.writeVault {
            try $0.makeAccount(named: "huyen", secret: "-", slipUntil: nil, at: now)
        }
        try GivesRole(bench.database).give(.officer, in: "H", to: officer, key: "h", by: bench.ledger.actor)
    }

    private func request(
        _ texts: [String: String], _ key: String, as account: Identifier? = nil, isDryRun: Bool = false
    ) -> PerformAct.Request {
        let actor = account.map {
            Operations.Actor(.account($0), now: bench.ledger.actor.now, today: RoleBench.today)
        }
        return PerformAct.Request(
            texts: texts, key: key, actor: actor ?? bench.ledger.actor,
            rights: account.map { .of($0, bench.pictures) } ?? .ofTheFiles, isDryRun: isDryRun)
    }

    @discardableResult
    private func perform(
        _ act: any Act.Type, _ texts: [String: String], _ key: String, as account: Identifier? = nil,
        isDryRun: Bool = false
    ) throws -> Receipt {
        try PerformAct(bench.database).run(act, request(texts, key, as: account, isDryRun: isDryRun))
    }

    @discardableResult
    private func merge(_ answer: String?, as account: Identifier? = nil, isDryRun: Bool = false) throws -> Receipt {
        let texts = Self.merger.merging(answer.map { ["grants": $0] } ?? [:]) { $1 }
        return try perform(MergeUnits.self, texts, "m", as: account, isDryRun: isDryRun)
    }

    private func grants(in unit: String) throws -> [GrantTimeline] {
        try bench.database.read { try $0.grants() }.filter { $0.unit == unit }
    }

    private func seen(by account: Identifier) throws -> Set<String> {
        try bench.pictures.read(AsOf(day: RoleBench.today), for: .account(account)) { picture in
            Set(picture.units.map { picture.code(of: $0) })
        }
    }

    private static let followers = Set(Role.allCases).subtracting([.secretary])

    @Test func theyFollowByAnOfficerWhoReachesBothAndGoBackWithTheCommand() throws {
        let before = try Role.allCases.map { try seen(by: bench.account($0)) }
        try merge("follow", as: officer)
        let given = try grants(in: "M")
        #expect(Set(given.map(\.role)) == Self.followers && given.count == Self.followers.count)
        #expect(given.allSatisfy { $0.account == bench.account($0.role) && $0.spans.map(\.until) == [nil] })
        let reader = bench.account(.reader)
        #expect(try seen(by: reader).isSuperset(of: ["X", "M", "C", "D", "E", "F"]))
        let decisions = try bench.database.read { reader in
            try reader.facts(ofCommand: "m")?.compactMap { fact, _ -> String? in
                guard case .grantGiven(let grant)? = try reader.statement(of: fact.fact) else { return nil }
                return grant.decision
            }
        }
        #expect(decisions == Array(repeating: "17-QĐ/HU", count: Self.followers.count))
        try perform(RetractCommand.self, ["command": "m", "reason": "ghi hai lần"], "back", as: officer)
        #expect(try grants(in: "M").isEmpty)
        #expect(try Role.allCases.map { try seen(by: bench.account($0)) } == before)
        #expect(try VerifyLedger(bench.database).run().firstBroken == nil)
    }

    @Test(arguments: ["stay", nil]) func theyStayWhereNobodyAsks(answer: String?) throws {
        try merge(answer, as: officer)
        #expect(try grants(in: "M").isEmpty)
        #expect(try seen(by: bench.account(.reader)) == ["X"])
    }

    /// The days of a grant go along; one that is over, or not yet given, does not.
    @Test func onlyWhatIsInForceFollowsAndForNoLonger() throws {
        let texts = ["account": bench.nobody.description, "role": "reader", "unit": "Y", "from": "1/12/2026"]
        try perform(GiveGrant.self, texts.merging(["until": "1/2/2027"]) { $1 }, "g")
        try perform(
            GiveGrant.self,
            texts.merging(["role": "inspector", "from": "1/11/2026", "until": "5/12/2026"]) { $1 }, "past")
        try merge("follow", as: officer)
        let own = try grants(in: "M").filter { $0.account == bench.nobody }
        #expect(own.map(\.role) == [.reader] && own.first?.spans.map(\.until) == [Day(text: "2027-02-01")])
    }

    @Test func theyFollowToOneUnitAndNotToSeveral() throws {
        let split = [
            "unit": "X", "day": "10/12/2026", "extent": "whole", "grants": "follow", "new.1.code": "M",
            "new.1.name": "Xã mới", "goes.1.unit": "C", "goes.1.to": "M", "goes.2.unit": "D", "goes.2.to": "M",
            "goes.3.unit": "F", "goes.3.to": "M", "goes.4.place": "B1", "goes.4.to": "M", "goes.5.place": "B2",
            "goes.5.to": "M",
        ]
        let one = try perform(SplitUnit.self, split, "s", as: officer, isDryRun: true)
        #expect(one.aftermath?.following?.count == Self.followers.count && one.aftermath?.following?.staying == [])
        let several = try perform(
            SplitUnit.self, split.merging(["goes.5.to": "Y"]) { $1 }, "s", as: officer)
        #expect(several.isRepeat == false)
        #expect(try grants(in: "M").isEmpty && grants(in: "Y").isEmpty)
    }

    @Test func aSecretaryOfACellFollowsToTheCellThatItBecame() throws {
        try perform(
            Reorganise.self,
            ["unit": "H", "day": "10/12/2026", "table": "old,new,how\nC,D,whole", "grants": "follow"], "r", as: officer)
        #expect(try grants(in: "D").map(\.role) == [.secretary])
        #expect(try seen(by: bench.account(.secretary)).contains("D"))
    }

    /// The review tells both ways, with names only to who may see accounts.
    @Test func theReviewTellsBothWays() throws {
        let following = try #require(try merge("follow", as: officer, isDryRun: true).aftermath)
        let staying = try #require(try merge(nil, as: officer, isDryRun: true).aftermath)
        #expect(following.following?.isWanted == true && staying.following?.isWanted == false)
        #expect(following.following?.count == Self.followers.count && staying.following?.count == Self.followers.count)
        // What is told of the other way is what that way tells.
        #expect(Set(following.following?.otherwise ?? []) == Set(staying.sees))
        #expect(Set(staying.following?.otherwise ?? []) == Set(following.sees))
        #expect((following.sees + staying.sees).allSatisfy { $0.account == nil })
        let named = try #require(try merge("follow", isDryRun: true).aftermath)
        #expect(named.sees.contains { $0.account == "reader" && $0.gained > 0 })
    }

    private func forge(
        _ key: String, ends: Bool = true, becomes: [String] = ["M"], as account: Identifier? = nil,
        _ grant: (Day) -> (GrantStatement, Day)
    ) throws {
        let actor = Operations.Actor(
            .account(account ?? officer), now: bench.ledger.actor.now, today: RoleBench.today)
        let command = Command(
            name: CommandName(MergeUnits.self), key: key, content: [key], actor: actor,
            rights: .of(account ?? officer, bench.pictures), isDryRun: true)
        let day = RoleBench.today
        _ = try Door(bench.database).run(command) { writing in
            func record(_ statement: Statement, of subject: StoredSubject, on day: Day) throws {
                try writing.record([Entry(statement, effective: day, known: RoleBench.today)], of: subject)
            }
            let new = UnitStatement(code: "M", name: "Xã mới", kind: .grassrootsCommittee, parent: "H")
            try record(.unitStated(new), of: writing.unit("M"), on: day)
            for code in becomes {
                try record(
                    .successionStated(SuccessionStatement(.unit, old: "X", new: code)),
                    of: writing.subject(.succession(.unit, old: "X", new: code)), on: day)
            }
            if ends { try record(.unitEnded(UnitEnding(code: "X")), of: writing.unit("X"), on: day) }
            let (grant, from) = grant(day)
            try record(
                .grantGiven(grant),
                of: writing.subject(.grant(account: grant.account, role: grant.role, unit: grant.unit)), on: from)
        }
    }

    @Test func theDoorLetsOnlyTheCopyThrough() throws {
        let reader = bench.account(.reader)
        let copy = GrantStatement(account: reader, role: .reader, unit: "M")
        try forge("good") { (copy, $0) }
        func refused(
            _ key: String, ends: Bool = true, becomes: [String] = ["M"], as account: Identifier? = nil,
            _ grant: @escaping (Day) -> (GrantStatement, Day)
        ) {
            #expect(throws: DoorRefusal.notPermitted, "\(key)") {
                try forge(key, ends: ends, becomes: becomes, as: account, grant)
            }
        }
        refused("role") { (GrantStatement(account: reader, role: .officer, unit: "M"), $0) }
        refused("account") { (GrantStatement(account: bench.nobody, role: .reader, unit: "M"), $0) }
        refused("own") { (GrantStatement(account: officer, role: .administrator, unit: "M"), $0) }
        refused("unit") { (GrantStatement(account: reader, role: .reader, unit: "Y"), $0) }
        refused("above") { (GrantStatement(account: reader, role: .reader, unit: "H"), $0) }
        refused("longer") { (GrantStatement(account: reader, role: .reader, unit: "M", until: $0.adding(days: 9)), $0) }
        refused("day") { (copy, $0.adding(days: 1)) }
        refused("several", becomes: ["M", "Y"]) { (copy, $0) }
        refused("nothing", becomes: []) { (copy, $0) }
        refused("goes-on", ends: false) { (copy, $0) }
        // Who reaches the old one alone founds nothing under the district.
        refused("reach", as: bench.account(.officer)) { (copy, $0) }
    }

    /// An officer's own second role follows only as far as it reaches already.
    @Test func nobodyGivesThemselvesMore() throws {
        try perform(
            GiveGrant.self,
            ["account": officer.description, "role": "administrator", "unit": "X", "from": "1/12/2026"], "own")
        let receipt = try merge("follow", as: officer, isDryRun: true)
        #expect(receipt.aftermath?.following?.staying.map(\.unit) == ["X"])
        try merge("follow", as: officer)
        #expect(try grants(in: "M").allSatisfy { $0.account != officer })
    }

    /// A receipt does not call by name the accounts whose grants followed.
    @Test func theReceiptNamesNoGrantee() throws {
        try merge("follow", as: officer)
        let desk = FormDesk(bench.database, try bench.ledger.openDesk(of: bench.database), random: randomBytes)
        let written = try desk.written("m")
        #expect(written?.grantee == nil && written?.count ?? 0 > Self.followers.count)
    }
}
