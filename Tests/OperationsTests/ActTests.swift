import Fields
import Ledger
import Operations
import Organisation
import Store
import TestLedgers
import Testing
import Views
import Words

/// What acts write, and how they say what is wrong with what was typed.
@Suite struct ActTests {
    private let bench: ActBench
    private var ledger: TestLedger { bench.ledger }
    private var database: LedgerDatabase { bench.database }
    private let files: [String: String]

    init() throws {
        let people = "code,name,sex,ethnicity\nP,Lò Văn Thử,male,Kinh\nQ,Lò Thị Nguồn,female,Thái\n"
        let events =
            "date,person,event,cell,reference\n2015-01-01,P,enrolled,C,QĐ 7\n2016-01-01,P,away,,\n2017-01-01,Q,nominated,C,\n"
        let meetings = "cell,date,members,present,excused\nC,2020-01-05,1,1,0\n"
        files = ["units": ActBench.units, "people": people, "events": events, "meetings": meetings]
        bench = try ActBench(files)
    }

    @discardableResult
    private func perform(
        _ act: any Act.Type, _ texts: [String: String], key: String = "k", isDryRun: Bool = false
    ) throws -> Receipt {
        try bench.perform(act, texts, key: key, isDryRun: isDryRun)
    }

    private func facts() throws -> [FactRow] {
        try Pictures(database).facts(of: .person(code: "P", source: "H"), for: .files)
    }

    private func fact(_ kind: PersonEventKind) throws -> Identifier {
        let row = try facts().first {
            if case .personEvent(let event) = $0.statement { event.kind == kind } else { false }
        }
        return try #require(row?.fact.id)
    }

    private func description() throws -> Identifier {
        try #require(facts().first { $0.statement?.kind == .personDescribed }?.fact.id)
    }

