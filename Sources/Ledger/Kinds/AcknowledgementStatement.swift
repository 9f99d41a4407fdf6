internal import Words

/// Somebody has seen a warning about a unit or a place, and says why it stands for now and when to look again. It changes no figure.
package struct AcknowledgementStatement: FactContent {
    package static let kind = FactKind.warningAcknowledged
    package static let subject = SubjectKind.acknowledgement
    package static let fields = [
        ContentField("warning", .text(charactersMax: 100)), ContentField("unit", .unit, isRequired: false),
        ContentField("place", .place, isRequired: false),
        ContentField("why", .choice(of: AcknowledgementReason.self)), ContentField("until", .day),
    ]

    /// Name of the figure that warns.
    package var warning: String
    /// What it is about: a unit, or a place.
    package var about: Mention
    /// Why it stands for now.
    package var why: AcknowledgementReason
    /// The day to look again.
    package var until: Day

    /// A warning about a unit or a place, seen.
    package init(warning: String, about: Mention, why: AcknowledgementReason, until: Day) {
        (self.warning, self.about, self.why, self.until) = (warning, about, why, until)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let warning = open["warning"], let why = open["why"].flatMap(AcknowledgementReason.init),
            let about = open["place"].map(Mention.place) ?? open["unit"].map(Mention.unit),
            let until = open["until"].flatMap({ Day(text: $0) })
        else { return nil }
        self.init(warning: warning, about: about, why: why, until: until)
    }

    package var open: Payload {
        var (unit, place): (String?, String?)
        switch about {
        case .unit(let code): unit = code
        case .place(let code): place = code
        case .person: break
        }
        return Payload([
            "place": place, "unit": unit, "until": until.description, "warning": warning, "why": why.rawValue,
        ])
    }

    package var mentions: [Mention] { [about] }

    package func about(on day: Day) -> SubjectID? { .acknowledgement(warning: warning, about: about) }
    package var subjectName: SubjectName? { about.code.map { .code($0) } }

    package var phrases: [Phrase] {
        [
            .words("Đã xem cảnh báo “", "Seen: "), .figure(warning), .words("”: ", ": "), .words(why.label),
            .words("; xem lại ngày ", "; to be looked at again on "), .day(until),
        ]
    }
}

extension FactKind {
    /// Somebody has seen a warning.
    package static let warningAcknowledged = FactKind("warning.acknowledged")
}
