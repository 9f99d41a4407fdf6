internal import Words

/// The days of a year on which nobody works though they are no weekend, and those on which one works though they are.
package struct HolidaysStatement: FactContent {
    package static let kind = FactKind.holidaysStated
    package static let subject = SubjectKind.holidays
    package static let fields = [
        ContentField("year", .number(1000...9999)), ContentField("off", .text(charactersMax: daysCharactersMax)),
        ContentField("made_up", .text(charactersMax: daysCharactersMax), isRequired: false), ContentField.reference,
    ]

    /// Some sixty days.
    package static let daysCharactersMax = 700

    /// The calendar year.
    package var year: Int
    /// Days off, in their order.
    package var off: [Day]
    /// Days of a weekend that are worked, in their order.
    package var madeUp: [Day]
    /// The paper that says so; nil where it may not be read. Sealed.
    package var reference: String?

    /// The days of a year.
    package init(year: Int, off: [Day], madeUp: [Day], reference: String?) {
        (self.year, self.off, self.madeUp, self.reference) = (year, off.sorted(), madeUp.sorted(), reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let year = open.count("year", max: 9999), let off = open["off"].flatMap(HolidaysStatement.days),
            let madeUp = HolidaysStatement.days(open["made_up"] ?? "")
        else { return nil }
        self.init(year: year, off: off, madeUp: madeUp, reference: sealed?["reference"])
    }

    /// Days as they are written, one behind another; nil where one cannot be read.
    private static func days(_ text: String) -> [Day]? {
        let parts = text.split(separator: " ")
        let days = parts.compactMap { Day(text: String($0)) }
        return days.count == parts.count ? days : nil
    }

    private static func text(_ days: [Day]) -> String { days.map(\.description).joined(separator: " ") }

    package var open: Payload {
        Payload([
            "made_up": madeUp.isEmpty ? nil : HolidaysStatement.text(madeUp), "off": HolidaysStatement.text(off),
            "year": String(year),
        ])
    }

    package var sealed: Payload? { .reference(reference) }

    package func about(on day: Day) -> SubjectID? { .holidays(year: year) }
    package var subjectName: SubjectName? { .code(String(year)) }

    package var phrases: [Phrase] {
        [
            .words("Ngày nghỉ năm \(year): ", "Holidays of \(year): "), .number(off.count),
            .words(" ngày nghỉ, ", " days off, "), .number(madeUp.count), .words(" ngày làm bù", " made up"),
        ] + .by(reference)
    }
}

extension FactKind {
    /// The days off of a year.
    package static let holidaysStated = FactKind("holidays.stated")
}
