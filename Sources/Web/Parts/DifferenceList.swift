internal import Figures
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// What one answer counts and the other does not, each with the facts that make the difference.
struct DifferenceList {
    private let context: Context
    private let counted: Counted
    private let difference: Difference
    private let other: Picture
    /// What the people are called; nil for who may not be named.
    private let names: [PersonID: String?]
    private var say: Speech { context.say }

    init(_ context: Context, _ counted: Counted, _ difference: Difference, other: Picture) throws {
        self.context = context
        self.counted = counted
        self.difference = difference
        self.other = other
        names = try difference.items.reduce(into: [:]) { names, item in
            guard case .person(let person) = item.subject else { return }
            names[person] = .some(try (context.picture.person(person) ?? other.person(person))?.name)
        }
    }

    var panel: Markup {
        tag("section", .class("panel wide"), .id("giai-thich")) {
            tag("h2") { say(counted.label) }
            tag("ul", .class("rows plain")) {
                for item in difference.items {
                    tag("li") {
                        tag("div") {
                            tag("span", .class(item.isInFirst ? "sign plus" : "sign minus")) {
                                item.isInFirst ? "+1 " : "−1 "
                            }
                            subject(item.subject, on: item.day)
                            if let day = item.day { tag("span", .class("quiet")) { " · " + say.date(day) } }
                            reasons(item)
                        }
                    }
                }
            }
            if difference.isCut {
                tag("p", .class("quiet")) {
                    say(
                        "Chỉ giải thích \(difference.items.count) mục đầu; mở từng con số để xem cả danh sách.",
                        "Only the first \(difference.items.count) are explained; open the numbers for the whole lists.")
                }
            }
        }
    }

    private func subject(_ subject: FactRecord.Subject, on day: Day?) -> Markup {
        switch subject {
        case .unit(let unit): context.anchor(unit: unit, on: day)
        case .place(let place): context.anchor(place: place, on: day)
        case .person(let person): context.anchor(.person(person), context.name(ofPerson: names[person] ?? nil))
        case .coverage(let cell, let place):
            context.anchor(unit: cell, on: day) + Markup(" / ") + context.anchor(place: place, on: day)
        case .unknown: Markup(say("(chưa rõ)", "(not known)"))
        }
    }

    @MarkupBuilder
    private func reasons(_ item: Difference.Item) -> Markup {
        if item.reasons.isEmpty {
            tag("p", .class("quiet")) { structure }
        } else {
            tag("ul", .class("reasons")) {
                for reason in item.reasons {
                    tag("li") {
                        tag("a", .href(context.link(.fact(reason.record.fact.id)))) {
                            say.date(reason.record.fact.effective)
                        }
                        " "
                        StatementText(context, reason.record).markup
                        tag("span", .class("quiet")) { ": " + text(reason) }
                    }
                }
            }
        }
    }

    /// No fact differs, so it is the days from which the units above are taken.
    private var structure: String {
        let days = [context.picture.asOf, other.asOf].map { $0.structure ?? $0.day }.map(say.date)
        return say(
            "Cùng bản ghi; khác vì tính theo tổ chức ngày \(days[0]) và ngày \(days[1]), hoặc vì kỳ khác nhau.",
            "The same facts; counted on the structure of \(days[0]) and of \(days[1]), or over another period.")
    }

    private func text(_ reason: Difference.Reason) -> String {
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
