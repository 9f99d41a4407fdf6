package import Ledger
package import Words

/// Where a person stands on the road from candidate to member.
package enum Standing: Int8, Hashable, Sendable {
    /// Not a candidate, not a member: not yet, or no longer.
    case none = 0
    /// Quần chúng ưu tú: nominated, not yet admitted.
    case candidate = 1
    /// Đảng viên dự bị.
    case probationary = 2
    /// Đảng viên chính thức.
    case official = 3

    /// True for a probationary or official member.
    package var isMember: Bool { self == .probationary || self == .official }

    /// The label people read, inside a sentence.
    package var label: BilingualText {
        switch self {
        case .none: BilingualText("không còn hoặc chưa là đảng viên", "not a member")
        case .candidate: BilingualText("quần chúng ưu tú", "candidate")
        case .probationary: BilingualText("đảng viên dự bị", "probationary member")
        case .official: BilingualText("đảng viên chính thức", "official member")
        }
    }
}

/// A person's state at the end of a day.
package struct PersonState: Hashable, Sendable {
    /// Where the person stands.
    package var standing: Standing
    /// The cell last given; it stays with a person after they go.
    package var cell: UnitID?
    /// The living or working place last given; it stays with a person after they go.
    package var place: PlaceID?
    /// Absent from the place for a time.
    package var isAway: Bool
    /// Exempted from meetings and work.
    package var isExempted: Bool

    /// The state before the first fact.
    package static let initial = PersonState(
        standing: .none, cell: nil, place: nil, isAway: false, isExempted: false)

    /// A person in this state.
    package init(standing: Standing, cell: UnitID?, place: PlaceID?, isAway: Bool, isExempted: Bool) {
        self.standing = standing
        self.cell = cell
        self.place = place
        self.isAway = isAway
        self.isExempted = isExempted
    }
}

/// A day on which something happened to a person: what, in order, and how the day ended.
package struct PersonDay: Hashable, Sendable {
    /// The day.
    package var day: Day
    /// What happened, in order.
    package var events: [PersonEventKind]
    /// At the end of the day, and until the next.
    package var state: PersonState

    /// The day with its events and its end.
    package init(day: Day, events: [PersonEventKind], state: PersonState) {
        self.day = day
        self.events = events
        self.state = state
    }
}

/// A person's road, day by day, with the two undated traits that figures count by.
package struct PersonTimeline: Hashable, Sendable {
    /// The description says female.
    package var isFemale: Bool
    /// An ethnicity is given and it is not Kinh.
    package var isMinority: Bool
    /// In order of days, one entry for each day on which something happened.
    package var days: [PersonDay]

    /// A road of these days.
    package init(isFemale: Bool, isMinority: Bool, days: [PersonDay]) {
        self.isFemale = isFemale
        self.isMinority = isMinority
        self.days = days
    }

    /// The state at the end of `day`.
    package func state(on day: Day) -> PersonState {
        days.last { $0.day <= day }?.state ?? .initial
    }
}
