/// What a fact says, in types: the content of a fact as the rest of the program sees it.
package enum Statement: Hashable, Sendable {
    /// From the effective day the unit has this name, kind and parent.
    case unitStated(UnitStatement)
    /// From the effective day the unit is no longer in force.
    case unitEnded(code: String)
    /// From the effective day the place has this name, kind and answering unit.
    case placeStated(PlaceStatement)
    /// From the effective day the place is no longer in force.
    case placeEnded(code: String)
    /// From the effective day the cell takes in the place.
    case coverageStated(CoverageStatement)
    /// From the effective day the cell no longer takes in the place.
    case coverageEnded(CoverageStatement)
    /// Who the person is; not dated, the last one stands.
    case personDescribed(PersonDescription)
    /// What happened to the person on the effective day.
    case personEvent(PersonEvent)
    /// From the effective day the person answers for the unit or place.
    case assignmentStated(AssignmentStatement)
    /// From the effective day the person no longer does.
    case assignmentEnded(AssignmentStatement)
    /// The cell met on the effective day.
    case meetingHeld(MeetingStatement)
    /// What the unit is to reach in the year.
    case targetSet(TargetStatement)
    /// Takes another fact back.
    case retracted(RetractionStatement)

    /// The kind of fact that says this.
    package var kind: FactKind {
        switch self {
        case .unitStated: .unitStated
        case .unitEnded: .unitEnded
        case .placeStated: .placeStated
        case .placeEnded: .placeEnded
        case .coverageStated: .coverageStated
        case .coverageEnded: .coverageEnded
        case .personDescribed: .personDescribed
        case .personEvent: .personEvent
        case .assignmentStated: .assignmentStated
        case .assignmentEnded: .assignmentEnded
        case .meetingHeld: .meetingHeld
        case .targetSet: .targetSet
        case .retracted: .retracted
        }
    }
}

/// A unit's name, kind and parent from a day on.
package struct UnitStatement: Hashable, Sendable {
    /// The code.
    package var code: String
    /// The name as stated.
    package var name: String
    /// Which kind.
    package var kind: UnitKind
    /// Code of the unit above; nil for a root.
    package var parent: String?

    /// Says this of the unit with this code.
    package init(code: String, name: String, kind: UnitKind, parent: String?) {
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
    }
}

/// A place's name, kind and answering unit from a day on.
package struct PlaceStatement: Hashable, Sendable {
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

    /// Says this of the place with this code.
    package init(
        code: String, name: String, kind: PlaceKind, unit: String, latitude: String? = nil, longitude: String? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.unit = unit
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// Which cell takes in which place, by their codes.
package struct CoverageStatement: Hashable, Sendable {
    /// The cell.
    package var cell: String
    /// The place.
    package var place: String

    /// The coverage of `place` by `cell`.
    package init(cell: String, place: String) {
        self.cell = cell
        self.place = place
    }
}

/// One event of a person's road.
package struct PersonEvent: Hashable, Sendable {
    /// Which kind.
    package var kind: PersonEventKind
    /// Code of the person's cell from this day; nil leaves it as it was.
    package var cell: String?
    /// Code of the person's living or working place from this day; nil leaves it as it was.
    package var place: String?
    /// The paper it stands on, such as a class or a decision. Sealed.
    package var reference: String?

    /// The event, with the cell and place it changes.
    package init(kind: PersonEventKind, cell: String? = nil, place: String? = nil, reference: String? = nil) {
        self.kind = kind
        self.cell = cell
        self.place = place
        self.reference = reference
    }
}

/// A person's answering for a unit or for one place of it.
package struct AssignmentStatement: Hashable, Sendable {
    /// In what role.
    package var role: AssignmentRole
    /// The unit.
    package var unit: String
    /// Nil: the whole unit.
    package var place: String?

    /// The assignment in this role.
    package init(role: AssignmentRole, unit: String, place: String?) {
        self.role = role
        self.unit = unit
        self.place = place
    }
}

/// Head-counts of one regular meeting of a cell.
package struct MeetingStatement: Hashable, Sendable {
    /// No cell has more members.
    package static let countMax = 1_000_000

    /// The cell.
    package var cell: String
    /// How many members the cell had.
    package var members: Int
    /// How many came.
    package var present: Int
    /// How many stayed away with a reason.
    package var excused: Int

    /// The head-counts of the cell's meeting.
    package init(cell: String, members: Int, present: Int, excused: Int) {
        self.cell = cell
        self.members = members
        self.present = present
        self.excused = excused
    }
}

/// What a unit is to reach in a calendar year.
package struct TargetStatement: Hashable, Sendable {
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
}

/// Which fact is taken back, and why.
package struct RetractionStatement: Hashable, Sendable {
    /// The fact that is taken back.
    package var fact: Identifier
    /// The command that was taken back as a whole, when it was.
    package var command: String?
    /// In words. Sealed.
    package var reason: String?

    /// Takes back `fact`.
    package init(fact: Identifier, command: String? = nil, reason: String?) {
        self.fact = fact
        self.command = command
        self.reason = reason
    }
}
