internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Views
internal import Words

/// Somebody as their facts tell, inside a transaction: what acts about people look at before they write.
struct KnownPerson {
    /// Every fact about them, what counts no longer too.
    let facts: [LiveFact]
    private let timeline: PersonTimeline
    private let codebook: Codebook
    private let live: [LiveFact]

    /// What these facts tell.
    ///
    /// - Parameter position: what arrived later does not count; nil: everything does.
    init(_ facts: [LiveFact], upTo position: Int64? = nil) {
        self.facts = facts
        live = LiveFact.live(in: facts, head: position)
        // Folds number what they meet; whose road it is does not matter here.
        var codebook = Codebook()
        timeline = PersonTimeline.fold(live, person: PersonID(number: 0), codebook: &codebook).timeline
        self.codebook = codebook
    }

    /// Their way into the party, as far as it went by a day.
    func road(by day: Day) -> AdmissionRoad { AdmissionRoad(live, by: day) }

    /// Where they stand at the end of a day.
    func state(on day: Day) -> PersonState { timeline.state(on: day) }

    /// Code of their cell at the end of a day.
    func cell(on day: Day) -> String? { state(on: day).cell.map { codebook.code(of: $0) } }

    /// Code of their place at the end of a day.
    func place(on day: Day) -> String? { state(on: day).place.map { codebook.code(of: $0) } }

    /// The fact that says who they are, and what it says; nil where none does.
    var described: (fact: LiveFact, description: PersonDescription)? {
        live.reversed().lazy.compactMap { fact in
            if case .personDescribed(let description) = fact.statement { (fact, description) } else { nil }
        }.first
    }

    /// The fact that states the days of joining, and what it says; nil where none does.
    var membership: (fact: LiveFact, content: MembershipStatement)? {
        live.reversed().lazy.compactMap { fact in
            if case .membershipStated(let content) = fact.statement { (fact, content) } else { nil }
        }.first
    }

    /// How their years were rated, and the facts that say so.
    var ratings: [(fact: LiveFact, rating: MemberRating)] {
        live.compactMap { fact in
            if case .personRated(let rating) = fact.statement { (fact, rating) } else { nil }
        }
    }

    /// The fact that states the numbers of cards, and what it says; nil where none does.
    var numbers: (fact: LiveFact, content: PersonNumbers)? {
        live.reversed().lazy.compactMap { fact in
            if case .personNumbered(let content) = fact.statement { (fact, content) } else { nil }
        }.first
    }

    /// True where the last thing that ended their being a member by a day was a transfer.
    func wentByTransfer(on day: Day) -> Bool {
        let ended = timeline.days.filter { $0.day <= day }.flatMap(\.events).last { $0.endsMembership }
        return ended == .transferredOut && !state(on: day).standing.isMember
    }

    /// The fact that states of what group they come, and what it says; nil where none does.
    var category: (fact: LiveFact, content: CategoryStatement)? {
        live.reversed().lazy.compactMap { fact in
            if case .personCategorised(let content) = fact.statement { (fact, content) } else { nil }
        }.first
    }

    /// True for who was ever nominated.
    var wasNominated: Bool { timeline.days.contains { $0.events.contains(.nominated) } }

    /// The last day by a day on which they ceased to be a member, and how; nil where they are one or never were.
    func lastEnd(by day: Day) -> (day: Day, event: PersonEventKind)? {
        guard !state(on: day).standing.isMember else { return nil }
        return timeline.days.filter { $0.day <= day }.reversed().lazy.compactMap { past in
            past.events.last { $0.endsMembership }.map { (past.day, $0) }
        }.first
    }

    /// How often they were admitted after having been a member before.
    var timesReadmitted: Int {
        timeline.days.count { past in past.events.contains(.admitted) && wasMember(before: past.day) }
    }

    /// True for who was a member on any day before one.
    func wasMember(before day: Day) -> Bool {
        timeline.days.contains { $0.day < day && $0.state.standing.isMember }
    }

    /// True where nothing that counts made them a member: then they are named only with their consent.
    var needsConsent: Bool {
        !live.contains { fact in
            if case .personEvent(let event) = fact.statement { event.kind.makesMember } else { false }
        }
    }

