extension Statement {
    /// The part of the content anybody with the ledger may read.
    package var openPayload: Payload {
        switch self {
        case .unitStated(let unit):
            Payload(["code": unit.code, "name": unit.name, "kind": unit.kind.rawValue, "parent": unit.parent])
        case .unitEnded(let code), .placeEnded(let code):
            Payload(["code": code])
        case .placeStated(let place):
            Payload([
                "code": place.code, "name": place.name, "kind": place.kind.rawValue, "unit": place.unit,
                "latitude": place.latitude, "longitude": place.longitude,
            ])
        case .coverageStated(let coverage), .coverageEnded(let coverage):
            Payload(["cell": coverage.cell, "place": coverage.place])
        case .personDescribed(let person):
            Payload([
                "consent": person.consent?.description, "minority": person.isMinority ? "yes" : "no",
                "sex": person.sex?.rawValue,
            ])
        case .personEvent(let event):
            Payload(["cell": event.cell, "event": event.kind.rawValue, "place": event.place])
        case .assignmentStated(let assignment), .assignmentEnded(let assignment):
            Payload(["role": assignment.role.rawValue, "unit": assignment.unit, "place": assignment.place])
        case .meetingHeld(let meeting):
            Payload([
                "cell": meeting.cell, "members": String(meeting.members), "present": String(meeting.present),
                "excused": String(meeting.excused),
            ])
        case .targetSet(let target):
            Payload([
                "unit": target.unit, "year": String(target.year), "indicator": target.indicator,
                "value": String(target.value),
            ])
        case .retracted(let retraction):
            Payload(["fact": retraction.fact.description, "command": retraction.command])
        }
    }

    /// The part that names a person or is free text: sealed under the subject's key; nil when there is none.
    package var privatePayload: Payload? {
        let payload: Payload
        switch self {
        case .personDescribed(let person):
            guard let details = person.details else { return nil }
            payload = Payload([
                "born": details.born, "code": details.code, "education": details.education,
                "ethnicity": details.ethnicity, "name": details.name,
            ])
        case .personEvent(let event):
            guard event.reference != nil else { return nil }
            payload = Payload(["reference": event.reference])
        case .retracted(let retraction): payload = Payload(["reason": retraction.reason])
        default: return nil
        }
        return payload.isEmpty ? nil : payload
    }
}
