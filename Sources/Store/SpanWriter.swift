internal import Ledger
internal import Organisation
internal import SQL

/// Folds subjects from their facts, and hands the rows of their spans to the tables of the ledger.
final class SpanWriter {
    private let numbers: any CodeNumbers
    private let sink: any RowSink

    init(_ sink: any RowSink, _ numbers: any CodeNumbers) {
        self.sink = sink
        self.numbers = numbers
    }

    /// Folds all facts of a subject and replaces its spans.
    ///
    /// - Parameters:
    ///   - live: those of the facts that count, in their order.
    ///   - own: those about the subject itself, where others are folded with them; nil for all.
    ///   - isFirst: no spans are there to be replaced.
    func write(
        _ subject: StoredSubject, facts: [LiveFact], live: [LiveFact], own: [LiveFact]? = nil,
        isFirst: Bool
    ) throws {
        if let last = facts.map(\.known).max() {
            if !isFirst { try sink.remove(.lastKnown, of: [.integer(subject.row)]) }
            try sink.insert(.lastKnown) { row in
                row.add(subject.row)
                row.add(last)
            }
        }
        let entries =
            switch subject.id.kind {
            case .unit: try writeUnit(subject, live, isFirst)
            case .place: try writePlace(subject, live, isFirst)
            case .coverage: try writeCoverage(facts, live, isFirst)
            case .person: try writePerson(subject, live, isFirst)
            // The others are folded when they are shown, and found by what they name.
            default: -1
            }
        // Who is folded with somebody else may have had a cell or a place that no span tells, whenever that changed.
        let isJoined = facts.contains(where: \.saysWhoIsSame)
        if isJoined || facts.count(where: \.makesEntry) != entries {
            try keepMentions(of: subject, facts, own: own ?? facts)
        }
        if subject.id.kind == .person { try keepPeopleBeside(subject, own ?? facts) }
    }

    /// Keeps what the facts name, since some of them have no entry of their own in the spans: what they name would be
    /// found nowhere else.
    private func keepMentions(of subject: StoredSubject, _ facts: [LiveFact], own: [LiveFact]) throws {
        // Whom the others are said to be, they say themselves; whom somebody's steps name is another than they are.
        let isPerson = subject.id.kind == .person
        let saying = own.filter { !isPerson || $0.saysWhoIsSame }
        let people = Set(saying.compactMap(\.statement).flatMap(\.mentions).filter(\.isPerson))
        let named = Set(facts.compactMap(\.statement).flatMap(\.mentions).filter { !$0.isPerson })
        for mention in people.union(named) {
            guard let number = try number(of: mention) else { continue }
            try sink.insert(.mentions) { row in
                row.add(Int64(mention.subject.kind.rawValue))
                row.add(number)
                row.add(subject.row)
            }
        }
    }

    /// Keeps who has to do with a step of somebody, under a number of its own: who helps, who introduces.
    private func keepPeopleBeside(_ subject: StoredSubject, _ facts: [LiveFact]) throws {
        var beside: Set<Mention> = []
        for fact in facts where !fact.saysWhoIsSame {
            // Of a country's millions of events hardly any names somebody.
            if case .personEvent(let event) = fact.statement, event.other == nil { continue }
            beside.formUnion((fact.statement?.mentions ?? []).filter(\.isPerson))
        }
        for mention in beside {
            guard let number = try number(of: mention) else { continue }
            try sink.insert(.mentions) { row in
                row.add(Tables.personBeside)
                row.add(number)
                row.add(subject.row)
            }
        }
    }

    /// The number by which tables know what is mentioned; nil for what this ledger does not know.
    private func number(of mention: Mention) throws -> Int64? {
        switch mention {
        case .unit(let code): try numbers.codebook.named(unit: code).map { Int64(try numbers.number(of: $0)) }
        case .place(let code): try numbers.codebook.named(place: code).map { Int64(try numbers.number(of: $0)) }
        case .person: try numbers.row(ofPerson: mention.subject)
        }
    }

