import Fields
import Figures
import Ledger
import Operations
import Organisation
import Rulebook
import Store
import TestLedgers
import TestSupport
import Testing
import Views
import Words

/// Many at once, of one table: all or nothing, each row judged as if it were done alone, after those above it.
@Suite struct ManyTests {
    private static let head = "Họ và tên\tGiới tính\tLà\tCó trong chi bộ từ ngày\tChi bộ"

    private func bench() throws -> ActBench {
        try ActBench(["units": ActBench.units])
    }

    private func record(_ bench: ActBench, _ rows: [String], key: String = "k", more: [String: String] = [:]) throws
        -> Receipt
    {
        var texts = more
        texts["unit"] = texts["unit"] ?? "X"
        texts["table"] = ([ManyTests.head] + rows).joined(separator: "\n")
        return try bench.perform(Many<RecordPerson>.self, texts, key: key)
    }

    private func number(_ name: String, _ bench: ActBench) throws -> Int64 {
        let found = try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.search(name).people.first?.id.number
        }
        return try #require(found)
    }

    private func members(_ bench: ActBench) throws -> Int {
        try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
            try picture.value(of: .members, unit: picture.unit("H"), at: bench.ledger.today)
        }
    }

    @Test func everyRowIsWrittenInOneCommand() throws {
        let bench = try bench()
        let receipt = try record(
            bench, ["Lò Văn Ín\tNam\tchính thức\t1/3/2020\tC", "", "Vừ Thị Máy\tNữ\tdự bị\t1/3/2020\tD"])
        #expect(try members(bench) == 2)
        #expect(receipt.counts.stated == 4 && receipt.name.text == "person.record.many")
        #expect(
            try record(bench, ["Lò Văn Ín\tNam\tchính thức\t1/3/2020\tC", "", "Vừ Thị Máy\tNữ\tdự bị\t1/3/2020\tD"])
                .isRepeat)
    }

    /// Everything wrong with any row is said at once, under the number that the spreadsheet gives it, and nothing is written.
    @Test func oneWrongRowKeepsAllOut() throws {
        let bench = try bench()
        do {
            _ = try record(
                bench,
                [
                    "Lò Văn Ín\tNam\tchính thức\t1/3/2020\tC", "Vừ Thị Máy\tNữ\tdự bị\t31/2/2020\tD",
                    "Sùng A Lử\tông\tdự bị\t1/3/2020\tD", "Giàng A Tủa\tNam\tdự bị\t1/3/2020\tKhác",
                ])
            Issue.record("a wrong row was written")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["rows.3.day", "rows.4.sex", "rows.5.cell"])
            #expect(problems.fields.entries.map(\.row) == [3, 4, 5])
        }
        do {
            _ = try record(bench, ["Lò Văn Ín\tNam\tdự bị\t1/3/2020\tC", "Giàng A Tủa\tNam\tdự bị\t1/3/2020\tKhác"])
            Issue.record("a cell that is not there was taken")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["rows.3.cell"])
        }
        #expect(try members(bench) == 0)
    }

    /// A row is looked at after those above it: the same person twice in one table is found.
    @Test func doublesAmongTheRowsCount() throws {
        let bench = try bench()
        let row = "Lò Văn Ín\tNam\tchính thức\t1/3/2020\tC"
        do {
            _ = try record(bench, [row, row])
            Issue.record("a double was written")
        } catch let problems as PerformAct.Problems {
            #expect(problems.fields.entries.map(\.field) == ["rows.3.name"])
        }
    }

    /// Nobody is moved twice by one table, and two meetings of one day are told apart by their rows.
    @Test func nobodyIsThereTwice() throws {
        let bench = try bench()
        _ = try record(bench, ["Lò Văn Ín\tNam\tchính thức\t1/3/2018\tC"])
        let person = "#\(try number("Lò Văn Ín", bench))"
        func fields(_ act: any Act.Type, _ texts: [String: String]) -> [String] {
            do { _ = try bench.perform(act, texts.merging(["unit": "X"]) { $1 }, key: "twice") } catch let problems
                as PerformAct.Problems
            { return problems.fields.entries.map(\.field) } catch { return ["\(error)"] }
            return []
        }
        let moves = [
            "rows.2.person": person, "rows.2.day": "1/3/2020", "rows.2.cell": "D", "rows.3.person": person,
            "rows.3.day": "1/4/2020", "rows.3.cell": "C",
        ]
        #expect(fields(Many<MovePerson>.self, moves) == ["rows.3.person"])
        #expect(
            fields(
                Many<RecordMeeting>.self,
                ["table": "cell,day,members,present,excused\nC,5/2/2020,1,1,0\nC,05.02.2020,1,0,0\n"]) == [
                    "rows.3.day"
                ])
        #expect(
            fields(
                Many<RecordMeeting>.self,
                ["table": "cell\tday\tmembers\tpresent\texcused\nC\t5/2/2020\t1\t1\t0", "rows.9.cell": "C"]
            ).first == "table")
        #expect(fields(Many<RecordMeeting>.self, ["left_out": "2"]) == ["table"])
    }

    /// A row without a cell is of the cell that the form began from.
    @Test func theCellOfTheFormStandsForAnEmptyOne() throws {
        let bench = try bench()
        _ = try record(bench, ["Lò Văn Ín\tNam\tchính thức\t1/3/2020\t"], more: ["unit": "C"])
        #expect(try members(bench) == 1)
        #expect(throws: PerformAct.Problems.self) {
            try record(bench, ["Vừ Thị Máy\tNữ\tchính thức\t1/3/2020\t"], key: "k2", more: ["unit": "X"])
        }
    }

    @Test func whatWasLeftOutStandsWithTheCommand() throws {
        let bench = try bench()
        _ = try record(bench, ["Lò Văn Ín\tNam\tchính thức\t1/3/2020\tC"], more: ["left_out": "2"])
        #expect(try bench.database.read { try $0.rowsLeftOut(ofCommand: "k") } == 2)
    }

    /// What a rule expects of one row is answered there, and becomes part of that row's fact alone.
    @Test func aRowGivesItsOwnReasons() throws {
        let bench = try bench()
        _ = try record(
            bench, ["Lò Văn Ín\tNam\tchính thức\t1/3/2018\tC", "Vừ Thị Máy\tNữ\tdự bị\t1/3/2018\tD"])
        var texts = [
            "unit": "X", "rows.2.person": "#\(try number("Lò Văn Ín", bench))", "rows.2.day": "1/3/2022",
            "rows.2.until": "1/3/2024",
            "rows.2.basis": "paper",
            "rows.3.person": "#\(try number("Vừ Thị Máy", bench))", "rows.3.day": "1/3/2022",
            "rows.3.until": "1/5/2022",
        ]
        do {
            try bench.perform(Many<PersonGoesAway>.self, texts, key: "a")
            Issue.record("a rule was not asked")
        } catch let problems as PerformAct.Problems {
            let judgement = try #require(problems.judgements.first, "\(problems.fields)")
            #expect(problems.judgements.count == 1 && judgement.field == "rows.2.until")
            let reason = try #require(judgement.reasons.first)
            texts[judgement.reasonName] = reason.code
            if reason.asks == .paper { texts[judgement.paperName] = "QĐ 1 ngày 2/3/2022" }
        }
        let receipt = try bench.perform(Many<PersonGoesAway>.self, texts, key: "a")
        #expect(receipt.departures.count == 1 && receipt.counts.stated == 2)
    }

    /// Random lists, written as one table, come to the same figures as written one by one.
    @Test(arguments: 1...12) func aTableComesToWhatItsRowsComeTo(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (whole, single) = (try bench(), try bench())
        let days = ["1/3/2019", "2.3.2020", "2021-04-05", "17 8 2022"]
        let rows = (1...Int.random(in: 1...30, using: &random)).map { number in
            (
                name: "Lò Văn \(["Ín", "Pản", "Thà", "Sơ"].randomElement(using: &random) ?? "") \(number)",
                sex: ["Nam", "nữ"].randomElement(using: &random) ?? "",
                standing: ["chính thức", "dự bị"].randomElement(using: &random) ?? "",
                day: days.randomElement(using: &random) ?? "", cell: ["C", "D"].randomElement(using: &random) ?? ""
            )
        }
        _ = try record(whole, rows.map { "\($0.name)\t\($0.sex)\t\($0.standing)\t\($0.day)\t\($0.cell)" })
        for (index, row) in rows.enumerated() {
            try single.perform(
                RecordPerson.self,
                ["name": row.name, "sex": row.sex, "standing": row.standing, "day": row.day, "cell": row.cell],
                key: "k\(index)")
        }
        for code in ["H", "X", "C", "D"] {
            let answers = try [whole, single].map { bench in
                try Pictures(bench.database).read(AsOf(day: bench.ledger.today), for: .files) { picture in
                    let unit = try picture.unit(code)
                    return Figure.all.map { picture.value(of: $0, unit: unit, at: bench.ledger.today) }
                }
            }
            #expect(answers[0] == answers[1])
        }
    }
}

