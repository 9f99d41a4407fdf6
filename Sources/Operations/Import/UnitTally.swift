internal import Ledger

/// Which units an import touches, and how much: what a dry run tells unit by unit.
struct UnitTally {
    private var counts: [String: (added: Int, retracted: Int)] = [:]

    /// Counts facts about one subject that are added and taken back; `facts` are all of the subject's, the new ones too.
    mutating func count(added: ArraySlice<LiveFact>, retracted: [LiveFact], of facts: [LiveFact]) {
        for fact in added { counts[unit(of: fact, among: facts), default: (0, 0)].added += 1 }
        for fact in retracted { counts[unit(of: fact, among: facts), default: (0, 0)].retracted += 1 }
    }

    /// In the order of codes; what belongs to no unit has the empty code.
    var touches: [ImportReport.UnitTouch] {
        counts.sorted { $0.key < $1.key }.map {
            ImportReport.UnitTouch(unit: $0.key, added: $0.value.added, retracted: $0.value.retracted)
        }
    }

    /// The unit itself, a place's answering unit, a coverage's cell, a person's cell on that day.
    private func unit(of fact: LiveFact, among facts: [LiveFact]) -> String {
        if let code = fact.statement?.unitCode { return code }
        let others = facts.filter { $0.statement?.unitCode != nil }
        let before = others.filter { $0.order.effective <= fact.order.effective }.max { $0.order < $1.order }
        return (before ?? others.min { $0.order < $1.order })?.statement?.unitCode ?? ""
    }
}

extension Statement {
    fileprivate var unitCode: String? {
        switch self {
        case .unitStated(let unit): unit.code
        case .unitEnded(let ending): ending.code
        default:
            mentions.lazy.compactMap { mention in
                if case .unit(let code) = mention { code } else { nil }
            }.first
        }
    }
}
