import Fields
import Figures
import Ledger
import Operations
import Organisation
import Rulebook
import Store
import TestLedgers
import Testing
import Views
import Words

/// Handing over and receiving: who may say what, what counts where until when, and that it is one movement.
@Suite struct TransferTests {
    private let bench: RoleBench
    /// Officers of the two communes: the bench's own of `X`, one more of `Y`.
    private let giver: Identifier
    private let receiver: Identifier

    init() throws {
        bench = try RoleBench()
        giver = bench.account(.officer)
        let actor = bench.ledger.actor
        let other = try bench.database.writeVault {
            try $0.makeAccount(named: "officer-of-y", secret: "-", slipUntil: nil, at: actor.now)
        }
        try GivesRole(bench.database).give(.officer, in: "Y", to: other, key: "grant-y", by: actor)
        receiver = other
    }

    private func actor(_ account: Identifier) -> Operations.Actor {
        Operations.Actor(.account(account), now: bench.ledger.actor.now, today: RoleBench.today)
    }

    @discardableResult
    private func perform(
        _ act: any Act.Type, _ texts: [String: String], as account: Identifier, key: String = "k"
    ) throws -> Receipt {
        try PerformAct(bench.database).run(
            act,
            PerformAct.Request(
                texts: texts, key: key, actor: actor(account), rights: .of(account, bench.pictures)))
    }

    private func sent(day: String = "2026-12-10", key: String = "send") throws -> String {
        let texts = ["person": "#\(try bench.person("Giàng A Chính"))", "to": "Y", "day": day, "reference": "GT 5"]
        try perform(SendTransfer.self, texts, as: giver, key: key)
        let written = try bench.database.read { try $0.facts(ofCommand: key) }
        return try #require(written?.first?.fact.fact.id.description)
    }

    private func value(_ figure: String, _ unit: String, since: String? = nil) throws -> Int? {
        try bench.ledger.figures(unit, at: "2026-12-20", since: since)[figure]
    }

    private func waiting(_ account: Identifier) throws -> [WaitingTransfer] {
        try bench.pictures.read(AsOf(day: RoleBench.today), for: .account(account)) { try $0.waitingTransfers() }
    }

    private func receive(_ fact: String, cell: String = "E") -> [String: String] {
        ["fact": fact, "day": "2026-12-15", "cell": cell, "place": "B3"]
    }

    /// Counts where it was until received; then one movement: out of one balance and into the other, and no admission or leaving.
    @Test func itIsOneMovement() throws {
        let (before, here, there) = (try value("members", "H"), try value("members", "X"), try value("members", "Y"))
        let fact = try sent()
        #expect(try value("members", "X") == here && value("members", "Y") == there)
        try perform(ReceiveTransfer.self, receive(fact), as: receiver, key: "receive")
        #expect(try value("members", "H") == before)
        #expect(try value("members", "X") == here.map { $0 - 1 } && value("members", "Y") == there.map { $0 + 1 })
        for figure in ["transferred_in", "transferred_out", "admitted", "left"] {
            #expect(try value(figure, "H", since: "2026-12-01") == 0, "\(figure)")
        }
        let balances = try ["X", "Y"].map { unit in
            try bench.pictures.read(AsOf(day: RoleBench.today), for: .files) { picture in
                picture.balance(
                    of: try picture.unit(unit), since: Day(text: "2026-12-01") ?? .earliest, at: RoleBench.today)
            }
        }
        #expect(balances[0][.movedOut] == 1 && balances[0].isEven && balances[0][.transferredOut] == 0)
        #expect(balances[1][.movedIn] == 1 && balances[1].isEven && balances[1][.transferredIn] == 0)
        #expect(try waiting(giver).isEmpty && waiting(receiver).isEmpty)
        #expect(try VerifyLedger(bench.database).run().firstBroken == nil)
    }