    /// What is out of order about their road alone: days that do not go together.
    var roadObjections: Set<Irregularity.Kind> {
        var codebook = codebook
        let found = PersonTimeline.fold(live, person: PersonID(number: 0), codebook: &codebook).irregularities
        return Set(found.map(\.kind))
    }
}

/// Somebody of the ledger, whoever they are folded with, and what is known of them.
typealias FoundPerson = (subject: StoredSubject, known: KnownPerson)

extension Writing {
    /// The person with this number, and what is known of them.
    ///
    /// - Returns: nil, and a problem noted, where the ledger has nobody of that number, and where they may not be written about:
    ///   the same words, so that nobody learns of somebody by asking.
    func person(
        _ number: Int64, noting problems: inout FieldProblems, in field: String
    ) throws -> FoundPerson? {
        guard let found = try reader.subject(of: PersonID(number: number)), try mayWrite(about: found)
        else {
            problems.note(FieldProblem(.notInTheLedger, text: "#\(number)"), in: field)
            return nil
        }
        let subject = try reader.whole(found)
        return (subject, KnownPerson(try reader.facts(ofWhole: subject)))
    }

    /// Records an event of somebody. Where their road is out of order then, and was not before, it is refused: the days do not go
    /// together.
    ///
    /// - Throws: `FieldProblems`, of the field with the day.
    func record(
        _ event: PersonEvent, on day: Day, of person: FoundPerson, dayField: String
    ) throws {
        let entry = Entry(.personEvent(event), effective: day, known: today)
        try record([entry], of: person, dayField: dayField)
    }

    /// Records an event of somebody, where nothing is wrong. Where something of it could not be read, it is tried out whether its kind
    /// goes with the day: that is told too.
    func record(
        _ kind: PersonEventKind, _ event: @autoclosure () throws -> PersonEvent, on day: Day, of person: FoundPerson,
        dayField: String, _ problems: inout FieldProblems
    ) throws {
        var tried = PersonEvent(kind: kind)
        try ifRead { tried = try event() }
        try problems.collect { try record(tried, on: day, of: person, dayField: dayField) }
        try problems.throwIfAny()
    }

    /// The same of several, one after another.
    func record(
        _ entries: [Entry], of person: FoundPerson, dayField: String
    ) throws {
        let written = try record(entries, of: person.subject, facts: person.known.facts)
        let known = KnownPerson(person.known.facts + written)
        let objections = known.roadObjections.subtracting(person.known.roadObjections)
        guard let objection = objections.min(by: { $0.rawValue < $1.rawValue }) else { return }
        var problems = FieldProblems()
        problems.note(FieldProblem(.contradicted(objection.meaning), text: ""), in: dayField)
        throw problems
    }
}

extension LedgerReader {
    /// What a unit is on a day; nil where it is not in force then.
    func kind(ofUnit code: String, on day: Day) throws -> UnitKind? { try state(ofUnit: code, on: day)?.kind }

    /// Why nobody can be in this cell on a day: it is not in force then, or is something else; nil where somebody can.
    func problem(ofCell code: String, on day: Day) throws -> FieldProblem? {
        guard let kind = try kind(ofUnit: code, on: day) else { return .notInForce(code, on: day) }
        guard !kind.isCell else { return nil }
        return FieldProblem(
            .contradicted(BilingualText("“\(code)” không phải là chi bộ", "“\(code)” is not a cell")), text: code)
    }

    /// True for a place that is in force on a day.
    func isInForce(place code: String, on day: Day) throws -> Bool {
        guard let subject = try subject(.place(code)) else { return false }
        var codebook = Codebook()
        let live = LiveFact.live(in: try facts(of: subject))
        let place = codebook.place(code)
        return PlaceTimeline.fold(live, place: place, codebook: &codebook).timeline.isInForce(on: day)
    }
}

extension FieldProblems {
    /// Notes what the ledger, or another field, says otherwise.
    mutating func note(_ vietnamese: String, _ english: String, in field: String) {
        note(FieldProblem(.contradicted(BilingualText(vietnamese, english)), text: ""), in: field)
    }
}
