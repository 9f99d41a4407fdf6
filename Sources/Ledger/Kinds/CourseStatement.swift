/// A class that a unit holds: from the fact's day on it is planned so.
package struct CourseStatement: FactContent {
    package static let kind = FactKind.coursePlanned
    package static let subject = SubjectKind.course
    package static let fields = [
        ContentField("unit", .unit), ContentField("code", .text(charactersMax: PersonEvent.classCharactersMax)),
        ContentField("sort", .choice(of: CourseSort.self)), ContentField("from", .day), ContentField("until", .day),
        ContentField("seats", .number(1...seatsMax)),
        ContentField("venue", .text(charactersMax: venueCharactersMax), isRequired: false, isSealed: true),
    ]

    /// No class has more seats.
    package static let seatsMax = 500
    /// The most characters of where it is held.
    package static let venueCharactersMax = 200

    /// Code of the unit that holds it.
    package var unit: String
    /// What the unit calls it, in short: its own among the unit's classes.
    package var code: String
    /// For whom.
    package var sort: CourseSort
    /// The first day.
    package var from: Day
    /// The last day.
    package var until: Day
    /// How many may come.
    package var seats: Int
    /// Where; sealed, since it is free text.
    package var venue: String?

    /// A unit's class.
    package init(unit: String, code: String, sort: CourseSort, from: Day, until: Day, seats: Int, venue: String?) {
        (self.unit, self.code, self.sort, self.from, self.until) = (unit, code, sort, from, until)
        (self.seats, self.venue) = (seats, venue)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let unit = open["unit"], let code = open["code"], let sort = open["sort"].flatMap(CourseSort.init),
            let from = open["from"].flatMap({ Day(text: $0) }), let until = open["until"].flatMap({ Day(text: $0) }),
            let seats = open.count("seats", max: CourseStatement.seatsMax)
        else { return nil }
        self.init(
            unit: unit, code: code, sort: sort, from: from, until: until, seats: seats, venue: sealed?["venue"])
    }

    package var open: Payload {
        Payload([
            "code": code, "from": from.description, "seats": String(seats), "sort": sort.rawValue, "unit": unit,
            "until": until.description,
        ])
    }

    package var sealed: Payload? { venue.map { Payload(["venue": $0]) } }
    package var mentions: [Mention] { Mention.of(unit: unit) }
    package func about(on day: Day) -> SubjectID? { .course(unit: unit, code: code) }
    package var subjectName: SubjectName? { .code(unit) }

    package var phrases: [Phrase] {
        [.words("Lớp ", "Class "), .text(code), .parenthesis(sort.label), .words(", ", ", "), .day(from)]
            + [.words(" – ", " – "), .day(until)]
            + [.words(", \(seats) chỗ", ", \(seats) seats")] + (venue.map { [.words(" · ", " · "), .text($0)] } ?? [])
    }
}

extension FactKind {
    /// A unit plans a class.
    package static let coursePlanned = FactKind("class.planned")
}
