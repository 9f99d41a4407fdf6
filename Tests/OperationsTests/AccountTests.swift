import Access
import Fields
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views
import Words

/// Who keeps accounts, and what keeping one does.
@Suite struct AccountTests {
    private let bench: AccountBench

    init() throws { bench = try AccountBench() }

    @Test func onlyWhoKeepsAccountsMakesResetsAndEndsThem() throws {
        let administrator = try bench.account("quan-tri", .administrator)
        let officer = try bench.account("can-bo", .officer)
        let nobody = try bench.account("chua-co")
        for id in [officer, nobody, Identifier(high: 1, low: 2)] {
            let actor = actor(id)
            #expect(throws: DoorRefusal.notPermitted) { try bench.accounts.make(named: "moi", by: actor) }
            #expect(throws: DoorRefusal.notPermitted) {
                try bench.accounts.reset(named: "chua-co", phoneToo: false, by: actor)
            }
            // Not even that there is none is told.
            #expect(throws: DoorRefusal.notPermitted) { try bench.accounts.end(named: "khong-co", by: actor) }
            #expect(throws: DoorRefusal.notPermitted) { try bench.accounts.all(for: actor) }
        }
        _ = try bench.accounts.make(named: "moi", by: actor(administrator))
        let rows = try bench.accounts.all(for: actor(administrator))
        #expect(rows.map(\.name) == ["can-bo", "chua-co", "moi", "quan-tri"])
        #expect(rows.first?.roles.map(\.role) == [.officer])
        #expect(throws: AccountRefusal.oneself) { try bench.accounts.end(named: "quan-tri", by: actor(administrator)) }
    }

    /// Else whoever keeps the accounts of a commune would hand themselves a way in as the district.
    @Test func whoKeepsThoseOfACommuneDoesNotTouchThoseOfTheDistrict() throws {
        let commune = try bench.account("xa", .administrator, in: "X")
        try bench.account("huyen", .officer, in: "H")
        try bench.account("chi-bo", .secretary, in: "C")
        #expect(throws: DoorRefusal.notPermitted) {
            try bench.accounts.reset(named: "huyen", phoneToo: true, by: actor(commune))
        }
        #expect(throws: DoorRefusal.notPermitted) { try bench.accounts.end(named: "huyen", by: actor(commune)) }
        _ = try bench.accounts.reset(named: "chi-bo", phoneToo: true, by: actor(commune))
        // What they may not touch is not in their list; one without a role is anybody's to keep.
        try bench.account("chua-co")
        #expect(try bench.accounts.all(for: actor(commune)).map(\.name) == ["chi-bo", "chua-co", "xa"])
    }

    /// A role that begins tomorrow counts as one that is there.
    @Test func whoWillBeSomebodyOfTheDistrictIsNotTheCommunesToKeep() throws {
        let commune = try bench.account("xa", .administrator, in: "X")
        let later = try bench.account("sap-len")
        try give(later, .officer, "H", from: bench.keeper.today.adding(days: 1), key: "later", by: bench.keeper)
        #expect(throws: DoorRefusal.notPermitted) { try bench.accounts.end(named: "sap-len", by: actor(commune)) }
    }

    /// Else an administrator would make the district's accounts officers of the commune, and read through them.
    @Test func grantsAreGivenToNobodyWhomTheGiverDoesNotKeep() throws {
        let commune = try bench.account("xa", .administrator, in: "X")
        let district = try bench.account("huyen", .officer, in: "H")
        let administrator = try bench.account("quan-tri", .administrator, in: "H")
        let own = try bench.account("xa-canbo", .reader, in: "X")
        let new = try bench.account("moi")
        #expect(throws: DoorRefusal.notPermitted) {
            try give(commune, .officer, "X", key: "x-own", by: actor(commune))
        }
        // Of those of the district a commune is told what it is told of nobody: in the same words.
        var told: Set<String> = []
        for other in [district.description, administrator.description, "huyen", "khong-co"] {
            do {
                try perform(
                    GiveGrant.self, ["account": other, "role": "officer", "unit": "X"], "x-\(other)", actor(commune))
                Issue.record("\(other) is an officer")
            } catch let problems as PerformAct.Problems {
                #expect(problems.fields.entries.map(\.field) == ["account"])
                told.formUnion(problems.fields.entries.map { "\($0.problem)".replacing(other, with: "…") })
            }
        }
        #expect(told.count == 1, "\(told)")
        try give(own, .officer, "X", key: "own", by: actor(commune))
        try give(new, .reader, "C", key: "new", by: actor(commune))
        // The district may have somebody in the commune: that is the district's to end as well.
        try give(district, .inspector, "X", key: "both", by: actor(administrator))
        let ending = ["account": "huyen", "role": "inspector", "unit": "X"]
        do {
            try perform(EndGrant.self, ending, "end", actor(commune))
            Issue.record("a commune ends the district's grants")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["account"])
        }
        try perform(EndGrant.self, ending, "end", actor(administrator))
        try perform(EndGrant.self, ["account": "moi", "role": "reader", "unit": "C"], "end-new", actor(commune))
    }

    /// What lies beyond is not there, and nobody who is out comes back by a grant.
    @Test func aUnitBeyondAndAnEndedAccountAreSaidNotToBeThere() throws {
        let commune = try bench.account("xa", .administrator, in: "X")
        let own = try bench.account("xa-canbo", .reader, in: "X")
        var told: [String] = []
        for unit in ["H", "QQQ"] {
            do {
                try give(own, .officer, unit, key: "u-\(unit)", by: actor(commune))
                Issue.record("officer of \(unit)")
            } catch let problems as PerformAct.Problems {
                #expect(problems.fields.entries.map(\.field) == ["unit"])
                told += problems.fields.entries.map { "\($0.problem)".replacing(unit, with: "…") }
            }
        }
        #expect(told.count == 2 && told[0] == told[1], "\(told)")
        try bench.accounts.end(named: "xa-canbo", by: bench.keeper)
        do {
            try give(own, .officer, "X", key: "ended", by: bench.keeper)
            Issue.record("an ended account is an officer")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["account"])
        }
    }

    /// Else a commune would vanish from its district's sight and figures, and nobody could bring it back.
    @Test func nobodyTakesAUnitFromUnderAnother() throws {
        let commune = actor(try bench.account("xa", .officer, in: "X"))
        let district = actor(try bench.account("huyen", .officer, in: "H"))
        let facts = try bench.pictures.facts(of: .code("X"), for: .files)
        let fact = try #require(facts.first { $0.statement?.kind == .unitStated }?.fact.id)
        let texts = ["fact": fact.description, "reason": "wrong_day"]
        #expect(throws: DoorRefusal.notPermitted) { try perform(RetractFact.self, texts, "r", commune) }
        for actor in [commune, district] {
            #expect(throws: DoorRefusal.notPermitted) {
                try perform(RestateFact.self, texts.merging(["set.parent": ""]) { $1 }, "s", actor)
            }
        }
        try perform(RestateFact.self, texts.merging(["set.name": "Đảng ủy xã Thử Mới"]) { $1 }, "n", district)
    }

    @Test func aSecretaryIsOneOfACellAlone() throws {
        let id = try bench.account("bi-thu")
        for unit in ["X", "H"] {
            do {
                try give(id, .secretary, unit, key: "s-\(unit)", by: bench.keeper)
                Issue.record("a secretary of \(unit)")
            } catch let problems as PerformAct.Problems {
                #expect(problems.fields.entries.map(\.field) == ["unit"])
            }
        }
        try give(id, .secretary, "C", key: "s-C", by: bench.keeper)
        // Nor by stating right what was stated of another role or unit.
        let reader = try bench.account("nguoi-xem", .reader, in: "X")
        for (account, text) in [(reader, ["set.role": "secretary"]), (id, ["set.unit": "X"])] {
            let fact = try #require(try grant(of: account))
            let texts = ["fact": fact.description, "reason": "wrong_day"]
            #expect(throws: DoorRefusal.secretaryOfNoCell(unit: "X")) {
                try perform(RestateFact.self, texts.merging(text) { $1 }, "r-\(account)", bench.keeper)
            }
        }
        let held = try bench.accounts.all(for: bench.keeper).flatMap(\.roles).filter { $0.role == .secretary }
        #expect(held.map(\.unit) == ["C"])
    }

    @Test func theNameOfAnAccountIsTakenInAnyCase() throws {
        try bench.account("can-bo")
        let texts = ["account": "CAN-Bo ", "role": "reader", "unit": "C"]
        try perform(GiveGrant.self, texts, "give", bench.keeper)
        #expect(try bench.accounts.all(for: bench.keeper).first?.roles.map(\.role) == [.reader])
        try perform(EndGrant.self, texts, "end", bench.keeper)
        do {
            try perform(GiveGrant.self, texts.merging(["account": "KHONG-CO"]) { $1 }, "none", bench.keeper)
            Issue.record("no such account")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["account"])
        }
    }

    private func give(
        _ account: Identifier, _ role: Role, _ unit: String, from day: Day? = nil, key: String,
        by actor: Operations.Actor
    ) throws {
        var texts = ["account": account.description, "role": role.rawValue, "unit": unit]
        texts["from"] = day?.description
        try perform(GiveGrant.self, texts, key, actor)
    }

    private func perform(
        _ act: any Act.Type, _ texts: [String: String], _ key: String, _ actor: Operations.Actor
    ) throws {
        let rights: Rights =
            if case .account(let account) = actor.author { .of(account, bench.pictures) } else { .ofTheFiles }
        _ = try PerformAct(bench.database).run(
            act, PerformAct.Request(texts: texts, key: key, actor: actor, rights: rights))
    }

    /// The fact that gave an account its role.
    private func grant(of account: Identifier) throws -> Identifier? {
        try bench.database.read { try $0.grants() }.first { $0.account == account }?.spans.first?.fact
    }

    @Test(arguments: ["a", "Đảng", "có dấu", "-x", "x y", String(repeating: "a", count: 41), ""])
    func aNameIsWrittenPlainly(name: String) {
        #expect(throws: AccountRefusal.nameForm(name)) { try bench.accounts.make(named: name, by: bench.keeper) }
    }

    @Test func noNameIsGivenTwice() throws {
        try bench.account("can-bo")
        try bench.accounts.end(named: "can-bo", by: bench.keeper)
        // The machine's own user has written the import under this name.
        for name in ["can-bo", "CAN-BO", "test"] {
            #expect(throws: AccountRefusal.nameTaken(name.lowercased())) {
                try bench.accounts.make(named: name, by: bench.keeper)
            }
        }
    }

    @Test func theFirstIsMadeOnceAndByWhoHoldsTheFiles() throws {
        #expect(try !bench.accounts.areThere())
        #expect(throws: PasswordRefusal.self) {
            try bench.accounts.makeFirst(named: "quan-tri", password: "ngắn", by: bench.keeper)
        }
        let id = try bench.accounts.makeFirst(
            named: "quan-tri", password: AccountBench.password, by: bench.keeper)
        #expect(try bench.accounts.areThere())
        #expect(throws: AccountRefusal.notTheFirst) {
            try bench.accounts.makeFirst(named: "khac", password: AccountBench.password, by: bench.keeper)
        }
        #expect(throws: DoorRefusal.notPermitted) {
            try bench.accounts.makeFirst(named: "khac", password: AccountBench.password, by: actor(id))
        }
    }

    @Test func anEndedAccountIsOutAndItsKeysHoldNoMore() throws {
        let id = try bench.account("can-bo")
        let (token, _) = try bench.enter("can-bo")
        let key = try bench.tokens.make(
            for: id, label: "báo cáo", scope: .read, until: bench.keeper.today, within: [], at: bench.clock.now)
        #expect(try bench.tokens.who(key.text, at: bench.clock.now)?.scope == .read)
        try bench.accounts.end(named: "can-bo", by: bench.keeper)
        #expect(try bench.signIns.who(token) == nil && bench.tokens.who(key.text, at: bench.clock.now) == nil)
        #expect(throws: AccountRefusal.noSuchAccount("can-bo")) {
            try bench.accounts.reset(named: "can-bo", phoneToo: false, by: bench.keeper)
        }
    }

    /// Whoever had the password may have made a key with it.
    @Test func aResetEndsTheKeysOfPrograms() throws {
        let id = try bench.account("can-bo")
        let key = try bench.tokens.make(
            for: id, label: "báo cáo", scope: .read, until: bench.keeper.today, within: [], at: bench.clock.now)
        _ = try bench.accounts.reset(named: "can-bo", phoneToo: false, by: bench.keeper)
        #expect(try bench.tokens.who(key.text, at: bench.clock.now) == nil)
    }

    /// No fact tells of accounts: who made, reset and ended them is kept beside them, for whoever keeps them.
    @Test func whoKeptAnAccountIsKept() throws {
        let keeper = try bench.account("quan-tri", .administrator)
        _ = try bench.accounts.make(named: "can-bo", by: actor(keeper))
        _ = try bench.accounts.reset(named: "can-bo", phoneToo: true, by: bench.keeper)
        try bench.accounts.end(named: "can-bo", by: actor(keeper))
        #expect(throws: AccountRefusal.noSuchAccount("can-bo")) {
            try bench.accounts.end(named: "can-bo", by: actor(keeper))
        }
        let row = try #require(try bench.accounts.all(for: bench.keeper).first { $0.name == "can-bo" })
        #expect(row.changes.map(\.what.english) == ["made", "new slip, the phone forgotten", "ended"])
        #expect(row.changes[0].by == "quan-tri" && row.changes[2].by == "quan-tri")
        #expect(row.changes[1].by != nil && row.changes[1].by != "quan-tri", "a user of the machine")
    }

    /// What cannot be seen would make one key look like another where it is withdrawn.
    @Test(arguments: ["", "   ", "a\u{0}b", "a\nb", "a\u{9D}", String(repeating: "x", count: 81)])
    func aKeySaysPlainlyWhatItIsFor(label: String) throws {
        let id = try bench.account("can-bo")
        #expect(throws: APITokens.Refusal.noLabel) {
            try bench.tokens.make(
                for: id, label: label, scope: .read, until: bench.keeper.today, within: [], at: bench.clock.now)
        }
    }

    @Test func marksOfDirectionAreNotKept() throws {
        let id = try bench.account("can-bo")
        _ = try bench.tokens.make(
            for: id, label: "\u{202E}báo  cáo", scope: .read, until: bench.keeper.today, within: [],
            at: bench.clock.now)
        #expect(try bench.tokens.all(of: id, at: bench.clock.now).map(\.label) == ["báo cáo"])
    }

    @Test func aKeyHoldsUntilItsDayAndOnlyItsHashIsKept() throws {
        let id = try bench.account("can-bo")
        let (now, today) = (bench.clock.now, bench.keeper.today)
        for days: Int32 in [-1, 367] {
            #expect(throws: APITokens.Refusal.days) {
                try bench.tokens.make(
                    for: id, label: "x", scope: .read, until: today.adding(days: days), within: [], at: now)
            }
        }
        for permissions in [[], Role.reader.permissions, Role.inspector.permissions, Role.partner.permissions] {
            #expect(throws: APITokens.Refusal.scope) {
                try bench.tokens.make(
                    for: id, label: "x", scope: .write, until: today, within: permissions, at: now)
            }
        }
        let key = try bench.tokens.make(
            for: id, label: "x", scope: .write, until: today.adding(days: 1), within: Role.officer.permissions, at: now)
        #expect(key.text.hasPrefix("hatnhan_") && APIToken(text: key.text) != nil)
        for text in ["", "hatnhan_", String(key.text.dropLast()) + "z", key.text + "0", String(key.text.dropFirst(8))] {
            #expect(try bench.tokens.who(text, at: now) == nil, "\(text)")
        }
        bench.clock.advance(seconds: 86_400)
        #expect(try bench.tokens.who(key.text, at: bench.clock.now)?.name == "can-bo")
        bench.clock.advance(seconds: 86_400)
        #expect(try bench.tokens.who(key.text, at: bench.clock.now) == nil)
        let row = try #require(try bench.tokens.all(of: id, at: now).first)
        #expect(row.holds && row.label == "x")
        #expect(try bench.tokens.end(row.id, of: Identifier(high: 1, low: 1), at: now) == false)
        #expect(try bench.tokens.end(row.id, of: id, at: now))
        #expect(try bench.tokens.who(key.text, at: now) == nil)
    }

    @Test func onlyALedgerMadeForItHasAccountsToChoose() throws {
        let other = Demonstration(bench.database, bench.pictures, random: randomBytes)
        #expect(try other.choices().isEmpty)
        #expect(throws: Demonstration.IsNone.self) { try other.make(by: bench.keeper) }
        #expect(try bench.signIns.enterDemonstration(as: "can-bo", from: AccountBench.origin) == nil)

        let example = try AccountBench(isDemonstration: true)
        let demonstration = Demonstration(example.database, example.pictures, random: randomBytes)
        #expect(try demonstration.choices().isEmpty)
        let made = try demonstration.make(by: example.keeper)
        #expect(Set(made.map(\.account.role)) == Set(Role.allCases))
        #expect(try demonstration.choices().count == made.count)
        for one in made {
            #expect(try example.enter(one.account.name, one.password).1 == .done, "\(one.account.name)")
            guard
                case .entered(let token, .done)? = try example.signIns.enterDemonstration(
                    as: one.account.name, from: AccountBench.origin)
            else { throw AccountBench.Unexpected() }
            #expect(try example.signIns.who(token)?.step == .done)
        }
        // Again: new passwords, nothing else.
        let head = try example.database.read { try $0.head() }
        #expect(try demonstration.make(by: example.keeper).map(\.account) == made.map(\.account))
        #expect(try example.database.read { try $0.head() } == head)
    }

    @Test func aSecretWithoutItsAccountIsFound() throws {
        let id = try bench.account("can-bo")
        #expect(try VerifyLedger(bench.database).run().firstBroken == nil)
        try bench.database.writeVault { try $0.replaceRecoveryCodes(of: Identifier(high: 7, low: 7), by: ["x"]) }
        #expect(try VerifyLedger(bench.database).run().firstBroken?.fault == .accountChanged, "\(id)")
    }

    private func actor(_ account: Identifier) -> Operations.Actor {
        Operations.Actor(.account(account), now: bench.clock.now, in: bench.database.calendar)
    }
}
