internal import Figures
internal import Ledger
internal import Organisation
internal import Views
internal import Words

/// What one answer counts and the other does not, each with the facts that make the difference.
struct DifferenceList: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        /// True when the page's own answer counts it, false when the other does.
        let isInFirst: Bool
        let subject: [Stretch]
        /// The day on which it counts; nil for a stock.
        let day: String?
        /// None when it is the organisation around it.
        let reasons: [Reason]
    }

    struct Reason: Hashable, Sendable {
        /// The fact's day, leading to it.
        let fact: Link
        let words: [Stretch]
        /// Why the other answer does not rest on it.
        let cause: String
    }

    let heading: String
    let items: [Item]
    /// The days whose structure either answer is counted on.
    let structureDays: [String]
    /// True when there is more.
    let isCut: Bool
    /// True where people may make a difference whom the visitor may not see by name.
    let leavesOutPeople: Bool

    init(_ context: Context, _ counted: Counted, _ difference: Difference, other: Picture) throws {
        heading = context.say(counted.label)
        structureDays = [context.picture.asOf, other.asOf].map { context.say.date($0.structure ?? $0.day) }
        (isCut, leavesOutPeople) = (difference.isCut, difference.leavesOutPeople)
        items = difference.items.map { item in
            Item(
                isInFirst: item.isInFirst, subject: context.stretches(item.subject, named: item.name, on: item.day),
                day: item.day.map(context.say.date),
                reasons: item.reasons.map { reason in
                    let record = reason.record
                    return Reason(
                        fact: context.anchor(.fact(record.fact.id), context.say.date(record.fact.effective)),
                        words: context.stretches(record), cause: DifferenceList.cause(reason, context, other))
                })
        }
    }

    private static func cause(_ reason: Difference.Reason, _ context: Context, _ other: Picture) -> String {
        let say = context.say
        let missing = reason.isInFirst ? other : context.picture
        switch reason.cause {
        case .learnedLater:
            let (known, limit) = (say.date(reason.record.fact.known), missing.asOf.known.map(say.date) ?? "")
            return say("biết ngày \(known), sau ngày \(limit)", "known on \(known), after \(limit)")
        case .recordedLater:
            return say(
                "ghi vào sổ cái ở vị trí \(reason.record.position), sau vị trí \(missing.head.position)",
                "recorded at position \(reason.record.position), after \(missing.head.position)")
        case .retracted: return say("bên kia đã rút lại", "retracted on the other side")
        case .happenedLater:
            return say("sau ngày \(say.date(missing.day))", "after \(say.date(missing.day))")
        }
    }
}

extension Context {
    /// What a fact is about, by the names of a day.
    ///
    /// - Parameter name: what somebody is called; nil for who may not be named.
    func stretches(_ subject: FactRecord.Subject, named name: String?, on day: Day?) -> [Stretch] {
        switch subject {
        case .unit(let unit): [.link(anchor(unit: unit, on: day))]
        case .place(let place): [.link(anchor(place: place, on: day))]
        case .person(let person): [.link(anchor(person: person, named: name))]
        case .coverage(let cell, let place):
            [.link(anchor(unit: cell, on: day)), .words(" / "), .link(anchor(place: place, on: day))]
        case .unknown: [.words(say("(chưa rõ)", "(not known)"))]
        }
    }
}
