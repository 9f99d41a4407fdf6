package import Ledger
internal import Organisation
internal import SQL

extension LedgerWriter {
    /// Folds all facts of a subject again and replaces its spans.
    ///
    /// - Parameter isFirst: there were no facts before, so no spans are there to be replaced.
    package func refold(_ subject: StoredSubject, facts: [LiveFact], isFirst: Bool = false) throws {
        let live = LiveFact.live(in: facts)
        if let last = facts.map(\.known).max() {
            try spans.upsertLastKnown.run { row in
                row.add(subject.row)
                row.add(last)
            }
        }
        if !isFirst { try deleteSpans(of: subject, facts) }
        let entries =
            switch subject.id.kind {
            case .unit: try refoldUnit(subject, live)
            case .place: try refoldPlace(subject, live)
            case .coverage: try refoldCoverage(facts, live)
            case .person: try refoldPerson(subject, live)
            }
        if facts.count(where: \.makesEntry) != entries { try keepMentions(of: subject, facts) }
        try saveCodebook()
    }

    /// Keeps what the facts name, since some of them have no entry of their own in the spans: what they name would be
    /// found nowhere else.
    private func keepMentions(of subject: StoredSubject, _ facts: [LiveFact]) throws {
        for mention in Set(facts.compactMap(\.statement).flatMap(Mention.all)) {
            let number = mention.kind == .unit ? codebook.unit(mention.code).index : codebook.place(mention.code).index
            try spans.insertMention.run { row in
                row.add(Int64(mention.kind.rawValue))
                row.add(Int64(number))
                row.add(subject.row)
            }
        }
    }

    private func deleteSpans(of subject: StoredSubject, _ facts: [LiveFact]) throws {
        let number = SQLValue.optional(subject.number)
        switch subject.id.kind {
        case .unit:
            for statement in [spans.deleteUnit, spans.deleteMeetings, spans.deleteTargets] {
                try statement.run([number])
            }
        case .place: try spans.deletePlace.run([number])
        case .coverage:
            guard let pair = CoverageTimeline.pair(of: facts, codebook: &codebook) else { return }
            try spans.deleteCoverage.run([.integer(Int64(pair.cell.index)), .integer(Int64(pair.place.index))])
        case .person:
            let statements = [
                spans.deletePersonDays, spans.deleteAssignments, spans.deleteDetails, spans.deleteWords,
            ]
            for statement in statements { try statement.run([.integer(subject.row)]) }
        }
    }

    /// How many entries the spans got, as all of its kind.
    private func refoldUnit(_ subject: StoredSubject, _ facts: [LiveFact]) throws -> Int {
        guard let number = subject.number else { return 0 }
        let unit = SQLValue.integer(Int64(number))
        let timeline = UnitTimeline.fold(facts, unit: UnitID(index: number), codebook: &codebook).timeline
        for period in timeline.periods {
            let state = period.content
            try spans.insertUnit.run(
                [unit] + days(of: period) + [
                    .text(state.name), .text(state.kind.rawValue), .optional(state.parent?.index),
                    position(of: period, in: facts),
                ])
        }
        for fact in facts {
            switch fact.statement {
            case .meetingHeld(let meeting):
                try spans.insertMeeting.run([
                    unit, .integer(Int64(fact.order.effective.number)), .integer(Int64(meeting.members)),
                    .integer(Int64(meeting.present)), .integer(Int64(meeting.excused)),
                ])
            case .targetSet(let target):
                try spans.insertTarget.run([
                    unit, .integer(Int64(target.year)), .text(target.indicator), .integer(Int64(target.value)),
                ])
            default: break
            }
        }
        return timeline.periods.count
    }

    private func refoldPlace(_ subject: StoredSubject, _ facts: [LiveFact]) throws -> Int {
        guard let number = subject.number else { return 0 }
        let place = SQLValue.integer(Int64(number))
        let timeline = PlaceTimeline.fold(facts, place: PlaceID(index: number), codebook: &codebook).timeline
        for period in timeline.periods {
            let state = period.content
            try spans.insertPlace.run(
                [place] + days(of: period) + [
                    .text(state.name), .text(state.kind.rawValue), .integer(Int64(state.unit.index)),
                    .optional(state.latitude), .optional(state.longitude), position(of: period, in: facts),
                ])
        }
        return timeline.periods.count
    }

    private func refoldCoverage(_ facts: [LiveFact], _ live: [LiveFact]) throws -> Int {
        guard let pair = CoverageTimeline.pair(of: facts, codebook: &codebook) else { return 0 }
        let key: [SQLValue] = [.integer(Int64(pair.cell.index)), .integer(Int64(pair.place.index))]
        let timeline = CoverageTimeline.fold(live, pair: pair).timeline
        for period in timeline.periods {
            try spans.insertCoverage.run(key + days(of: period) + [position(of: period, in: live)])
        }
        return timeline.periods.count
    }

    private func refoldPerson(_ subject: StoredSubject, _ facts: [LiveFact]) throws -> Int {
        let person = subject.row
        let id = PersonID(number: person)
        let timeline = PersonTimeline.fold(facts, person: id, codebook: &codebook).timeline
        try spans.upsertPerson.run { row in
            row.add(person)
            row.add(timeline.isFemale)
            row.add(timeline.isMinority)
        }
        for day in timeline.days {
            let events = day.events.map(EventCode.code)
            try spans.insertPersonDay.run { row in
                row.add(person)
                row.add(day.day)
                row.add(Int64(day.state.standing.rawValue))
                row.add(day.state.cell?.index)
                row.add(day.state.place?.index)
                row.add(day.state.isAway)
                row.add(day.state.isExempted)
                row.add(blob: events.span)
            }
        }
        for timeline in AssignmentTimeline.fold(facts, person: id).timelines {
            for period in timeline.periods {
                try spans.insertAssignment.run([
                    .integer(person), .text(timeline.assignment.role.rawValue),
                    .integer(Int64(codebook.unit(timeline.assignment.unit).index)),
                    .optional(timeline.assignment.place.map { codebook.place($0).index }),
                    .integer(Int64(period.from.number)), .optional(period.until?.number),
                ])
            }
        }
        try describe(person, facts)
        return timeline.days.count
    }

    private func describe(_ person: Int64, _ facts: [LiveFact]) throws {
        let descriptions = facts.compactMap { fact -> PersonDescription? in
            guard case .personDescribed(let description) = fact.statement else { return nil }
            return description
        }
        guard let last = descriptions.last, let details = last.details else { return }
        try spans.upsertDetails.run { row in
            row.add(person)
            row.add(details.code)
            row.add(details.name)
            row.add(details.born)
            row.add(details.ethnicity)
            row.add(details.education)
            row.add(last.consent?.number)
        }
        for word in SearchWords.of(details.name, details.code) {
            try spans.insertWord.run { row in
                row.add(word)
                row.add(person)
            }
        }
    }

    private func days<Content>(of period: Period<Content>) -> [SQLValue] {
        [
            .integer(Int64(period.from.number)), .optional(period.until?.number),
            .integer(period.isEnded ? 1 : 0),
        ]
    }

    private func position<Content>(of period: Period<Content>, in facts: [LiveFact]) -> SQLValue {
        .optional(facts.first { $0.id == period.fact }?.position)
    }
}
