package import Ledger
internal import Words

/// The meetings of cells, and visits to places.
extension StructureCheck {
    /// What is out of order about the meetings among a unit's live facts.
    ///
    /// - Parameter members: how many members cells have; a cell nobody was ever counted in has nothing to compare with.
    package func meetingIrregularities(of facts: [LiveFact], unit: UnitID, members: CellMembers) -> [Irregularity] {
        let meetings = facts.compactMap { fact -> (fact: LiveFact, meeting: MeetingStatement)? in
            guard case .meetingHeld(let meeting) = fact.statement else { return nil }
            return (fact, meeting)
        }
        let counts = members.counts(of: unit, on: meetings.map(\.fact.order.effective))
        var result: [Irregularity] = []
        var last: Day?
        for (index, entry) in meetings.enumerated() {
            let (day, meeting) = (entry.fact.order.effective, entry.meeting)
            let find = { (kind: Irregularity.Kind, detail: BilingualText?) in
                result.append(
                    Irregularity(subject: .unit(unit), day: day, kind: kind, fact: entry.fact.id, detail: detail))
            }
            if !structure[unit].isInForce(on: day) { find(.meetingCellNotInForce, nil) }
            if meeting.present > meeting.members {
                find(.presentAboveMembers, StructureCheck.both(meeting.present, meeting.members))
            } else if meeting.present + meeting.excused > meeting.members {
                find(.meetingCountsDisagree, nil)
            }
            if let count = counts?[index], max(meeting.members, meeting.present) > count {
                find(.meetingAboveMembers, StructureCheck.both(max(meeting.members, meeting.present), count))
            }
            if day == last { find(.twoMeetingsOnOneDay, nil) }
            last = day
        }
        return result
    }

    /// What is out of order about the visits among a place's live facts.
    package func visitIrregularities(of facts: [LiveFact], place: PlaceID) -> [Irregularity] {
        facts.compactMap { fact in
            let day = fact.order.effective
            guard case .visitMade = fact.statement, !structure[place].isInForce(on: day) else { return nil }
            return Irregularity(subject: .place(place), day: day, kind: .visitedPlaceNotInForce, fact: fact.id)
        }
    }

    private static func both(_ stated: Int, _ count: Int) -> BilingualText {
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        return BilingualText(
            "\(vietnamese.number(stated)) so với \(vietnamese.number(count))",
            "\(english.number(stated)) against \(english.number(count))")
    }
}
