internal import Words

/// A unit's resolution, programme or plan: from the fact's day on, and under which of the level above. What it is called is free text, and sealed.
package struct PlanStatement: FactContent {
    package static let kind = FactKind.planStated
    package static let subject = SubjectKind.plan
    package static let fields = [
        ContentField("unit", .unit), ContentField("code", .text(charactersMax: codeCharactersMax)),
        ContentField("sort", .choice(of: PlanSort.self)), ContentField("above_unit", .unit, isRequired: false),
        ContentField("above", .text(charactersMax: codeCharactersMax), isRequired: false),
        ContentField("until", .day, isRequired: false),
        ContentField("title", .text(charactersMax: titleCharactersMax), isRequired: false, isSealed: true),
        ContentField.reference,
    ]

    /// A code, as `KH-2019`.
    package static let codeCharactersMax = 40
    /// What a paper is called.
    package static let titleCharactersMax = 300

    /// Code of the unit whose plan it is.
    package var unit: String
    /// What the unit calls it, in short: its own among the unit's plans.
    package var code: String
    /// What sort of paper.
    package var sort: PlanSort
    /// The plan that it carries out; nil for the first of a chain.
    package var above: PlanName?
    /// Its last day; nil where none is said.
    package var until: Day?
    /// What it is called; nil where it may not be read. Sealed.
    package var title: String?
    /// Number and day of the decision. Sealed.
    package var reference: String?

    /// The plan of a unit under a code.
    package init(
        unit: String, code: String, sort: PlanSort, above: PlanName? = nil, until: Day? = nil, title: String?,
        reference: String? = nil
    ) {
        (self.unit, self.code, self.sort, self.above) = (unit, code, sort, above)
        (self.until, self.title, self.reference) = (until, title, reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let name = PlanName(open, "unit", "code"), let sort = open["sort"].flatMap(PlanSort.init) else {
            return nil
        }
        let until = open["until"].map { Day(text: $0) }
        if case .some(nil) = until { return nil }
        self.init(
            unit: name.unit, code: name.code, sort: sort, above: PlanName(open, "above_unit", "above"),
            until: until ?? nil, title: sealed?["title"], reference: sealed?["reference"])
    }

    /// By what other facts call it.
    package var name: PlanName { PlanName(unit: unit, code: code) }

    package var open: Payload {
        Payload([
            "above": above?.code, "above_unit": above?.unit, "code": code, "sort": sort.rawValue, "unit": unit,
            "until": until?.description,
        ])
    }

    package var sealed: Payload? {
        title == nil && reference == nil ? nil : Payload(["reference": reference, "title": title])
    }

    package var mentions: [Mention] { Mention.of(unit: unit) + (above.map { Mention.of(unit: $0.unit) } ?? []) }

    package func about(on day: Day) -> SubjectID? { .plan(name) }
    package var subjectName: SubjectName? { .code("\(unit) / \(code)") }

    package var phrases: [Phrase] {
        [.words(sort.label), .words(" ", " "), .text(code)] + (title.map { [.words(": ", ": "), .text($0)] } ?? [])
            + (until.map { [.words(", đến ngày ", ", until "), .day($0)] } ?? []) + .by(reference)
    }
}

/// By what a plan is called from outside: whose it is, and its code there.
package struct PlanName: Hashable, Sendable {
    /// Code of the unit.
    package let unit: String
    /// Its code among the unit's plans.
    package let code: String

    /// The plan of a unit under a code.
    package init(unit: String, code: String) { (self.unit, self.code) = (unit, code) }

    init?(_ open: Payload, _ unit: String, _ code: String) {
        guard let unit = open[unit], let code = open[code] else { return nil }
        self.init(unit: unit, code: code)
    }
}

extension FactKind {
    /// A unit's resolution, programme or plan.
    package static let planStated = FactKind("plan.stated")
}
