internal import Words

/// A unit's name, kind and parent from a day on.
package struct UnitStatement: FactContent {
    package static let kind = FactKind.unitStated
    package static let subject = SubjectKind.unit
    package static let fields = [
        ContentField("code", .unit), ContentField("name", .text(charactersMax: nameCharactersMax)),
        ContentField("kind", .choice(of: UnitKind.self)), ContentField("parent", .unit, isRequired: false),
        ContentField.reference,
    ]

    /// The most characters of a name.
    package static let nameCharactersMax = 300

    /// The code.
    package var code: String
    /// The name as stated.
    package var name: String
    /// Which kind.
    package var kind: UnitKind
    /// Code of the unit above; nil for a root.
    package var parent: String?
    /// The paper that says so; nil where there is none, or it may not be read.
    package var reference: String?

    /// Says this of the unit with this code.
    package init(code: String, name: String, kind: UnitKind, parent: String?, reference: String? = nil) {
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
        self.reference = reference
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let code = open["code"], let name = open["name"], let kind = open["kind"].flatMap(UnitKind.init)
        else { return nil }
        self.init(code: code, name: name, kind: kind, parent: open["parent"], reference: sealed?["reference"])
    }

    package var open: Payload { Payload(["code": code, "kind": kind.rawValue, "name": name, "parent": parent]) }

    package var sealed: Payload? { .reference(reference) }

    package var mentions: [Mention] { Mention.of(unit: parent) }

    package func about(on day: Day) -> SubjectID? { .unit(code) }
    package var subjectName: SubjectName? { .code(code) }

    package var phrases: [Phrase] {
        [.text(name), .parenthesis(kind.label)]
            + (parent.map { [.words(", thuộc ", ", under "), .unit($0)] } ?? []) + .by(reference)
    }
}

extension FactKind {
    /// A unit's name, kind and parent.
    package static let unitStated = FactKind("unit.stated")
}
