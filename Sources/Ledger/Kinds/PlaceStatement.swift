internal import Words

/// A place's name, kind and answering unit from a day on.
package struct PlaceStatement: FactContent {
    package static let kind = FactKind.placeStated
    package static let subject = SubjectKind.place
    package static let fields = [
        ContentField("code", .place), ContentField("name", .text(charactersMax: UnitStatement.nameCharactersMax)),
        ContentField("kind", .choice(of: PlaceKind.self)), ContentField("unit", .unit),
        ContentField("latitude", .degrees(90), isRequired: false),
        ContentField("longitude", .degrees(180), isRequired: false), ContentField.reference,
    ]

    /// The code.
    package var code: String
    /// The name as stated.
    package var name: String
    /// Which kind.
    package var kind: PlaceKind
    /// Code of the unit that answers for the place.
    package var unit: String
    /// Degrees north and east as written with a decimal point; nil when not given.
    package var latitude: String?
    /// Degrees east; nil when not given.
    package var longitude: String?
    /// The paper that says so; nil where there is none, or it may not be read.
    package var reference: String?

    /// Says this of the place with this code.
    package init(
        code: String, name: String, kind: PlaceKind, unit: String, latitude: String? = nil, longitude: String? = nil,
        reference: String? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.unit = unit
        self.latitude = latitude
        self.longitude = longitude
        self.reference = reference
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let code = open["code"], let name = open["name"], let unit = open["unit"],
            let kind = open["kind"].flatMap(PlaceKind.init)
        else { return nil }
        self.init(
            code: code, name: name, kind: kind, unit: unit, latitude: open["latitude"], longitude: open["longitude"],
            reference: sealed?["reference"])
    }

    package var open: Payload {
        Payload([
            "code": code, "kind": kind.rawValue, "latitude": latitude, "longitude": longitude, "name": name,
            "unit": unit,
        ])
    }

    package var sealed: Payload? { .reference(reference) }

    package var mentions: [Mention] { Mention.of(unit: unit) }

    package func about(on day: Day) -> SubjectID? { .place(code) }
    package var subjectName: SubjectName? { .code(code) }

    package var phrases: [Phrase] {
        [
            .text(name), .parenthesis(kind.label), .words(", do ", ", answered for by "), .unit(unit),
            .words(" phụ trách", ""),
        ] + .by(reference)
    }
}

extension FactKind {
    /// A place's name, kind and answering unit.
    package static let placeStated = FactKind("place.stated")
}
