package import Fields
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Store
internal import Views
package import Words

/// Ticks who of a cell has paid the dues of a month. No sums: those are the treasurer's.
package struct TickDues: Act {
    package static let name = "dues.tick"
    package static let label = BilingualText("Ghi đảng phí của tháng", "Tick the dues of a month")
    package static let summary = BilingualText(
        "Ghi ai đã đóng, ai được miễn đảng phí của tháng; không ghi số tiền. Ai đóng được niêm kín, số liệu chỉ đếm.",
        "Ticks who paid the dues of a month and who is exempt; no sums. Who paid is sealed.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [cell, month, day, who]
    package static let beginning = ActBeginning.unit(cell.name, Set(UnitKind.allCases.filter(\.isCell)))

    static let cell = RecordMeeting.cell
    static let month = ActField(
        "month", BilingualText("Tháng", "Month"),
        hint: BilingualText("tháng/năm, ví dụ 3/2026", "month and year, such as 3/2026"), as: .birth, monthReader)
    private static let monthReader = FieldReader<Day>.month
    static let day = ActField(
        "day", BilingualText("Ngày ghi", "Day"),
        hint: BilingualText("tính đến ngày nào, ví dụ 27/3/2026", "as of which day, such as 27/3/2026"), as: .day,
        FieldReader.dayThatHasCome)
    static let who = RosterField<DuesMark>(
        "who", BilingualText("Đảng viên", "Members"),
        hint: BilingualText(
            "đảng viên của chi bộ cuối tháng ấy", "the cell's members at the end of that month"),
        unmarked: BilingualText("Chưa đóng", "Not yet"), words: \.label)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// The members at the end of a month, or today while it is going on.
    private static func roster(_ reader: LedgerReader, _ cell: String, _ month: Day, today: Day) throws -> CellRoster {
        try CellRoster(reader, cell: cell, on: min(month.endOfMonth, today))
    }

    /// The members of the month that is typed, or of this one.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        guard case .unit(let code) = subject.subject else { return [] }
        let chosen = subject.typed(month, monthReader) ?? subject.day.startOfMonth
        let roster = try roster(subject.reader, code, chosen, today: subject.day)
        return [FormGroup(nil, fields: [month, day]), FormGroup(nil, [who.listing(roster.numbers)])]
    }

    /// The rates of the month, and what is ticked already.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .unit(let code) = subject.subject else { return [] }
        let chosen = subject.typed(month, monthReader) ?? subject.day.startOfMonth
        let rates = try subject.reader.duesRates(on: chosen.endOfMonth).map { value in
            KnownValue(
                nil, value.label, text: value.words.vietnamese, [.words(value.words)])
        }
        var marks: [Int64: DuesMark] = [:]
        let found = try subject.reader.lastOpened(of: .dues(cell: code, month: chosen), upTo: subject.position)
        if case .duesTicked(let dues)? = found?.statement { marks = try subject.reader.numbers(of: dues.marks) }
        guard !marks.isEmpty else { return rates }
        return rates + [
            KnownValue(month.name, month.label, text: "\(chosen.components.month)/\(chosen.components.year)")
        ]
            + marks.sorted { $0.key < $1.key }.map {
                KnownValue(who.text(of: $0.key), who.label, text: $0.value.rawValue, [.words($0.value.label)])
            }
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let marked = try values[TickDues.who]
        if marked.isEmpty {
            let words = BilingualText(
                "Đánh dấu ít nhất một người đã đóng hoặc được miễn", "Mark at least one who paid or is exempt")
            problems.note(missing: FieldProblem(.contradicted(words), text: ""), in: TickDues.who.name)
        }
        try ifRead { try checkMonth(writing.today, &problems) }
        let last = {
            // Of a month that has not come nobody is a member yet.
            guard try values[TickDues.month] <= writing.today else { throw FieldValues.Unread() }
            return try min(values[TickDues.month].endOfMonth, writing.today)
        }
        let roster = try writing.roster(ofCell: TickDues.cell, of: values, on: last(), &problems)
        guard let roster else { throw problems }
        let marks = try roster.marks(marked, in: TickDues.who, on: last(), writing, &problems) { _ in false }
        let (code, month, day) = try (values[TickDues.cell], values[TickDues.month], values[TickDues.day])
        let id = SubjectID.dues(cell: code, month: month)
        if let old = try writing.reader.lastOpened(of: id)?.fact.order.effective, day >= month, day < old {
            problems.note(
                "Sổ đã ghi đảng phí tháng này tính đến ngày \(old.vietnamese); không ghi lùi trước ngày ấy",
                "The ledger has the dues of the month as of \(old) already; not before that day", in: TickDues.day.name)
        }
        try problems.throwIfAny()
        let dues = DuesStatement(cell: code, month: month, members: roster.members.count, marks: marks)
        let subject = try writing.subject(id)
        try writing.record(
            [Entry(.duesTicked(dues), effective: day, known: writing.today)], of: subject,
            facts: writing.reader.facts(of: subject))
    }

    /// The month has come, and dues are ticked in it or later.
    private func checkMonth(_ today: Day, _ problems: inout FieldProblems) throws {
        let month = try values[TickDues.month]
        let named = "\(month.components.month)/\(month.components.year)"
        if month > today {
            problems.note("Tháng \(named) chưa đến", "\(named) has not come", in: TickDues.month.name)
        } else if try values[TickDues.day] < month {
            problems.note("Không trước tháng \(named)", "Not before \(named)", in: TickDues.day.name)
        }
    }
}

/// A rate of dues as a form shows it.
struct DuesRate {
    let label: BilingualText
    let words: BilingualText
}

extension LedgerReader {
    /// What is asked of members of each sort on a day, by which paper.
    func duesRates(on day: Day) throws -> [DuesRate] {
        let rulebook = try rulebook()
        let keys: [RuleKey] = [
            .duesWage, .duesInsured, .duesPension, .duesStudent, .duesUninsuredWorkingAge, .duesUninsuredRetiredAge,
            .duesExemptPartyAge,
        ]
        return keys.compactMap { key in
            guard let value = rulebook.value(of: key, on: day) else { return nil }
            let (words, note) = (value.words, value.note)
            let source = value.sources(on: day).last?.citation
            return DuesRate(
                label: rulebook.rule(key).label,
                words: BilingualText(
                    [words.vietnamese, note?.vietnamese, source.map { "(\($0.vietnamese))" }].compactMap(\.self)
                        .joined(separator: " "),
                    [words.english, note?.english, source.map { "(\($0.english))" }].compactMap(\.self)
                        .joined(separator: " ")))
        }
    }
}
