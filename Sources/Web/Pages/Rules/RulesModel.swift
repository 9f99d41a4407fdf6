internal import Ledger
internal import Operations
internal import Rulebook
internal import Views
internal import Words

/// Quy định: what holds on the day of the question, topic by topic, with its papers and how sure that is.
struct RulesModel: Hashable, Sendable {
    /// One rule and what it says on the day.
    struct Row: Hashable, Sendable {
        /// What people call it, leading to what it has been.
        let rule: Link
        /// The value in words; nil where none is in force.
        let value: String?
        let note: String?
        /// Where it stands; nothing where none is in force.
        let sources: [String]
        /// From and to.
        let days: String
        let grade: GradeMark?
    }

    /// Rules of one topic.
    struct Topic: Hashable, Sendable {
        let id: String
        let heading: String
        let rows: [Row]
    }

    /// A regulation in force on the day.
    struct Paper: Hashable, Sendable {
        let name: String
        let days: String
        let grade: GradeMark
    }

    /// A closed list of reasons, as it may be given on the day.
    struct Reasons: Hashable, Sendable {
        let heading: String
        let reasons: [String]
    }

    let head: PageHead
    let day: String
    /// How many values of the day are to be confirmed.
    let unconfirmed: Int
    let topics: [Topic]
    let papers: [Paper]
    let reasons: [Reasons]
    /// The years whose days off are known, the last first.
    let holidays: [Holidays]
    /// States a year's holidays; nil for who does not keep the rules.
    let stateHolidays: Link?

    /// A year's days off.
    struct Holidays: Hashable, Sendable {
        let year: Int
        /// Each with its name, where it has one.
        let off: [String]
        let madeUp: [String]
        let source: String
    }

    init(_ context: Context) throws {
        let (say, rulebook, day) = (context.say, try context.picture.rulebook(), context.at)
        head = PageHead(title: say("Quy định", "Rules"))
        self.day = say.date(day)
        topics = RuleTopic.allCases.map { topic in
            Topic(
                id: topic.rawValue.replacing("_", with: "-"), heading: say(topic.label),
                rows: rulebook.rules.filter { $0.key.topic == topic }.map { RulesModel.row($0, context) })
        }
        unconfirmed = topics.flatMap(\.rows).count { $0.grade?.isToBeConfirmed == true }
        papers = rulebook.regulations.filter { $0.isInForce(on: day) }.map { regulation in
            Paper(
                name: say(regulation.name), days: say.days(regulation.from, regulation.to),
                grade: GradeMark(regulation.grade, say))
        }
        holidays = try context.picture.calendar().years.reversed().map { year in
            Holidays(
                year: year.year,
                off: year.daysOff.map { off in
                    say.date(off.day) + (off.name.map { " (" + say($0) + ")" } ?? "")
                }, madeUp: year.makeUpDays.map { say.date($0) }, source: year.source)
        }
        stateHolidays =
            context.hasForms && context.picture.keepsRules
            ? context.anchor(.act(StateHolidays.name, .nothing), say(StateHolidays.label)) : nil
        reasons = rulebook.reasonLists.map { list in
            Reasons(heading: say(list.label), reasons: list.offered(on: day).map { say($0.label) })
        }
    }

    private static func row(_ rule: Rulebook.Rule, _ context: Context) -> Row {
        let (say, day) = (context.say, context.at)
        let link = context.anchor(.rule(rule.key.rawValue), say(rule.label))
        guard let value = rule.versions.first(where: { $0.holds(on: day) }) else {
            return Row(rule: link, value: nil, note: nil, sources: [], days: "–", grade: nil)
        }
        return Row(
            rule: link, value: say(value.words), note: value.note.map { say($0) },
            sources: value.sources(on: day).map { say($0.citation) }, days: say.days(value.from, value.to),
            grade: GradeMark(value.grade, say))
    }
}

/// How sure a value is, as a mark beside it.
struct GradeMark: Hashable, Sendable {
    /// A, B or C.
    let letter: String
    /// What that means.
    let words: String
    let isToBeConfirmed: Bool

    init(_ grade: RuleGrade, _ say: Speech) {
        letter = grade.rawValue
        words =
            grade.isToBeConfirmed ? say("chờ xác minh: ", "to be confirmed: ") + say(grade.label) : say(grade.label)
        isToBeConfirmed = grade.isToBeConfirmed
    }
}

extension Speech {
    /// From a day on, or from one to another.
    func days(_ from: Day, _ to: Day?) -> String {
        guard let to else { return self("từ \(date(from))", "since \(date(from))") }
        return self("\(date(from)) – \(date(to))", "\(date(from)) – \(date(to))")
    }
}
