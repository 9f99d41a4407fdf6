package import Ledger

/// Something a fold found out of order: applied as stated all the same, and reported.
package struct Irregularity: Hashable, Sendable {
    /// Whose timeline it was found in.
    package enum Subject: Hashable, Sendable {
        case unit(UnitID)
        case place(PlaceID)
        case coverage(CoverageTimeline.Pair)
        case person(PersonID)
    }

    /// In whose timeline.
    package var subject: Subject
    /// On which day.
    package var day: Day
    /// What is out of order.
    package var kind: Kind
    /// The fact that is out of order; nil when it is the lack of one.
    package var fact: Identifier?

    /// `kind` found for `subject` on `day`, because of `fact`.
    package init(subject: Subject, day: Day, kind: Kind, fact: Identifier?) {
        self.subject = subject
        self.day = day
        self.kind = kind
        self.fact = fact
    }

    /// The closed list of what can be out of order. Each has its text and remedy in `Irregularity+Words.swift`.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case statedTwiceOnOneDay = "stated_twice_on_one_day"
        case endedWhileNotInForce = "ended_while_not_in_force"
        case parentNotInForce = "parent_not_in_force"
        case parentCycle = "parent_cycle"
        case answeringUnitNotInForce = "answering_unit_not_in_force"
        case coveringCellNotInForce = "covering_cell_not_in_force"
        case coveringUnitIsNoCell = "covering_unit_is_no_cell"
        case coveredPlaceNotInForce = "covered_place_not_in_force"
        case membersInEndedCell = "members_in_ended_cell"
        case meetingCellNotInForce = "meeting_cell_not_in_force"
        case meetingCountsDisagree = "meeting_counts_disagree"
        case assignedUnitNotInForce = "assigned_unit_not_in_force"
        case assignedPlaceNotInForce = "assigned_place_not_in_force"
        case cellNotInForce = "cell_not_in_force"
        case unitIsNoCell = "unit_is_no_cell"
        case placeNotInForce = "place_not_in_force"
        case memberWithoutCell = "member_without_cell"
        case nominatedWithStanding = "nominated_with_standing"
        case trainedBeforeNominated = "trained_before_nominated"
        case withdrawnWhileNoCandidate = "withdrawn_while_no_candidate"
        case admittedWhileMember = "admitted_while_member"
        case admittedWhileNoCandidate = "admitted_while_no_candidate"
        case confirmedWhileNotProbationary = "confirmed_while_not_probationary"
        case enrolledWhileMember = "enrolled_while_member"
        case transferredInWhileMember = "transferred_in_while_member"
        case movedWithoutStanding = "moved_without_standing"
        case movedNowhere = "moved_nowhere"
        case awayTwice = "away_twice"
        case awayWhileNoMember = "away_while_no_member"
        case returnedWhileNotAway = "returned_while_not_away"
        case exemptedTwice = "exempted_twice"
        case exemptedWhileNoMember = "exempted_while_no_member"
        case exemptionEndedWhileNotExempted = "exemption_ended_while_not_exempted"
        case wentWhileNoMember = "went_while_no_member"
        case eventAfterDeath = "event_after_death"
        case unreadableFact = "unreadable_fact"
    }
}
