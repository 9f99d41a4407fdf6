internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// What figures count over meetings: every unit that was ever a cell, with those that were known.
extension Known {
    private static let source = Source<MeetingView>()

    /// Counts the meetings of every cell in a tree in which nothing of them was counted.
    func countMeetings(_ structure: OrganisationStructure, in tree: inout FigureTree) throws {
        var meetings: [String: [LiveFact]] = [:]
        try reader.forEachSubject(of: .meeting) { _, facts in
            for fact in live(facts) {
                if case .meetingHeld(let meeting) = fact.statement { meetings[meeting.cell, default: []].append(fact) }
            }
        }
        for timeline in structure.units where timeline.wasCell {
            let facts = meetings[structure.codebook.code(of: timeline.unit)] ?? []
            tree.replace([], with: Known.contributions(of: timeline, facts, tree.thresholds))
        }
    }

    /// The same of a few units.
    func countMeetings(of units: some Sequence<UnitID>, _ structure: OrganisationStructure, in tree: inout FigureTree)
        throws
    {
        for unit in units { tree.replace([], with: try contributions(of: unit, structure, tree.thresholds)) }
    }

    /// What a unit's meetings add to figures; nothing of what never was a cell.
    func contributions(
        of unit: UnitID, _ structure: OrganisationStructure, _ thresholds: Thresholds
    ) throws -> [Contribution] {
        let timeline = structure[unit]
        guard timeline.wasCell else { return [] }
        let code = structure.codebook.code(of: unit)
        let facts = try reader.subjects(of: .meeting, namingUnit: code).flatMap { live($1) }
        return Known.contributions(of: timeline, facts, thresholds)
    }

    private static func contributions(
        of timeline: UnitTimeline, _ facts: [LiveFact], _ thresholds: Thresholds
    ) -> [Contribution] {
        let meetings = facts.sorted { $0.order < $1.order }.compactMap { fact -> MeetingView.Meeting? in
            guard case .meetingHeld(let meeting) = fact.statement else { return nil }
            return MeetingView.Meeting(day: fact.order.effective, members: meeting.members, present: meeting.present)
        }
        return source.contributions(of: MeetingView(timeline, meetings, thresholds))
    }
}

extension UnitTimeline {
    /// True for what was a cell at any time.
    fileprivate var wasCell: Bool { periods.contains { $0.content.kind.isCell } }
}
