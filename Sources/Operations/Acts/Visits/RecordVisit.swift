package import Fields
package import Ledger
internal import Organisation
internal import Store
package import Words

/// Records that somebody went to a place, and what they found: of a closed list, and a few words.
package struct RecordVisit: Act {
    package static let name = "visit.record"
    package static let label = BilingualText("Ghi lượt đi cơ sở", "Record a visit")
    package static let summary = BilingualText(
        "Ghi ngày, ai đến địa bàn và kết quả; điều chưa tốt để mở cho đến khi ghi là đã khắc phục.",
        "Records the day, who went there and what was found; what is not well stays open until it is said to be mended."
    )
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [place, day, person, found, note, due]
    package static let beginning = ActBeginning.place(place.name)

    static let place = StructureFields.place
    static let day = ActField(
        "day", BilingualText("Ngày đến", "Day of the visit"),
        hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"), as: .day, FieldReader.dayThatHasCome)
    static let person = ActField<Int64?>.optional(
        "person", BilingualText("Người đến", "Who went"),
        hint: BilingualText("số của người trong sổ này, như #412", "the number in this ledger, such as #412"),
        onForm: BilingualText(
            "Tên hoặc số thẻ; để trống nếu ngoài phạm vi", "Name; left empty for somebody beyond reach"),
        as: .person, FieldReader.personNumber)
    static let found = ActField<VisitFinding?>.optional(
        "found", BilingualText("Kết quả", "Found"),
        hint: BilingualText(
            Choices.findings.entries.compactMap(\.vietnamese.first).joined(separator: ", "),
            Choices.findings.entries.map(\.name).joined(separator: ", ")),
        onForm: BilingualText("Chọn một, hoặc để trống", "Choose one, or none"),
        as: .choice(VisitFinding.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.findings))
    static let note = ActField<String?>.optional(
        "note", BilingualText("Ghi chú", "Note"),
        hint: BilingualText(
            "thấy gì, cần làm gì; nhiều nhất \(VisitStatement.noteCharactersMax) ký tự; không ghi tên người",
            "what was seen and is to be done, at most \(VisitStatement.noteCharactersMax) characters; name nobody"),
        isSealed: true, FieldReader.text(charactersMax: VisitStatement.noteCharactersMax))
    static let due = ActField<Day?>.optional(
        "due", BilingualText("Hạn khắc phục", "To be mended by"),
        hint: BilingualText("ngày, nếu có điều phải khắc phục", "a day, where something is to be mended"),
        as: .deadline,
        FieldReader.day)

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// Notes a day by which nothing can be mended: one before the visit, or where nothing was found that is to be.
    static func check(
        due: Day?, of found: @autoclosure () throws -> VisitFinding?, on day: @autoclosure () throws -> Day,
        in field: String, _ problems: inout FieldProblems
    ) throws {
        guard let due else { return }
        try ifRead {
            let day = try day()
            guard due < day else { return }
            problems.note(
                "Hạn không trước ngày đến \(day.vietnamese)", "Not before the visit, \(day)", in: field)
        }
        if try found()?.staysOpen != true {
            problems.note(
                "Chỉ ghi hạn khi kết quả có điều phải khắc phục", "Only where something was found that is to be mended",
                in: field)
        }
    }

    /// How the place stands, and when somebody last went there.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .place(let code) = subject.subject else { return [] }
        let last = try subject.reader.visits(to: code, upTo: subject.position).map(\.day).max()
        return try StructureFields.known(place: subject) + [
            KnownValue(
                nil, BilingualText("Lượt gần nhất", "Last visit"), text: last?.vietnamese, last.map { [.day($0)] } ?? []
            )
        ]
    }

    /// That somebody went there.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] {
        guard case .place(let code) = subject.subject else { return [] }
        return [.visitMade(VisitStatement(place: code))]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            try RecordVisit.check(
                due: values[RecordVisit.due], of: values[RecordVisit.found], on: values[RecordVisit.day],
                in: RecordVisit.due.name, &problems)
        }
        try writing.check(place: RecordVisit.place, of: values, on: values[RecordVisit.day], &problems)
        let visitor = try writing.person(RecordVisit.person, of: values, &problems)?.subject.id.id
        let (code, day) = try (values[RecordVisit.place], values[RecordVisit.day])
        _ = try values[RecordVisit.person]
        // Of a place or a visitor that is not there, or beyond, nothing more is told.
        guard !problems.tells(of: RecordVisit.place.name), !problems.tells(of: RecordVisit.person.name) else {
            throw problems
        }
        let id = SubjectID.visit(place: code, person: visitor, day: day)
        let facts = try writing.reader.subject(id).map { try writing.reader.facts(of: $0) } ?? []
        guard LiveFact.live(in: facts).isEmpty else {
            problems.note(
                "Sổ đã có lượt đến địa bàn này của người ấy ngày \(day.vietnamese). Ghi sai thì mở bản ghi ấy và ghi lại cho đúng",
                "The ledger has this visit of \(day) already; if it is wrong, open that fact and state it right",
                in: RecordVisit.day.name)
            throw problems
        }
        try problems.throwIfAny()
        let visit = try VisitStatement(
            place: code, person: visitor, found: values[RecordVisit.found], due: values[RecordVisit.due],
            note: values[RecordVisit.note])
        try writing.record(
            [Entry(.visitMade(visit), effective: day, known: writing.today)], of: writing.subject(id), facts: facts)
    }
}

/// A month of visits, of one list.
extension RecordVisit: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Ghi nhiều lượt đi cơ sở theo bảng", "Record many visits")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Ghi nhiều lượt đi cơ sở theo một bảng.", "Records many visits, of one table.")
    /// One visit of somebody to a place a day.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        let who = try values[person].map(String.init) ?? ""
        return try [RowMark(field: day.name, text: "\(values[place]) \(values[day]) \(who)")]
    }
}

extension LedgerReader {
    /// The visits to a place that count, in the order of their days.
    func visits(to code: String, upTo position: Int64? = nil) throws -> [VisitTimeline] {
        try subjects(of: .visit, namingPlace: code).compactMap { _, facts in
            VisitTimeline(LiveFact.live(in: facts, head: position))
        }.filter { $0.visit.place == code }.sorted { $0.day < $1.day }
    }
}
