/// What a unit is to reach in a calendar year.
package struct TargetStatement: FactContent {
    package static let kind = FactKind.targetSet
    package static let subject = SubjectKind.target
    package static let fields = [
        ContentField("unit", .unit), ContentField("year", .number(1000...9999)),
        ContentField("indicator", .text(charactersMax: 100)), ContentField("value", .number(0...valueMax)),
    ]

    /// Nothing is aimed at beyond.
    package static let valueMax = 100_000_000

    /// The unit.
    package var unit: String
    /// The calendar year.
    package var year: Int
    /// Name of a figure.
    package var indicator: String
    /// How many are to be reached.
    package var value: Int

    /// The unit's target for the year.
    package init(unit: String, year: Int, indicator: String, value: Int) {
        self.unit = unit
        self.year = year
        self.indicator = indicator
        self.value = value
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let unit = open["unit"], let year = open.count("year", max: 9999),
            let indicator = open["indicator"], let value = open.count("value", max: TargetStatement.valueMax)
        else { return nil }
        self.init(unit: unit, year: year, indicator: indicator, value: value)
    }

    package var open: Payload {
        Payload(["indicator": indicator, "unit": unit, "value": String(value), "year": String(year)])
    }

    package var mentions: [Mention] { Mention.of(unit: unit) }

    package func about(on day: Day) -> SubjectID? { .target(unit: unit, year: year, indicator: indicator) }
    package var subjectName: SubjectName? { .code(unit) }

    package var phrases: [Phrase] {
        [
            .words("Chỉ tiêu năm \(year), ", "Target \(year), "), .figure(indicator), .words(": ", ": "),
            .number(value),
        ]
    }
}

extension FactKind {
    /// What a unit is to reach.
    package static let targetSet = FactKind("target.set")
}
