internal import Ledger
internal import Organisation
internal import Store

extension LedgerReader {
    /// What was recorded of a cell's meeting of a day, the regular one first; nil where nothing was.
    func minutes(
        of cell: String, on day: Day, upTo position: Int64? = nil
    ) throws -> (sort: MinutesSort, meeting: MeetingStatement)? {
        for sort in MinutesSort.allCases {
            switch try lastOpened(of: sort.subject(of: cell, on: day), upTo: position)?.statement {
            case .meetingHeld(let meeting)?: return (sort, meeting)
            case .thematicMeetingHeld(let thematic)?: return (sort, thematic.meeting)
            default: continue
            }
        }
        return nil
    }

    /// What a fact says that a meeting concluded; nil where it says no such thing that counts.
    func conclusion(
        of id: Identifier, upTo position: Int64? = nil
    ) throws -> (subject: StoredSubject, facts: [LiveFact], timeline: ConclusionTimeline)? {
        guard let found = try fact(id), found.subject.id.kind == .conclusion else { return nil }
        let facts = try facts(of: found.subject)
        guard let timeline = ConclusionTimeline(LiveFact.live(in: facts, head: position)), timeline.fact == id else {
            return nil
        }
        return (found.subject, facts, timeline)
    }

    /// What a cell's meeting of a day concluded, in order, with what is sealed.
    func conclusions(of cell: String, on day: Day, upTo position: Int64? = nil) throws -> [ConclusionStatement] {
        try subjects(of: .conclusion, namingUnit: cell).compactMap { _, facts in
            guard let timeline = ConclusionTimeline(LiveFact.live(in: facts, head: position)), timeline.met == day,
                let stored = try fact(timeline.fact),
                case .conclusionStated(let whole)? = try statement(of: stored.fact.fact)
            else { return nil }
            return whole
        }.sorted { $0.number < $1.number }
    }
}

extension Statement {
    /// The head-counts that it says of a meeting; nil for what says none.
    var meeting: MeetingStatement? {
        switch self {
        case .meetingHeld(let meeting): meeting
        case .thematicMeetingHeld(let thematic): thematic.meeting
        default: nil
        }
    }
}
