internal import Fields
internal import Ledger
internal import Organisation
internal import Rulebook
internal import Store
internal import Views
internal import Words

/// The fields that the steps into the party share.
enum RoadFields {
    static let day = ActField(
        "day", BilingualText("Ngày", "Day"), hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"), as: .day,
        FieldReader.dayThatHasCome)
    static let other = ActField(
        "other", BilingualText("Đảng viên", "Member"),
        hint: BilingualText("số của người trong sổ này, như #412", "the number in this ledger, such as #412"),
        onForm: BilingualText("Tên đảng viên chính thức", "Name of an official member"), as: .member,
        FieldReader.personNumber)
    static let eligible = voters("eligible", BilingualText("Số phải có để tính", "Counted against"))
    static let present = voters("present", BilingualText("Có mặt", "Present"))
    static let agreed = voters("agreed", BilingualText("Phiếu đồng ý", "Agreed"))

    private static func voters(_ name: String, _ label: BilingualText) -> ActField<Int> {
        ActField(
            name, label, hint: BilingualText("số người", "how many"), as: .number,
            FieldReader.number(in: 0...Ballot.votersMax))
    }

    /// Notes a vote that cannot have gone so.
    static func checkBallot(_ values: FieldValues, _ problems: inout FieldProblems) {
        let eligible = values.ifRead(eligible)
        let (present, agreed) = (values.ifRead(present), values.ifRead(agreed))
        if eligible == 0 {
            problems.note("Phải có người biểu quyết", "Somebody has to vote", in: self.eligible.name)
        }
        if let present, let eligible, present > eligible {
            problems.note(
                "Không nhiều hơn số phải có: \(eligible)", "Not more than \(eligible)", in: self.present.name)
        }
        // As many as were there at the most, and as could vote, whatever else is wrong.
        if let agreed, let most = [present, eligible].compactMap(\.self).min(), agreed > most {
            problems.note("Không nhiều hơn \(most)", "Not more than \(most)", in: self.agreed.name)
        }
    }
}

extension FieldValues {
    /// The vote that was typed.
    func ballot() throws -> Ballot {
        try Ballot(
            eligible: self[RoadFields.eligible], present: self[RoadFields.present], agreed: self[RoadFields.agreed])
    }
}

/// A step that somebody's way into the party takes on a day: what rules say of it is asked of their road so far.
protocol RoadAct: Act {
    /// What was typed.
    var values: FieldValues { get }
    /// Notes what its values tell of each other.
    func check(_ problems: inout FieldProblems)
    /// What happens, to somebody who stands so; what cannot be is noted.
    func event(_ step: Taking, _ problems: inout FieldProblems) throws -> PersonEvent
    /// Asks the rules about it.
    func judge(_ step: Taking, _ rules: inout Judging) throws
    /// The days of joining as they stand after it, where it settles one of them; nil where it settles none.
    func days(_ step: Taking) -> MembershipStatement?
    /// Who takes such a step.
    static func isOffered(in state: PersonState) -> Bool
}

extension Writing {
    /// The rules by which the command is judged.
    var rulebook: Rulebook { command.rulebook }
}

/// A step about to be taken: whose, on which day, after what.
struct Taking {
    let known: KnownPerson
    let day: Day
    /// Up to the day.
    let road: AdmissionRoad
    let writing: Writing
    /// The other who is named: who helps, who introduces; nil where none is asked, and where there is none.
    let other: FoundPerson?
    /// Where they stand at the end of the day.
    var state: PersonState { known.state(on: day) }
}

extension RoadAct {
    /// Of somebody.
    package static var beginning: ActBeginning { .person(PersonFields.person.name) }
    /// Where they stand.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }
    /// Nothing.
    func check(_ problems: inout FieldProblems) {}
    /// Nothing.
    func judge(_ step: Taking, _ rules: inout Judging) throws {}
    /// None.
    func days(_ step: Taking) -> MembershipStatement? { nil }

    /// Records the event.
    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        check(&problems)
        let asksForOther = Self.fields.contains { $0.name == RoadFields.other.name }
        let other = try asksForOther ? writing.person(RoadFields.other, of: values, &problems) : nil
        guard let found = try writing.person(PersonFields.person, of: values, &problems) else { throw problems }
        let day = try values[RoadFields.day]
        let step = Taking(
            known: found.known, day: day, road: found.known.road(by: day), writing: writing, other: other)
        guard Self.isOffered(in: step.state) else {
            let label = step.state.standing.label
            problems.note(
                "Ngày \(day.vietnamese) người này là \(label.vietnamese), không có bước này",
                "On \(day) they are: \(label.english); this is no step of theirs", in: RoadFields.day.name)
            throw problems
        }
        let event = try event(step, &problems)
        try problems.throwIfAny()
        try writing.judge { try judge(step, &$0) }
        var entries = [Entry(.personEvent(event), effective: day, known: writing.today)]
        let old = found.known.membership
        if let days = days(step), days != old?.content {
            entries += try writing.replacing(old?.fact, by: .membershipStated(days), of: found.subject)
        }
        try writing.record(entries, of: found, dayField: RoadFields.day.name)
    }
}

extension Taking {
    /// The other who is named, noted where they are no official member on the day; nil where there is none.
    func officialMember(_ problems: inout FieldProblems) -> Identifier? {
        guard let other else { return nil }
        if other.known.state(on: day).standing != .official {
            problems.note(
                "Ngày \(day.vietnamese) người này không phải là đảng viên chính thức",
                "Not an official member on \(day)",
                in: RoadFields.other.name)
        }
        return other.subject.id.id
    }

    /// Asks a rule about the working days from one day to that of the step.
    func ask(
        _ key: RuleKey, from first: Day, _ since: BilingualText, _ rules: inout Judging
    ) throws {
        let days = try writing.reader.calendar().workingDays(from: first, to: day)
        rules.number(
            key, days, on: day, in: RoadFields.day.name,
            isSo: BilingualText(
                "\(since.vietnamese) ngày \(first.vietnamese), đến nay là \(days) ngày làm việc",
                "\(since.english) on \(first.vietnamese): \(days) working days ago"),
            remedy: BilingualText(
                "Nếu văn bản đã ban hành thì ghi theo văn bản.",
                "Where the paper was issued already, record it as such."))
    }
}