/// A table as it is pasted.
@Suite struct PastedTableTests {
    private func read(_ text: String) -> PastedTable { PastedTable(text, of: Many<RecordMeeting>.self) }

    @Test func headsMayBeCalledAsRegistersCallThem() {
        let table = read("STT\tTên chi bộ\tday\tTỔNG SỐ\tCo mat\texcused\n1\tC\t5/2/2020\t3\t2\t1")
        #expect(table.problems.isEmpty)
        #expect(table.texts["rows.2.cell"] == "C" && table.texts["rows.2.present"] == "2")
        #expect(table.texts.count == 5, "the number of the row is nothing of it")
    }

    /// Excel puts a cell in quotes in which a line ends; rows are numbered as the spreadsheet shows them.
    @Test func cellsOfSeveralLinesAreOneCell() {
        let table = read(
            "cell\tday\tmembers\tpresent\texcused\r\n\"C\nD\"\t5/2/2020\t3\t2\t1\r\n\r\nE\t6/2/2020\t3\t2\t1\r\n")
        #expect(table.problems.isEmpty)
        #expect(table.texts["rows.2.cell"] == "C\nD" && table.texts["rows.4.cell"] == "E")
    }

    @Test(arguments: [
        ("cell\tngày lạ\n1\t2", "Không có cột"), ("cell\tcell\tday\tmembers\tpresent\n", "hai lần"),
        ("cell\tmembers\tpresent\nC\t3\t2", "Thiếu cột"),
        ("cell\tday\tmembers\tpresent\texcused", "chỉ có dòng tên cột"),
        ("cell\tday\tmembers\tpresent\texcused\nC\t5/2/2020\t3\t2\t1\tthừa", "nhiều ô hơn"),
        ("cell,day,members,present,excused\nC,5/2/2020,3,2,1\n\"D,5/2/2020,3,2,1\n", "dòng 3: dấu ngoặc kép mở"),
    ])
    func whatIsWrongWithTheWholeIsSaid(text: String, words: String) {
        let table = read(text)
        #expect(table.texts.isEmpty || words == "nhiều ô hơn")
        #expect(
            table.problems.entries.contains { $0.problem.sentence(about: .init("", "")).vietnamese.contains(words) })
    }

    @Test func moreThanFiveHundredRowsAreTooMany() {
        let head = "cell\tday\tmembers\tpresent\texcused"
        let row = "C\t5/2/2020\t3\t2\t1"
        let most = ([head] + Array(repeating: row, count: RowsField.rowsMax)).joined(separator: "\n")
        #expect(read(most).problems.isEmpty)
        #expect(!read(most + "\n" + row).problems.isEmpty)
    }

    /// Text of the fonts of before Unicode is none that any register has.
    @Test func oldFontsAreTold() {
        let table = read("cell\tday\tmembers\tpresent\texcused\nChi bé b¶n M¬\t5/2/2020\t3\t2\t1")
        #expect(!table.problems.isEmpty)
    }
}