    /// What waits may be taken back as if it never was; once it is answered, not by one side alone.
    @Test func whatIsAnsweredIsNotTakenBackByOneSide() throws {
        let reason = try #require(Rulebook.standard.reasons(.retraction).named("wrong_content")).code
        let first = try sent()
        try perform(RetractFact.self, ["fact": first, "reason": reason], as: giver, key: "never")
        #expect(try waiting(receiver).isEmpty)
        let second = try sent(key: "again")
        try perform(ReceiveTransfer.self, receive(second), as: receiver, key: "receive")
        for (account, key) in [(giver, "giver"), (receiver, "receiver")] {
            #expect(throws: DoorRefusal.notPermitted) {
                try perform(RetractFact.self, ["fact": second, "reason": reason], as: account, key: key)
            }
        }
    }

    /// A handing over is stated right to no day that has not come.
    @Test func itIsNotStatedRightIntoTheFuture() throws {
        let reason = try #require(Rulebook.standard.reasons(.retraction).named("wrong_content")).code
        let texts = ["fact": try sent(), "effective": "2999-01-01", "reason": reason]
        let thrown = try #require(throws: PerformAct.Problems.self) {
            try perform(RestateFact.self, texts, as: giver, key: "right")
        }
        #expect(thrown.fields.entries.map(\.field) == ["effective"])
    }

    /// Both sides see it; the receiver sees who it is and no more, the giver that it waits.
    @Test func bothSidesSeeIt() throws {
        let fact = try sent()
        let (ours, theirs) = (try waiting(giver), try waiting(receiver))
        #expect(ours.map(\.side) == [.sent] && theirs.map(\.side) == [.toReceive])
        #expect(ours.first?.person != nil && theirs.first?.person == nil)
        #expect(theirs.first?.name == "Giàng A Chính" && theirs.first?.from.contains("Chi bộ bản Một") == true)
        #expect(ours.first?.to?.contains("Đảng bộ xã Hai") == true)
        let person = PersonID(number: try bench.person("Giàng A Chính"))
        let opened = try bench.pictures.read(AsOf(day: RoleBench.today), for: .account(receiver)) {
            try $0.person(person)
        }
        #expect(opened == nil, "the file opens where they were")
        for role in [Role.reader, .partner, .administrator, .inspector] {
            #expect(try waiting(bench.account(role)).isEmpty)
        }
        try perform(
            DeclineTransfer.self, ["fact": fact, "day": "2026-12-12", "reason": "not_come"], as: receiver, key: "no")
        #expect(try waiting(receiver).isEmpty)
        #expect(try waiting(giver).map(\.side) == [.declined] && waiting(giver).first?.reason == "not_come")
        try perform(WithdrawTransfer.self, ["fact": fact, "day": "2026-12-13"], as: giver, key: "back")
        #expect(try waiting(giver).isEmpty)
    }

    /// Nobody answers for the other side, and nobody takes members who were not handed over.
    @Test func eachSideSaysItsOwn() throws {
        let fact = try sent()
        #expect(throws: (any Error).self) { try perform(ReceiveTransfer.self, receive(fact), as: giver) }
        #expect(throws: (any Error).self) {
            try perform(DeclineTransfer.self, ["fact": fact, "day": "2026-12-12", "reason": "not_come"], as: giver)
        }
        #expect(throws: (any Error).self) {
            try perform(WithdrawTransfer.self, ["fact": fact, "day": "2026-12-12"], as: receiver)
        }
        #expect(throws: (any Error).self) {
            let texts = ["fact": fact, "reason": "wrong_day"]
            try perform(RetractFact.self, texts, as: receiver)
        }
        let move = ["person": "#\(try bench.person("Lò Thị Dung"))", "day": "2026-12-15", "cell": "E"]
        #expect(throws: (any Error).self) { try perform(MovePerson.self, move, as: receiver) }
        let before = try bench.database.read { try $0.head() }
        // Into a cell that does not stand under what receives.
        #expect(throws: (any Error).self) { try perform(ReceiveTransfer.self, receive(fact, cell: "C"), as: receiver) }
        #expect(try bench.database.read { try $0.head() } == before)
    }

    /// Answered once: a second answer, and a second handing over of who waits, are refused.
    @Test func itIsAnsweredOnce() throws {
        let fact = try sent()
        #expect(throws: PerformAct.Problems.self) { _ = try sent(key: "again") }
        try perform(ReceiveTransfer.self, receive(fact), as: receiver, key: "receive")
        #expect(throws: PerformAct.Problems.self) {
            try perform(ReceiveTransfer.self, receive(fact), as: receiver, key: "twice")
        }
        // Taken back by who received: the person is with the giver again, and it waits again.
        try perform(
            RetractCommand.self, ["command": "receive", "reason": "wrong_day"], as: receiver,
            key: "undo")
        #expect(try waiting(receiver).map(\.side) == [.toReceive])
    }

    /// For a time: away at home, all else as it was; it waits until they are back.
    /// What ended before it answered is answered for by what it became, and the review of the merger says that somebody waits.
    @Test func whatTheReceiverBecameReceives() throws {
        let fact = try sent()
        let actor = bench.ledger.actor
        func byTheFiles(_ act: any Act.Type, _ texts: [String: String], key: String, isDryRun: Bool = false) throws
            -> Receipt
        {
            try PerformAct(bench.database).run(
                act,
                PerformAct.Request(texts: texts, key: key, actor: actor, rights: .ofTheFiles, isDryRun: isDryRun))
        }
        _ = try byTheFiles(
            FoundUnit.self,
            ["unit": "H", "code": "Z", "name": "Đảng bộ xã Ba", "kind": "grassroots_committee", "day": "2026-12-11"],
            key: "z")
        let heir = try bench.database.writeVault {
            try $0.makeAccount(named: "officer-of-z", secret: "-", slipUntil: nil, at: actor.now)
        }
        try GivesRole(bench.database).give(.officer, in: "Z", to: heir, key: "grant-z", by: actor)
        #expect(try waiting(heir).isEmpty)
        // The giver's cell becomes the other one of its commune, and its people go along.
        _ = try byTheFiles(
            MergeUnits.self, ["unit": "C", "others.1.unit": "D", "into": "D", "day": "2026-12-12"], key: "cells")
        let merger = ["unit": "Y", "others.1.unit": "Z", "into": "Z", "day": "2026-12-13"]
        let review = try byTheFiles(MergeUnits.self, merger, key: "merger", isDryRun: true)
        #expect(review.aftermath?.left.contains { $0.subject == .unit("Y") && $0.transfers == 1 } == true)
        _ = try byTheFiles(MergeUnits.self, merger, key: "merger")
        #expect(try waiting(heir).map(\.side) == [.toReceive] && waiting(giver).map(\.side) == [.sent])
        #expect(throws: (any Error).self) { try perform(ReceiveTransfer.self, receive(fact), as: giver) }
        // The cell came with the merger, and is not this account's to write in until it is given that.
        #expect(throws: (any Error).self) { try perform(ReceiveTransfer.self, receive(fact), as: heir) }
        try GivesRole(bench.database).give(.officer, in: "E", to: heir, key: "grant-e", by: actor)
        let before = try value("members", "E")
        // On a day before the merger the cell stood under what was sent to.
        try perform(ReceiveTransfer.self, ["fact": fact, "day": "2026-12-12", "cell": "E"], as: heir, key: "receive")
        #expect(try waiting(heir).isEmpty && waiting(giver).isEmpty)
        #expect(try value("members", "E") == before.map { $0 + 1 })
    }

    @Test func aTimeElsewhereIsAway() throws {
        let person = "#\(try bench.person("Giàng A Chính"))"
        let here = try value("members", "C")
        let texts = ["person": person, "day": "2026-12-01", "until": "2027-05-01", "to": "Đảng ủy phường Khác"]
        try perform(LendPerson.self, texts, as: giver)
        #expect(try value("members", "C") == here && value("members_away", "C") == 1)
        #expect(try waiting(giver).map(\.side) == [.forATime])
        #expect(try waiting(giver).first?.until == Day(text: "2027-05-01"))
        try perform(PersonReturns.self, ["person": person, "day": "2026-12-18"], as: giver, key: "back")
        #expect(try waiting(giver).isEmpty && value("members_away", "C") == 0)
    }
}
