import Fields
import Ledger
import Testing
import Words

/// Every reader takes what it promises and says what is wrong with the rest.
@Suite struct FieldReaderTests {
    private let typed = FieldContext.typed(today: .latest)

    private func code<Value>(_ result: Result<Value, FieldProblem>) -> FieldProblem.Code? {
        guard case .failure(let problem) = result else { return nil }
        return problem.code
    }

    @Test func numbersHaveARangeAndTypedOnesPoints() throws {
        let reader = FieldReader.number(in: 0...5000)
        for text in ["2473", "2.473", " 02473"] { #expect(try reader.read(text, typed).get() == 2473) }
        #expect(try reader.read("2473", .written).get() == 2473)
        #expect(code(reader.read("2.473", .written)) == .notAWholeNumber)
        #expect(code(reader.read("5001", typed)) == .numberOutside(0...5000))
        #expect(code(reader.read("5001", .written)) == .notAWholeNumber)
        for text in ["2,473", "24.73", "2.4733", ".473", "2473.", "-1", "1e3", "x", "٤", "99999999999999999999"] {
            #expect(code(reader.read(text, typed)) == .notAWholeNumber, "\(text)")
        }
        #expect(try FieldReader.number(in: -5...5).read("-5", typed).get() == -5)
        #expect(code(FieldReader.number(in: -5...5).read("-", typed)) == .notAWholeNumber)
    }

    @Test func degreesHaveAPoint() throws {
        let reader = FieldReader.degrees(upTo: 90)
        #expect(try reader.read("21,8", typed).get() == "21.8")
        #expect(try reader.read("-21.8", .written).get() == "-21.8")
        for text in ["91", "x", "1e1", "nan", "1.2.3"] { #expect(code(reader.read(text, typed)) == .notACoordinate) }
    }

    @Test func listsAreReadByNameAndByWordsOfBothLanguages() throws {
        let reader = FieldReader.choice(Choices.placeKinds)
        for text in ["health_station", "trạm y tế", "TRẠM Y TẾ", "Health_Station"] {
            #expect(try reader.read(text, .written).get() == .healthStation)
        }
        #expect(code(reader.read("tram y te", .written)) == .notInTheList(Choices.placeKinds.words))
        for text in ["tram y te", "health station", "Trạm  y tế"] {
            #expect(try reader.read(text, typed).get() == .healthStation)
        }
        guard case .failure(let problem) = reader.read("trạm", typed) else { Issue.record("read"); return }
        #expect(problem.text == "trạm" && problem.code == .notInTheList(Choices.placeKinds.words))
        #expect(problem.remedy.vietnamese.hasPrefix("Dùng một trong: bản, trạm y tế, "))
        #expect(problem.remedy.english.hasPrefix("Use one of: village, health_station, "))
    }

    @Test func wordsThatOnlyMarksTellApartNeedThem() {
        let list = ChoiceList([
            ChoiceList.Entry(1, name: "west", vietnamese: ["tây"]),
            ChoiceList.Entry(2, name: "tay", vietnamese: ["tày"]),
        ])
        let reader = FieldReader.choice(list)
        #expect(reader.value(of: "Tây", typed) == 1 && reader.value(of: "tày", typed) == 2)
        #expect(reader.value(of: "tay", typed) == 2 && reader.value(of: "tấy", typed) == nil)
    }

    @Test func codesAreMendedAndOfOneLine() throws {
        #expect(try FieldReader.code.read(" C2\u{AD}\u{A0}", typed).get() == "C2")
        for text in ["A\nB", "A\u{1}B", "A\u{2028}B", "A\u{7F}"] {
            #expect(code(FieldReader.code.read(text, typed)) == .codeNotOfOneLine)
        }
        let long = FieldReader.code.read(String(repeating: "x", count: 101), typed)
        #expect(code(long) == .tooLong(charactersMax: 100))
        #expect(try FieldReader.code.read(String(repeating: "ệ", count: 100), typed).get().count == 100)
    }

    @Test func textsHaveLimitsOfCharactersAndLines() throws {
        #expect(code(FieldReader.text(charactersMax: 3).read("abcd", typed)) == .tooLong(charactersMax: 3))
        #expect(code(FieldReader.text().read("a\nb", typed)) == .notOfOneLine)
        let lines = FieldReader.text(isOfOneLine: false)
        #expect(try lines.read("\r\na\r\nb \r\n", typed).get() == "a\nb")
        #expect(try FieldReader.name.read("Gia\u{300}ng  A \u{D0}o\u{302}ng", typed).get() == "Giàng A Đông")
        #expect(code(FieldReader.name.read("GiÃ ng", typed)) == .wronglyDecoded)
        #expect(code(FieldReader.text(charactersMax: 9999).read(String(repeating: "x", count: 4001), typed)) != nil)
        guard case .failure(let problem) = lines.read(String(repeating: "x", count: 9000), typed) else {
            Issue.record("read")
            return
        }
        #expect(problem.text == String(repeating: "x", count: 40) + "…")
    }

    @Test func yesAndNo() throws {
        for text in ["có", "Có", "yes", "1", "true"] { #expect(try FieldReader.yesOrNo.read(text, .written).get()) }
        for text in ["không", "No", "0", "false"] { #expect(try !FieldReader.yesOrNo.read(text, .written).get()) }
        #expect(FieldReader.yesOrNo.value(of: "khong", typed) == false)
        #expect(code(FieldReader.yesOrNo.read("maybe", typed)) == .notYesOrNo)
    }

    @Test func factsAndPeopleAreReferredTo() throws {
        let id = Identifier(high: 1, low: 2)
        #expect(try FieldReader.fact.read(" \(id) ", typed).get() == id)
        #expect(code(FieldReader.fact.read("12", typed)) == .notAFact)
        for text in ["#412", "412", " 412"] { #expect(try FieldReader.personNumber.read(text, typed).get() == 412) }
        for text in ["#", "##1", "0", "-1", "4.12", "Giàng A", "99999999999999999999"] {
            #expect(code(FieldReader.personNumber.read(text, typed)) == .notAPerson, "\(text)")
        }
    }

    @Test func whatMayBeLeftOutIsNil() throws {
        let reader = FieldReader.code.optional
        #expect(try reader.read(" ", typed).get() == nil)
        #expect(try reader.read("C2", typed).get() == "C2")
        #expect(code(reader.read("a\nb", typed)) == .codeNotOfOneLine)
        #expect(try reader.map { $0?.count }.read("", typed).get() == nil)
        #expect(code(FieldReader.code.map(\.count).read("", typed)) == .empty)
    }

    @Test(
        arguments: [
            (.unit, " X\u{A0}", "X"), (.place, "B1", "B1"), (.day, "27 3 2019", "2019-03-27"),
            (.birth, "3 1987", "1987-03"),
            (.choice(["official", "village"]), "Village", "village"),
            (.choice(["school", "village"]), "Thôn", "village"),
            (.number(0...5000), "2.473", "2473"), (.degrees(180), "102,7", "102.7"),
            (.text(charactersMax: 5), " Lò ", "Lò"),
        ] as [(ContentField.Shape, String, String)])
    func valuesOfFactsAreGivenAsFactsHaveThem(shape: ContentField.Shape, text: String, value: String) throws {
        let reader = FieldReader.canonical(shape)
        #expect(try reader.read(text, typed).get() == value)
        #expect(try reader.read(value, .written).get() == value)
        #expect(code(reader.read("", typed)) == .empty)
    }

    @Test func listsOfNamesHaveTheWordsOfTheirLedgerList() throws {
        let list = Choices.named(["admitted", "confirmed"])
        #expect(
            list.words
                == ChoiceWords(english: ["admitted", "confirmed"], vietnamese: ["kết nạp", "công nhận chính thức"]))
        guard case .failure(let problem) = FieldReader.choice(Choices.named(["a", "b"])).read("c", typed) else {
            Issue.record("read")
            return
        }
        #expect(problem.remedy.vietnamese == "Dùng một trong: a, b")
    }

    @Test func noProblemHidesAnother() {
        var problems = FieldProblems()
        let day = problems.value(of: "31/02/2020", in: "ngay", by: .day, typed)
        let cell = problems.value(of: nil, in: "chi_bo", by: FieldReader.code, typed)
        let name = problems.value(of: "Giàng A", in: "ten", row: 2, by: .name, typed)
        let sex = problems.value(of: "x", in: "gioi", row: 2, by: .choice(Choices.sexes), typed)
        #expect(day == nil && cell == nil && name == "Giàng A" && sex == nil)
        #expect(problems.entries.map(\.field) == ["ngay", "chi_bo", "gioi"])
        #expect(problems.entries.map(\.row) == [nil, nil, 2])
        #expect(
            problems.entries.map(\.problem.code) == [.notInTheCalendar, .empty, .notInTheList(Choices.sexes.words)])
    }

    @Test func problemsReadAsSentencesAboutTheirField() {
        let label = BilingualText("Ngày kết nạp", "Day of admission")
        func said(_ text: String) -> String {
            guard case .failure(let problem) = FieldReader.day.read(text, typed) else { return "" }
            return problem.sentence(about: label).vietnamese
        }
        #expect(said("") == "Nhập ngày kết nạp")
        #expect(said("31/02/2020") == "Ngày kết nạp 31/02/2020 không có trong lịch")
        #expect(said("10/2020") == "Ngày kết nạp phải có đủ ngày, tháng, năm")
        #expect(said("12/10/20") == "Ngày kết nạp phải ghi năm đủ bốn chữ số")
        #expect(said("x") == "Ngày kết nạp: “x” không phải là ngày hợp lệ")
    }
}