    /// How many entries the spans got, as all of its kind.
    private func writeUnit(_ subject: StoredSubject, _ facts: [LiveFact], _ isFirst: Bool) throws -> Int {
        guard let number = subject.number else { return 0 }
        let unit = SQLValue.integer(Int64(number))
        if !isFirst { try sink.remove(.unitSpans, of: [unit]) }
        let timeline = UnitTimeline.fold(facts, unit: UnitID(index: number), codebook: &numbers.codebook).timeline
        for period in timeline.periods {
            let state = period.content
            let parent = try state.parent.map { try numbers.number(of: $0) }
            try sink.insert(.unitSpans) { row in
                row.add(unit)
                row.addDays(of: period)
                row.add(state.name)
                row.add(state.kind.rawValue)
                row.add(parent)
                row.add(position(of: period, in: facts))
            }
        }
        return timeline.periods.count
    }

    private func writePlace(_ subject: StoredSubject, _ facts: [LiveFact], _ isFirst: Bool) throws -> Int {
        guard let number = subject.number else { return 0 }
        let place = SQLValue.integer(Int64(number))
        if !isFirst { try sink.remove(.placeSpans, of: [place]) }
        let timeline = PlaceTimeline.fold(facts, place: PlaceID(index: number), codebook: &numbers.codebook).timeline
        for period in timeline.periods {
            let state = period.content
            let answering = try numbers.number(of: state.unit)
            try sink.insert(.placeSpans) { row in
                row.add(place)
                row.addDays(of: period)
                row.add(state.name)
                row.add(state.kind.rawValue)
                row.add(answering)
                row.add(state.latitude)
                row.add(state.longitude)
                row.add(position(of: period, in: facts))
            }
        }
        return timeline.periods.count
    }

    private func writeCoverage(_ facts: [LiveFact], _ live: [LiveFact], _ isFirst: Bool) throws -> Int {
        guard let pair = CoverageTimeline.pair(of: facts, codebook: &numbers.codebook) else { return 0 }
        let key: [SQLValue] = [
            .integer(Int64(try numbers.number(of: pair.cell))), .integer(Int64(try numbers.number(of: pair.place))),
        ]
        if !isFirst { try sink.remove(.coverageSpans, of: key) }
        let timeline = CoverageTimeline.fold(live, pair: pair).timeline
        for period in timeline.periods {
            try sink.insert(.coverageSpans) { row in
                for value in key { row.add(value) }
                row.addDays(of: period)
                row.add(position(of: period, in: live))
            }
        }
        return timeline.periods.count
    }

    private func writePerson(_ subject: StoredSubject, _ facts: [LiveFact], _ isFirst: Bool) throws -> Int {
        let person = subject.row
        let id = PersonID(number: person)
        if !isFirst {
            for table in [DerivedTable.people, .personDays] {
                try sink.remove(table, of: [.integer(person)])
            }
        }
        let timeline = PersonTimeline.fold(facts, person: id, codebook: &numbers.codebook).timeline
        try sink.insert(.people) { row in
            row.add(person)
            row.add(timeline.isFemale)
            row.add(timeline.isMinority)
        }
        for day in timeline.days {
            let events = day.events.map(EventCode.code)
            let (cell, place) = (
                try day.state.cell.map { try numbers.number(of: $0) },
                try day.state.place.map { try numbers.number(of: $0) }
            )
            try sink.insert(.personDays) { row in
                row.add(person)
                row.add(day.day)
                row.add(Int64(day.state.standing.rawValue))
                row.add(cell)
                row.add(place)
                row.add(day.state.isAway)
                row.add(day.state.isExempted)
                row.add(blob: events.span)
            }
        }
        return timeline.days.count
    }

    private func position<Content>(of period: Period<Content>, in facts: [LiveFact]) -> Int64? {
        facts.first { $0.id == period.fact }?.position
    }
}

extension SQLBinder {
    fileprivate func addDays<Content>(of period: Period<Content>) {
        add(period.from)
        add(period.until?.number)
        add(period.isEnded)
    }
}

extension Mention {
    fileprivate var isPerson: Bool { if case .person = self { true } else { false } }
}

extension LiveFact {
    /// True for a fact that, where it counts, gives its subject's spans an entry: a period, or a day of a person. What
    /// others mention stands beside the spans.
    fileprivate var makesEntry: Bool {
        switch statement {
        case .unitStated, .placeStated, .coverageStated, .personEvent: true
        default: false
        }
    }
}