    /// What is not given stays as it was, what is sealed too; the place in the day as well.
    @Test func restatingKeepsTheRest() throws {
        let old = try fact(.enrolled)
        let receipt = try perform(
            RestateFact.self, ["fact": old.description, "set.cell": "D", "reason": "ghi nhầm nội dung"])
        #expect(receipt.counts.stated == 1 && receipt.counts.retracted == 1)
        let rows = try facts()
        let new = try #require(rows.last)
        let statement = try database.read { try $0.statement(of: new.fact) }
        #expect(statement == .personEvent(PersonEvent(kind: .enrolled, cell: "D", reference: "QĐ 7")))
        #expect(new.fact.known == ledger.today && new.fact.effective.description == "2015-01-01")
        #expect(new.fact.rank == rows.first { $0.fact.id == old }?.fact.rank)
        #expect(rows.first { $0.fact.id == old }?.retractedBy != nil)
        #expect(try ledger.figures("D", at: "2020-01-01")["members"] == 1)
        #expect(try ledger.figures("D", at: "2020-01-01", known: "2026-11-22")["members"] == 0)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    /// What happened has come, and in a cell; what is said already is not asked again.
    @Test func whatIsStatedRightHappenedInACell() throws {
        let old = try fact(.enrolled).description
        let tomorrow = ledger.today.adding(days: 1).vietnamese
        for (texts, field) in [
            (["effective": tomorrow], "effective"), (["set.cell": "H"], "set.cell"),
            (["effective": "1/1/2005"], "set.cell"),
        ] {
            do {
                try perform(
                    RestateFact.self, ["fact": old, "reason": "ghi nhầm ngày"].merging(texts) { $1 }, key: field)
                Issue.record("\(texts) was written")
            } catch let problems as PerformAct.Problems {
                #expect(problems.fields.entries.map(\.field) == [field], "\(texts)")
            }
        }
        try perform(RestateFact.self, ["fact": old, "set.reference": "QĐ 8", "reason": "ghi nhầm nội dung"])
    }

    /// Who is or was a member has a name; it may be put right, and not be taken away.
    @Test func aMemberKeepsAName() throws {
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) {
            try $0.search("Lò Văn Thử").people.first?.id.number
        }
        let person = try #require(found)
        do {
            try perform(DescribePerson.self, ["person": "\(person)", "name": ""])
            Issue.record("a member without a name")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["name"])
        }
        try perform(DescribePerson.self, ["person": "\(person)", "name": "Lò Văn Thật", "born": ""])
    }

    @Test func anotherDayIsAnotherPlaceInTheOrder() throws {
        try perform(
            RestateFact.self, ["fact": fact(.away).description, "effective": "1/2/2017", "reason": "ghi nhầm ngày"])
        #expect(try ledger.figures("C", at: "2016-06-01")["members_away"] == 0)
        #expect(try ledger.figures("C", at: "2017-02-01")["members_away"] == 1)
    }

    /// Whether somebody is of a minority is open, and follows from what is sealed.
    @Test func whatFollowsFromAValueFollows() throws {
        #expect(try ledger.figures("C", at: "2020-01-01")["members_minority"] == 0)
        try perform(
            RestateFact.self,
            ["fact": description().description, "set.ethnicity": "Thái", "reason": "ghi nhầm nội dung"])
        #expect(try ledger.figures("C", at: "2020-01-01")["members_minority"] == 1)
        let found = try Pictures(database).read(AsOf(day: ledger.today), for: .files) {
            try $0.search("lo van thu").people.count
        }
        #expect(found == 1)
    }

    /// The source that says the same again does not undo what was corrected by hand; one that says something new does.
    @Test(arguments: [["set.cell": "D"], ["effective": "2014-06-01"]])
    func whatWasCorrectedByHandStaysSo(right: [String: String]) throws {
        let texts = right.merging(["fact": try fact(.enrolled).description, "reason": "ghi nhầm nội dung"]) {
            first, _ in first
        }
        try perform(RestateFact.self, texts)
        let head = try database.read { try $0.head() }
        let again = try ledger.importing(bench.folder.dossier(files))
        #expect(again.addedFacts == 0 && again.retractions == 0)
        #expect(try database.read { try $0.head() } == head)
        var changed = files
        changed["events"] = files["events"]?.replacing("QĐ 7", with: "QĐ 8")
        let report = try ledger.importing(bench.folder.dossier(changed))
        #expect(report.addedFacts == 1 && report.retractions == 1)
        #expect(try ledger.figures("H", at: "2020-01-01")["members"] == 1)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    @Test func aRestatedFactMayBeTakenBackAsACommand() throws {
        try perform(
            RestateFact.self, ["fact": fact(.enrolled).description, "set.cell": "D", "reason": "ghi nhầm nội dung"])
        try perform(RetractCommand.self, ["command": "k", "reason": "ghi nhầm nội dung"], key: "l")
        #expect(try ledger.figures("C", at: "2020-01-01")["members"] == 1)
        let again = try ledger.importing(bench.folder.dossier(files))
        #expect(again.addedFacts == 0 && again.retractions == 0)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    /// Who never was a member is named only with consent, whoever writes.
    @Test func nobodyIsNamedWithoutConsent() throws {
        func description() throws -> Identifier {
            let rows = try Pictures(database).facts(of: .person(code: "Q", source: "H"), for: .files)
            return try #require(
                rows.last { $0.statement?.kind == .personDescribed && $0.retractedBy == nil }?.fact.id)
        }
        func restate(_ texts: [String: String], key: String) throws {
            let fact = try description().description
            try perform(
                RestateFact.self, texts.merging(["fact": fact, "reason": "ghi nhầm nội dung"]) { first, _ in first },
                key: key)
        }
        func found() throws -> Int {
            try Pictures(database).read(AsOf(day: ledger.today), for: .files) {
                try $0.search("lo thi nguon").people.count
            }
        }
        do {
            try restate(["set.name": "Lò Thị Nguồn"], key: "a")
            Issue.record("named without consent")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.problem.code) == [.consentMissing])
        }
        try restate(["set.name": "Lò Thị Nguồn", "set.consent": "1/1/2017"], key: "b")
        #expect(try found() == 1)
        try restate(["set.consent": ""], key: "c")
        #expect(try found() == 0)
    }

    /// A meeting of another day is another meeting: the one is taken back, the other stated.
    @Test func whatBecomesAnotherThingMovesThere() throws {
        let picture = {
            try Pictures(database).read(AsOf(day: ledger.today), for: .files) { try $0.meetings(of: $0.unit("C")) }
        }
        let old = try database.read { reader in
            var id: Identifier?
            try reader.forEachSubject(of: .meeting) { _, facts in id = facts.first?.id }
            return try #require(id)
        }
        try perform(
            RestateFact.self,
            ["fact": old.description, "effective": "2020-01-06", "set.present": "0", "reason": "ghi nhầm ngày"])
        let meetings = try picture()
        #expect(meetings.map(\.day.description) == ["2020-01-06"] && meetings[0].counts.present == 0)
        #expect(try VerifyLedger(database).run().firstBroken == nil)
    }

    @Test func everythingWrongIsSaidAtOnce() throws {
        do {
            try perform(
                RestateFact.self,
                ["fact": "x", "effective": "31/2/2020", "set.cell": "D", "reson": "nhầm", "other": "1"])
            Issue.record("nothing was wrong")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["fact", "effective", "reason"])
            #expect(problems.unknown == ["other", "reson"])
        }
        do {
            try perform(
                RestateFact.self,
                [
                    "fact": fact(.enrolled).description, "set.cell": "NONE", "set.event": "flown", "set.colour": "red",
                    "reason": "ghi nhầm nội dung",
                ])
            Issue.record("nothing was wrong")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["set.cell", "set.colour", "set.event"])
        }
    }

    @Test func whatNeedsACellKeepsOne() throws {
        do {
            try perform(
                RestateFact.self, ["fact": fact(.enrolled).description, "set.cell": "", "reason": "ghi nhầm nội dung"])
            Issue.record("nothing was wrong")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["set.cell"])
        }
    }

    @Test func nothingNewIsNotWritten() throws {
        #expect(throws: RetractFacts.Refusal.saysTheSame) {
            try perform(
                RestateFact.self, ["fact": fact(.enrolled).description, "set.cell": "C", "reason": "ghi nhầm nội dung"])
        }
        #expect(throws: PerformAct.Problems.self) {
            try perform(RestateFact.self, ["fact": fact(.enrolled).description, "reason": "ghi nhầm nội dung"])
        }
        _ = try perform(RetractFact.self, ["fact": fact(.away).description, "reason": "ghi nhầm nội dung"])
        #expect(throws: RetractFacts.Refusal.alreadyRetracted) {
            try perform(
                RestateFact.self, ["fact": fact(.away).description, "set.cell": "D", "reason": "ghi nhầm nội dung"],
                key: "l")
        }
    }

    /// Said again in Vietnamese words, and typed as people type.
    @Test func whatIsTypedIsUnderstood() throws {
        try perform(
            RestateFact.self,
            [
                "fact": fact(.away).description, "effective": "hôm qua", "set.event": "Miễn sinh hoạt",
                "reason": "ghi nhầm nội dung",
            ])
        let last = try #require(facts().last)
        #expect(last.fact.effective == ledger.today.adding(days: -1))
        guard case .personEvent(let event) = last.statement else {
            Issue.record("no event")
            return
        }
        #expect(event.kind == .exempted)
    }

    @Test func theSameActSentAgainIsWrittenOnce() throws {
        let texts = ["fact": try fact(.away).description, "reason": "ghi nhầm nội dung"]
        let first = try perform(RetractFact.self, texts)
        let again = try perform(RetractFact.self, texts)
        #expect(again.isRepeat && again.head == first.head && again.counts == first.counts)
        #expect(throws: DoorRefusal.keyTaken(key: "k")) {
            try perform(RetractFact.self, ["fact": fact(.away).description, "reason": "ghi hai lần"])
        }
    }

    private func fields(_ act: any Act.Type, _ texts: [String: String]) throws -> [String] {
        let problems = try #require(throws: PerformAct.Problems.self) { try perform(act, texts, isDryRun: true) }
        return problems.fields.entries.map(\.field)
    }

    /// What cannot be read hides nothing of what the ledger says of the rest.
    @Test func everythingWrongIsToldAtOnce() throws {
        let move = ["person": "#99", "day": "31/2/2020", "cell": "NONE", "place": "NOWHERE", "colour": "red"]
        #expect(try fields(MovePerson.self, move) == ["day", "person", "cell", "place"])
        // The values of a fact are known by its kind alone.
        let restate = ["fact": try fact(.enrolled).description, "effective": "31/2/2020", "set.cell": "NONE"]
        let found = try fields(RestateFact.self, restate.merging(["set.colour": "red"]) { $1 })
        #expect(Set(found) == ["effective", "reason", "set.cell", "set.colour"] && found.count == 4)
        // What only several fields together tell, and what only the ledger does.
        let meeting = ["cell": "C", "day": "2020-01-06", "members": "x", "present": "3", "excused": "9"]
        #expect(try Set(fields(RecordMeeting.self, meeting)).isSuperset(of: ["members"]))
        // Each row of a table, of which some cannot be read.
        let table = "Người,Ngày chuyển,Chi bộ mới\n#99,31/2/2020,NONE\n#98,2020-01-01,C\n"
        let rows = try fields(Many<MovePerson>.self, ["unit": "NONE", "table": table])
        let wrong: Set = ["unit", "rows.2.person", "rows.2.day", "rows.2.cell", "rows.3.person"]
        #expect(Set(rows) == wrong && rows.count == wrong.count, "\(rows)")
    }

    /// Of every act: whatever it names that is not there is told, each once, however much else is wrong.
    @Test func whatNamesNothingIsToldByEveryAct() throws {
        for act in Acts.all {
            var (texts, named): ([String: String], Set<String>) = ([:], [])
            func name(_ field: FormField, by act: any Act.Type, as name: String) {
                switch field.name == act.beginning.field ? act.beginning : .nothing {
                case .person: (texts[name], _) = ("#99999", named.insert(name))
                case .unit, .place: (texts[name], _) = ("NONE", named.insert(name))
                default:
                    guard field.widget.isPicker else { return }
                    let isPerson = [.person, .member].contains(field.widget)
                    (texts[name], _) = (isPerson ? "#99999" : "NONE", named.insert(name))
                }
            }
            for item in act.asked.flatMap(\.items) {
                switch item {
                case .field(let field): name(field, by: act, as: field.name)
                case .rows(let rows, let columns):
                    let row = (act as? any ActOfRows.Type)?.row ?? act
                    for column in columns { name(column, by: row, as: "\(rows.name).1.\(column.name)") }
                case .roster: continue
                }
            }
            let found = try fields(act, texts.merging(["no such field": "x"]) { $1 })
            #expect(named.isSubset(of: found), "\(act.name): \(named.subtracting(found))")
            #expect(Set(found).count == found.count, "\(act.name): \(found)")
        }
    }

    /// Names differ, labels are there in both languages, no act asks twice for the same.
    @Test func actsAreWellDeclared() {
        #expect(Set(Acts.all.map { $0.name }).count == Acts.all.count)
        for act in Acts.all {
            #expect(act.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-" || $0 == ".") })
            #expect(Set(act.fields.map(\.name)).count == act.fields.count, "\(act.name)")
            for text in [act.label, act.summary] + act.fields.flatMap({ [$0.label, $0.hint] }) {
                #expect(!text.vietnamese.isEmpty && !text.english.isEmpty)
            }
        }
    }
}

