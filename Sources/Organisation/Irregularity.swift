package import Ledger
package import Words

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
    /// What else there is to say, such as what it collides with; never a birth day or a name of a person.
    package var detail: BilingualText?

    /// `kind` found for `subject` on `day`, because of `fact`.
    package init(subject: Subject, day: Day, kind: Kind, fact: Identifier?, detail: BilingualText? = nil) {
        self.subject = subject
        self.day = day
        self.kind = kind
        self.fact = fact
        self.detail = detail
    }

    /// The closed list of what can be out of order. Each has its text and remedy in `Irregularity+Words.swift`.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case statedTwiceOnOneDay = "stated_twice_on_one_day"
        case endedWhileNotInForce = "ended_while_not_in_force"
        case parentNotInForce = "parent_not_in_force"
        case parentEnded = "parent_ended"
        case parentCycle = "parent_cycle"
        case parentsTooDeep = "parents_too_deep"
        case answeringUnitNotInForce = "answering_unit_not_in_force"
        case answeringUnitEnded = "answering_unit_ended"
        case likelyDoublePlace = "likely_double_place"
        case coveringCellNotInForce = "covering_cell_not_in_force"
        case coveringCellEnded = "covering_cell_ended"
        case coveringUnitIsNoCell = "covering_unit_is_no_cell"
        case coveredPlaceNotInForce = "covered_place_not_in_force"
        case coveredPlaceEnded = "covered_place_ended"
        case membersInEndedCell = "members_in_ended_cell"
        case memberAtEndedPlace = "member_at_ended_place"
        case meetingCellNotInForce = "meeting_cell_not_in_force"
        case meetingCountsDisagree = "meeting_counts_disagree"
        case presentAboveMembers = "present_above_members"
        case meetingAboveMembers = "meeting_above_members"
        case twoMeetingsOnOneDay = "two_meetings_on_one_day"
        case visitedPlaceNotInForce = "visited_place_not_in_force"
        case assignedUnitNotInForce = "assigned_unit_not_in_force"
        case assignedUnitEnded = "assigned_unit_ended"
        case assignedPlaceNotInForce = "assigned_place_not_in_force"
        case assignedPlaceEnded = "assigned_place_ended"
        case assignedPersonNoMember = "assigned_person_no_member"
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
        case stepWhileNoCandidate = "step_while_no_candidate"
        case stepWhileNotProbationary = "step_while_not_probationary"
        case eventAfterDeath = "event_after_death"
        case memberBelow18 = "member_below_18"
        case memberAbove110 = "member_above_110"
        case bornAfterEvent = "born_after_event"
        case unknownEthnicity = "unknown_ethnicity"
        case likelyDoublePerson = "likely_double_person"
        case afterRecording = "after_recording"
        case departsFromRule = "departs_from_rule"
        case unreadableFact = "unreadable_fact"
    }
}
