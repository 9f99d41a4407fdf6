extension Statement {
    /// Reads the content of a stored fact; `sealed` is the opened sealed part, nil when there is none or no key.
    ///
    /// Nil for a kind or version this program does not know, and for content that does not fit its kind.
    package init?(kind: String, open: Payload, sealed: Payload?) {
        guard let kind = FactKind(rawValue: kind), open.version <= Payload.currentVersion,
            let statement = Statement.read(kind, open, sealed)
        else { return nil }
        self = statement
    }

    private static func read(_ kind: FactKind, _ open: Payload, _ sealed: Payload?) -> Statement? {
        switch kind {
        case .unitStated: UnitStatement(open).map(Statement.unitStated)
        case .unitEnded: open["code"].map(Statement.unitEnded)
        case .placeStated: PlaceStatement(open).map(Statement.placeStated)
        case .placeEnded: open["code"].map(Statement.placeEnded)
        case .coverageStated: CoverageStatement(open).map(Statement.coverageStated)
        case .coverageEnded: CoverageStatement(open).map(Statement.coverageEnded)
        case .personDescribed: .personDescribed(PersonDescription(open, sealed))
        case .personEvent: PersonEvent(open, sealed).map(Statement.personEvent)
        case .assignmentStated: AssignmentStatement(open).map(Statement.assignmentStated)
        case .assignmentEnded: AssignmentStatement(open).map(Statement.assignmentEnded)
        case .meetingHeld: MeetingStatement(open).map(Statement.meetingHeld)
        case .targetSet: TargetStatement(open).map(Statement.targetSet)
        case .retracted: RetractionStatement(open, sealed).map(Statement.retracted)
        }
    }
}

extension UnitStatement {
    fileprivate init?(_ open: Payload) {
        guard let code = open["code"], let name = open["name"], let kind = open["kind"].flatMap(UnitKind.init)
        else { return nil }
        self.init(code: code, name: name, kind: kind, parent: open["parent"])
    }
}

extension PlaceStatement {
    fileprivate init?(_ open: Payload) {
        guard let code = open["code"], let name = open["name"], let unit = open["unit"],
            let kind = open["kind"].flatMap(PlaceKind.init)
        else { return nil }
        self.init(
            code: code, name: name, kind: kind, unit: unit, latitude: open["latitude"], longitude: open["longitude"])
    }
}

extension CoverageStatement {
    fileprivate init?(_ open: Payload) {
        guard let cell = open["cell"], let place = open["place"] else { return nil }
        self.init(cell: cell, place: place)
    }
}

extension PersonDescription {
    fileprivate init(_ open: Payload, _ sealed: Payload?) {
        self.init(
            sex: open["sex"].flatMap(Sex.init), isMinority: open["minority"] == "yes",
            consent: open["consent"].flatMap { Day(text: $0) },
            details: sealed.map {
                PersonDetails(
                    code: $0["code"], name: $0["name"], born: $0["born"], ethnicity: $0["ethnicity"],
                    education: $0["education"])
            })
    }
}

extension PersonEvent {
    fileprivate init?(_ open: Payload, _ sealed: Payload?) {
        guard let kind = open["event"].flatMap(PersonEventKind.init) else { return nil }
        self.init(kind: kind, cell: open["cell"], place: open["place"], reference: sealed?["reference"])
    }
}

extension AssignmentStatement {
    fileprivate init?(_ open: Payload) {
        guard let role = open["role"].flatMap(AssignmentRole.init), let unit = open["unit"] else { return nil }
        self.init(role: role, unit: unit, place: open["place"])
    }
}

extension MeetingStatement {
    fileprivate init?(_ open: Payload) {
        guard let cell = open["cell"], let members = open.count("members", max: MeetingStatement.countMax),
            let present = open.count("present", max: MeetingStatement.countMax),
            let excused = open.count("excused", max: MeetingStatement.countMax)
        else { return nil }
        self.init(cell: cell, members: members, present: present, excused: excused)
    }
}

extension TargetStatement {
    fileprivate init?(_ open: Payload) {
        guard let unit = open["unit"], let year = open.count("year", max: 9999),
            let indicator = open["indicator"], let value = open.count("value", max: TargetStatement.valueMax)
        else { return nil }
        self.init(unit: unit, year: year, indicator: indicator, value: value)
    }
}

extension RetractionStatement {
    fileprivate init?(_ open: Payload, _ sealed: Payload?) {
        guard let fact = open["fact"].flatMap({ Identifier(text: $0) }) else { return nil }
        self.init(fact: fact, command: open["command"], reason: sealed?["reason"])
    }
}

extension Payload {
    /// A number from 0 up to a limit: a damaged one is not added up with others.
    fileprivate func count(_ key: String, max: Int) -> Int? {
        self[key].flatMap { Int($0) }.flatMap { (0...max).contains($0) ? $0 : nil }
    }
}
