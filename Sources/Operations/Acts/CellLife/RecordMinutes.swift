package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Records the minutes of a cell's meeting: who came, what was talked about, what was concluded.
package struct RecordMinutes: Act {
    package static let name = "meeting.minutes"
    package static let label = BilingualText("Ghi biên bản sinh hoạt chi bộ", "Record the minutes of a meeting")
    package static let summary = BilingualText(
        "Ghi một kỳ sinh hoạt: từng người có mặt hay vắng, nội dung, kết luận và ai làm đến bao giờ. Ai có mặt được niêm kín; số liệu chỉ đếm.",
        "Records one meeting: who came, the topics, the conclusions with who and by when. Who came is sealed; figures only count."
    )
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [cell, sort, day, replaces, who, topics, conclusions]
    package static let beginning = ActBeginning.unit(cell.name, Set(UnitKind.allCases.filter(\.isCell)))

    static let cell = RecordMeeting.cell
    static let day = RecordMeeting.day
    static let sort = ActField(
        "sort", BilingualText("Loại kỳ sinh hoạt", "Sort of meeting"),
        hint: BilingualText("định kỳ, chuyên đề", "regular, thematic"),
        onForm: BilingualText(
            "Kỳ chuyên đề không tính vào số kỳ định kỳ", "A thematic one is not counted as a regular one"),
        as: .choice(MinutesSort.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(ChoiceList(MinutesSort.allCases, labelled: \.label)))
    static let replaces = ActField<Bool?>.optional(
        "replaces", BilingualText("Thay biên bản đã ghi của ngày ấy", "In place of what is recorded of that day"),
        hint: BilingualText("có, khi sổ đã có kỳ sinh hoạt ngày ấy", "yes, where the day is recorded already"),
        as: .choice([Widget.Option("yes", BilingualText("Có, thay bằng biên bản này", "Yes, by these minutes"))]),
        FieldReader.choice(
            ChoiceList([ChoiceList.Entry(true, name: "yes", vietnamese: ["có"])])))
    static let who = RosterField<Presence>(
        "who", BilingualText("Điểm danh", "Attendance"),
        hint: BilingualText(
            "đảng viên của chi bộ ngày ấy; người được miễn sinh hoạt mà vắng thì để trống",
            "the cell's members that day; who is exempted and stayed away is left empty"), words: \.label)
    static let topics = ActField<String?>.optional(
        "topics", BilingualText("Nội dung", "Topics"),
        hint: BilingualText(
            "nhiều nhất \(MeetingMinutes.topicsCharactersMax) ký tự",
            "at most \(MeetingMinutes.topicsCharactersMax) characters"),
        as: .lines, isSealed: true, FieldReader.text(charactersMax: MeetingMinutes.topicsCharactersMax))
    static let conclusions = RowsField(
        "conclusions", BilingualText("Kết luận", "Conclusion"),
        hint: BilingualText("việc phải làm, ai làm, hạn nào", "what is to be done, by whom and when"),
        isRequired: false, columns: [text, person, by])
    private static let text = ActField(
        "text", BilingualText("Việc phải làm", "What is to be done"),
        hint: BilingualText(
            "nhiều nhất \(ConclusionStatement.textCharactersMax) ký tự",
            "at most \(ConclusionStatement.textCharactersMax) characters"),
        isSealed: true, FieldReader.text(charactersMax: ConclusionStatement.textCharactersMax))
    private static let person = ActField<Int64?>.optional(
        "person", BilingualText("Ai làm", "By whom"),
        hint: BilingualText("số của người trong sổ này, như #412", "the number in this ledger, such as #412"),
        onForm: BilingualText("Tên đảng viên", "Name of a member"), as: .member, FieldReader.personNumber)
    private static let by = ActField<Day?>.optional(
        "by", BilingualText("Hạn", "By"), hint: BilingualText("ví dụ 31/12/2019", "such as 31/12/2019"), as: .deadline,
        FieldReader.day)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// The cell's members on the day that is typed, or today.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        guard case .unit(let code) = subject.subject else { return [] }
        let day = subject.typed(day, .dayThatHasCome) ?? subject.day
        let roster = try CellRoster(subject.reader, cell: code, on: day)
        // Asked only where something is recorded of the day.
        let isThere = try subject.reader.minutes(of: code, on: day, upTo: subject.position) != nil
        return [
            FormGroup(nil, fields: [sort, RecordMinutes.day] + (isThere ? [replaces] : [])),
            FormGroup(nil, [who.listing(roster.numbers)]),
            FormGroup(nil, fields: [topics]),
            FormGroup(BilingualText("Kết luận", "Conclusions"), fields: [conclusions]),
        ]
    }

    /// What was recorded of the meeting of the day, to be mended.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .unit(let code) = subject.subject,
            let found = try subject.reader.minutes(of: code, on: subject.day, upTo: subject.position)
        else { return [] }
        let marks = try subject.reader.numbers(of: found.meeting.minutes?.attendance).sorted { $0.key < $1.key }
        let concluded = try subject.reader.conclusions(of: code, on: subject.day, upTo: subject.position)
        return [
            KnownValue(sort.name, sort.label, text: found.sort.rawValue, [.words(found.sort.label)]),
            KnownValue(replaces.name, replaces.label, text: "yes", []),
            KnownValue(topics.name, topics.label, text: found.meeting.minutes?.topics),
        ] + marks.map { KnownValue(who.text(of: $0.key), who.label, text: $0.value.rawValue, [.words($0.value.label)]) }
            + concluded.map {
                KnownValue(nil, BilingualText("Kết luận đã ghi", "Concluded already"), text: $0.text ?? "…")
            }
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let named = try peopleOfConclusions(writing, &problems)
        let roster = try writing.roster(
            ofCell: RecordMinutes.cell, of: values, on: values[RecordMinutes.day], &problems)
        guard let roster else { throw problems }
        let (code, day) = try (values[RecordMinutes.cell], values[RecordMinutes.day])
        let attendance = try roster.marks(
            values[RecordMinutes.who], in: RecordMinutes.who, on: day, writing, &problems
        ) { !$0.state.isExempted }
        if roster.members.isEmpty {
            problems.note(
                "Ngày \(day.vietnamese) chi bộ không có đảng viên trong sổ", "No member of the cell on \(day)",
                in: RecordMinutes.day.name)
        }
        let concluded = try conclusions(in: code, of: named, among: Set(roster.numbers), on: day, writing, &problems)
        let meeting = try meeting(code, attendance)
        // Somebody whose mark could not be read is missing among those that are compared.
        if !problems.tells(of: RecordMinutes.who.name) {
            try ifRead { try checkReplacing(meeting, on: day, writing, &problems) }
        }
        try problems.throwIfAny()
        try record(meeting, on: day, writing)
        for conclusion in concluded {
            let subject = try writing.subject(.conclusion(cell: code, met: day, number: conclusion.number))
            try writing.record(
                [Entry(.conclusionStated(conclusion), effective: day, known: writing.today)], of: subject)
        }
    }

    private func meeting(_ code: String, _ attendance: Roster<Presence>) throws -> MeetingStatement {
        try MeetingStatement(
            cell: code, members: attendance.marks.count, present: attendance.count(.present),
            excused: attendance.count(.excused),
            minutes: MeetingMinutes(attendance: attendance, topics: values[RecordMinutes.topics]))
    }

    /// What is recorded of a day is replaced by who says so, not by who does not know of it.
    private func checkReplacing(
        _ meeting: MeetingStatement, on day: Day, _ writing: Writing, _ problems: inout FieldProblems
    ) throws {
        let sort = try values[RecordMinutes.sort]
        guard try values[RecordMinutes.replaces] != true,
            let old = try writing.reader.lastOpened(of: sort.subject(of: meeting.cell, on: day)),
            old.statement != sort.statement(meeting), let counts = old.statement.meeting
        else { return }
        let author = try writing.reader.fact(old.fact.id).flatMap {
            try writing.reader.vault.accountName(of: $0.fact.fact.author)
        }
        problems.note(
            "Sổ đã có kỳ sinh hoạt này: có mặt \(counts.present)/\(counts.members) (\(author ?? "một tài khoản khác") ghi). "
                + "Thay thì chọn “Có, thay bằng biên bản này”; kỳ khác thì sửa ngày",
            "The meeting is recorded already: \(counts.present) of \(counts.members) (by \(author ?? "another account")). "
                + "To replace it say so; of another meeting, mend the day", in: RecordMinutes.day.name)
    }

    /// In place of what was recorded of that day.
    private func record(_ meeting: MeetingStatement, on day: Day, _ writing: Writing) throws {
        let sort = try values[RecordMinutes.sort]
        let (id, statement) = (sort.subject(of: meeting.cell, on: day), sort.statement(meeting))
        let old = try writing.reader.lastOpened(of: id)
        // What is recorded again just so stays as it is, whatever else the form adds.
        if old?.statement == statement { return }
        let subject = try writing.subject(id)
        let entries = try writing.replacing(old?.fact, by: statement, of: subject, from: day)
        try writing.record(entries, of: subject, facts: writing.reader.facts(of: subject))
    }

    /// The conclusions, numbered after those that the day has.
    private func conclusions(
        in code: String, of people: [Int: FoundPerson], among members: Set<Int64>, on day: Day, _ writing: Writing,
        _ problems: inout FieldProblems
    ) throws -> [ConclusionStatement] {
        var there = Set(try writing.reader.conclusions(of: code, on: day).compactMap(\.text))
        var number = 0
        return try values[RecordMinutes.conclusions].compactMap { row in
            let person = row.row.flatMap { people[$0] }
            check(row, of: person, among: members, on: day, &there, &problems)
            repeat {
                number += 1
            } while try writing.reader.lastOpened(
                of: .conclusion(cell: code, met: day, number: number)) != nil
            guard number <= ConclusionStatement.numberMax else {
                problems.note(
                    "Nhiều nhất \(ConclusionStatement.numberMax) kết luận mỗi kỳ",
                    "\(ConclusionStatement.numberMax) conclusions are the most",
                    in: RecordMinutes.field(RecordMinutes.text.name, of: row))
                return nil
            }
            guard let text = row.ifRead(RecordMinutes.text), let by = row.ifRead(RecordMinutes.by) else { return nil }
            return ConclusionStatement(cell: code, number: number, person: person?.subject.id.id, by: by, text: text)
        }
    }

    private static func field(_ name: String, of row: FieldValues) -> String {
        "\(RecordMinutes.conclusions.name).\(row.row ?? 1).\(name)"
    }

    /// Whom conclusions name, by the numbers of their rows.
    private func peopleOfConclusions(
        _ writing: Writing, _ problems: inout FieldProblems
    ) throws -> [Int: FoundPerson] {
        var people: [Int: FoundPerson] = [:]
        for row in try values[RecordMinutes.conclusions] {
            guard let number = row.ifRead(RecordMinutes.person) ?? nil, let index = row.row else { continue }
            people[index] = try writing.person(
                number, noting: &problems, in: RecordMinutes.field(RecordMinutes.person.name, of: row))
        }
        return people
    }

    /// Notes what is wrong with a conclusion.
    private func check(
        _ row: FieldValues, of person: FoundPerson?, among members: Set<Int64>, on day: Day,
        _ there: inout Set<String>, _ problems: inout FieldProblems
    ) {
        func field(_ name: String) -> String { RecordMinutes.field(name, of: row) }
        if let person, !members.contains(person.subject.row) {
            problems.note(
                "Không phải là đảng viên của chi bộ ngày \(day.vietnamese)", "No member of the cell on \(day)",
                in: field("person"))
        }
        // Nor twice in one form.
        if let text = row.ifRead(RecordMinutes.text), !there.insert(text).inserted {
            problems.note("Ngày này đã có kết luận ấy", "This is concluded already", in: field("text"))
        }
        if let by = row.ifRead(RecordMinutes.by) ?? nil, by < day {
            problems.note(
                "Không trước ngày sinh hoạt \(day.vietnamese)", "Not before the meeting, \(day)", in: field("by"))
        }
    }
}

/// Which sort of meeting minutes are of.
enum MinutesSort: String, CaseIterable, Hashable, Sendable {
    case regular, thematic

    var label: BilingualText {
        switch self {
        case .regular: BilingualText("Định kỳ", "Regular")
        case .thematic: BilingualText("Chuyên đề", "Thematic")
        }
    }

    func subject(of cell: String, on day: Day) -> SubjectID {
        self == .regular ? .meeting(cell: cell, day: day) : .thematicMeeting(cell: cell, day: day)
    }

    func statement(_ meeting: MeetingStatement) -> Statement {
        self == .regular ? .meetingHeld(meeting) : .thematicMeetingHeld(ThematicMeetingStatement(meeting))
    }
}