/// Fields of an act that only a test has: rows.
@Suite struct RowsFieldTests {
    private struct Cells: Act {
        static let name = "cells"
        static let label = BilingualText("Các chi bộ", "Cells")
        static let summary = BilingualText("Lập nhiều chi bộ", "Founds several cells")
        static let code = ActField("code", label, hint: label, FieldReader.code)
        static let size = ActField<Int?>.optional("size", label, hint: label, FieldReader.number(in: 1...9))
        static let rows = RowsField("cells", label, hint: label, columns: [code, size])
        static let fields: [any AnyActField] = [rows]

        let values: FieldValues

        init(_ values: FieldValues) { self.values = values }

        func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
            throw try Done(cells: values[Cells.rows].map { "\(try $0[Cells.code]):\(try $0[Cells.size] ?? 0)" })
        }
    }

    private struct Done: Error, Equatable {
        let cells: [String]
    }

    private func perform(_ texts: [String: String]) throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier(["units": "code,name,kind,parent,from,to\nH,Huyện,committee,,2010-01-01,\n"]))
        let request = PerformAct.Request(texts: texts, key: "k", actor: ledger.actor, rights: .ofTheFiles)
        _ = try PerformAct(ledger.open()).run(Cells.self, request)
    }

    @Test func rowsComeInTheirOrder() {
        #expect(throws: Done(cells: ["A:2", "B:0", "C:0"])) {
            try perform([
                "cells.10.code": "C", "cells.2.code": "B", "cells.1.size": "2", "cells.1.code": "A",
            ])
        }
    }

    @Test func everyRowSaysWhatIsWrong() throws {
        do {
            try perform(["cells.1.size": "12", "cells.2.code": "B", "cells.2.colour": "red", "cells.x.code": "A"])
            Issue.record("nothing was wrong")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["cells.1.code", "cells.1.size"])
            #expect(problems.fields.entries.map(\.row) == [1, 1])
            #expect(problems.unknown == ["cells.2.colour", "cells.x.code"])
        }
        #expect(throws: PerformAct.Problems.self) { try perform([:]) }
    }
}
