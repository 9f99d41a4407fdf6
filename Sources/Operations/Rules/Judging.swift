internal import Fields
package import Ledger
package import Rulebook
package import Words

/// Asks the rules in force on a day about an act that reads well, and collects what they say.
package struct Judging {
    private let rulebook: Rulebook
    private let step: JudgedStep
    private let today: Day
    /// What is not as a rule asks, and for which no good reason was given.
    private(set) var judgements: [Judgement] = []
    /// What becomes part of the fact.
    private(set) var departures: [Departure] = []
    /// What is wrong with the reasons given.
    private(set) var problems = FieldProblems()

    init(_ rulebook: Rulebook, _ step: JudgedStep, today: Day) {
        (self.rulebook, self.step, self.today) = (rulebook, step, today)
    }

    /// Asks a rule about a number.
    ///
    /// - Parameters:
    ///   - day: that of the step: by the rules in force on it the step is judged.
    ///   - field: where what is wrong is told.
    ///   - isSo: what is so, a sentence without its full stop.
    ///   - remedy: what can be done, in whole sentences.
    package mutating func number(
        _ key: RuleKey, _ number: Int, on day: Day, in field: String, isSo: BilingualText, remedy: BilingualText
    ) {
        rule(key, on: day, in: field, isSo: isSo, remedy: remedy) { $0.allows(number) }
    }

    /// Asks a rule about the time from one day to another, in calendar months, years or days.
    package mutating func time(
        _ key: RuleKey, from first: Day, to last: Day, on day: Day, in field: String, isSo: BilingualText,
        remedy: BilingualText
    ) {
        rule(key, on: day, in: field, isSo: isSo, remedy: remedy) { $0.allows(from: first, to: last) }
    }

    /// Asks a rule about anything. Where none was in force on the day, that is noted with the fact.
    package mutating func rule(
        _ key: RuleKey, on day: Day, in field: String, isSo: BilingualText, remedy: BilingualText,
        isMet: (RuleValue) -> Bool
    ) {
        guard let value = rulebook.value(of: key, on: day) else {
            departures.append(Departure(rule: key.rawValue, reason: nil))
            return
        }
        guard !isMet(value) else { return }
        let isRefused = value.grade == .read && step.basis == .step
        let reasons = isRefused ? [] : rulebook.reasons(.departure).offered(on: today)
        if let departure = departure(from: key, for: reasons) { return departures.append(departure) }
        judgements.append(
            Judgement(
                rule: value, label: rulebook.rule(key).label, day: day, verdict: isRefused ? .refuses : .expects,
                field: field, isSo: isSo, remedy: remedy, reasons: reasons))
    }

    /// What becomes part of the fact, where a good reason was given; what is wrong with one is noted.
    private mutating func departure(from key: RuleKey, for reasons: [ReasonList.Entry]) -> Departure? {
        guard let code = step.reasons[key.rawValue], !reasons.isEmpty else { return nil }
        guard let reason = reasons.first(where: { $0.code == code }) else {
            let words = ChoiceWords(english: reasons.map(\.code), vietnamese: reasons.map(\.label.vietnamese))
            problems.note(FieldProblem(.notInTheList(words), text: code), in: JudgedFields.reason(for: key))
            return nil
        }
        guard reason.asks == .paper else { return Departure(rule: key.rawValue, reason: code) }
        let text = FieldReader<String>.text(charactersMax: JudgedFields.paperCharactersMax)
        guard
            let paper = problems.value(
                of: step.papers[key.rawValue], in: JudgedFields.paper(for: key), by: text, .typed(today: today))
        else { return nil }
        return Departure(rule: key.rawValue, reason: code, paper: paper)
    }
}

extension Writing {
    /// Lets the rules judge what is about to be written: between looking that the act reads well and recording. What departs from
    /// them for a reason becomes part of the next fact that is recorded.
    ///
    /// - Throws: `Judgements`: everything that is not as a rule asks, and what is wrong with the reasons given.
    package func judge(_ ask: (inout Judging) throws -> Void) throws {
        var judging = Judging(command.rulebook, step, today: today)
        try ask(&judging)
        guard judging.judgements.isEmpty else {
            throw Judgements(found: judging.judgements, problems: judging.problems)
        }
        depart(judging.departures)
    }
}
