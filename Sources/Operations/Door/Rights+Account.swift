internal import Access
package import Ledger
internal import Organisation
internal import Store
package import Views

extension Rights {
    /// Those of an account, by its grants of today: an officer writes about everything in reach, a secretary does the own
    /// work of the cell, an administrator gives and ends grants of others.
    ///
    /// - Parameter pictures: keeps sights; nothing of the transaction is kept in them.
    package static func of(_ account: Identifier, _ pictures: Pictures) -> Rights {
        Rights { reader in
            let rights = AccountRights(account: account, sight: try pictures.sight(of: account, reader), reader: reader)
            let covered = CoveredUnits(reader, pictures)
            return Found(
                needs: rights.needs, mayWrite: { try rights.mayWrite($0) },
                mayGrant: { try rights.mayGrant($0, from: $1, pictures) },
                mayFollow: { try rights.mayFollow($0, covered) }, sees: { try rights.sees($0) },
                keeps: { try rights.keeps($0, on: $1) },
                mayName: { try rights.mayName($0, $1) })
        }
    }
}

/// What an account may write in one transaction. What is not said to be in reach, is not.
struct AccountRights {
    let account: Identifier
    let sight: Sight
    let reader: LedgerReader

    var needs: Set<Need> {
        var needs: Set<Need> = []
        // Who gives grants may also take one back or state it right: what is touched is asked for each subject.
        if sight.has(.write) || sight.has(.accounts) || sight.has(.keep) { needs.insert(.reach) }
        if sight.has(.write) || sight.has(.writeOwnCell) { needs.insert(.ownCell) }
        if sight.has(.accounts) { needs.insert(.accounts) }
        if sight.has(.keep) { needs.insert(.keeping) }
        return needs
    }

    func mayWrite(_ asked: Rights.Asked) throws -> Bool {
        if asked.subject.id.kind == .grant { return try mayWriteGrant(asked) }
        if asked.subject.id.kind == .transfer { return try mayWriteTransfer(asked) }
        if [.rule, .holidays].contains(asked.subject.id.kind) { return sight.has(.keep) }
        let reach = reach(for: asked.need)
        // What is said must not lead out of reach either: no unit goes under another's, nobody into another's cell.
        guard
            try asked.statements.flatMap(\.reached).allSatisfy({
                try asked.founded.contains($0) || mayName($0, asked.need)
            })
        else { return false }
        guard try asked.subject.id.kind == .person || mayUndo(asked) else { return false }
        switch asked.subject.id.kind {
        case .unit:
            guard !leavesAll(asked) else { return false }
            if let number = asked.subject.number, reach.contains(UnitID(index: number)) { return true }
            // A unit of which nothing is said is founded, under one in reach.
            return LiveFact.live(in: asked.facts).isEmpty
                && asked.statements.contains { $0.mentions.contains { isUnit($0) } }
        case .place:
            if works(at: asked) { return true }
            return try isPlace(asked.subject, in: reach) ?? asked.statements.contains { !$0.mentions.isEmpty }
        case .person: return try isPerson(asked, in: reach) || isReceived(asked, in: reach)
        case .task where reports(asked):
            // Whoever does it says how far along it is, whoever gave it.
            return true
        case .coverage, .meeting, .thematicMeeting, .conclusion, .dues, .unitRating, .course, .target, .assignment,
            .plan, .goal, .task:
            let named = (asked.facts.compactMap(\.statement) + asked.statements).flatMap(\.reached)
            let units = named.filter(isUnit)
            return try !units.isEmpty && units.allSatisfy { try asked.founded.contains($0) || isIn(reach, $0) }
        case .visit, .acknowledgement, .entrusting:
            let named = (asked.facts.compactMap(\.statement) + asked.statements).flatMap(\.mentions)
            return try !named.isEmpty && named.allSatisfy { try mayName($0, asked.need) }
        case .succession:
            let named = (asked.facts.compactMap(\.statement) + asked.statements).flatMap(\.mentions)
            return try !named.isEmpty && named.allSatisfy { try asked.founded.contains($0) || isIn(reach, $0) }
        default: return false
        }
    }

    /// True where a secretary would say of a place that the own cell takes in that somebody went there: all that is theirs to say of it.
    private func works(at asked: Rights.Asked) -> Bool {
        guard asked.need == .ownCell, let number = asked.subject.number, sight.works(at: PlaceID(index: number)) else {
            return false
        }
        return !asked.statements.isEmpty
            && asked.statements.allSatisfy { if case .visitMade = $0 { true } else { false } }
    }

    /// True for what only says how far along a task is, or takes back what was said of that.
    private func reports(_ asked: Rights.Asked) -> Bool {
        !asked.statements.isEmpty
            && asked.statements.allSatisfy { statement in
                let said =
                    statement.takenBack.map { back in asked.facts.first { $0.id == back }?.statement } ?? statement
                if case .taskReported? = said { return true }
                return false
            }
    }

    /// What is taken back must not lead out of reach: who reaches a commune alone does not take it from under its district.
    private func mayUndo(_ asked: Rights.Asked) throws -> Bool {
        let back = asked.statements.compactMap(\.takenBack)
        guard !back.isEmpty else { return true }
        let undone = asked.facts.filter { back.contains($0.id) }.compactMap(\.statement)
        return try undone.flatMap(\.reached).allSatisfy { try mayName($0, asked.need) }
    }

    /// True for a unit that would stand under none from now on, and stands under one: nobody but the files would reach it.
    private func leavesAll(_ asked: Rights.Asked) -> Bool {
        let isFreed = asked.statements.contains { statement in
            if case .unitStated(let unit) = statement { unit.parent == nil } else { false }
        }
        return isFreed
            && asked.facts.contains { fact in
                if case .unitStated(let unit) = fact.statement { unit.parent != nil } else { false }
            }
    }

    /// Where the command may write: a secretary in the own cell, and only what is its own work.
    private func reach(for need: Need) -> UnitSet {
        let written = sight.units(with: .write)
        guard need == .ownCell else { return written }
        return written.union(sight.workingCells)
    }

    /// True for what may stand in a statement: what is in reach, and the places that a cell takes in whose work the account does.
    func mayName(_ mention: Mention, _ need: Need) throws -> Bool {
        if need == .ownCell, case .place = mention, try isCovered(mention) { return true }
        return try isIn(reach(for: need), mention)
    }

    /// Nobody gives themselves more, or less, than others gave them; and whoever keeps the accounts of a commune gives and
    /// takes nothing of those that may anything beyond: else they would make the district's one of theirs.
    private func mayWriteGrant(_ asked: Rights.Asked) throws -> Bool {
        let reach = sight.units(with: .accounts)
        let said = asked.facts.compactMap(\.statement) + asked.statements
        let grants = said.compactMap { statement in
            switch statement {
            case .grantGiven(let grant): (grant.account, grant.unit)
            case .grantEnded(let ending): (ending.account, ending.unit)
            default: nil
            }
        }
        let kept = try KeptAccounts(reader, on: asked.today)
        return try !grants.isEmpty
            && grants.allSatisfy { try $0 != account && isIn(reach, .unit($1)) && kept.lies($0, in: reach) }
    }

    /// True for oneself, and for who lies in reach: of any other one is not told that there is such an account.
    func keeps(_ other: Identifier, on day: Day) throws -> Bool {
        try other == account || KeptAccounts(reader, on: day).lies(other, in: sight.units(with: .accounts))
    }

    /// Only over what the giver sees, whatever has been moved there: else a grant would widen more than it says.
    func mayGrant(_ code: String, from: Day, _ pictures: Pictures) throws -> Bool {
        guard let unit = try unit(code) else { return false }
        let own = sight.units(with: .accounts)
        return try pictures.coveredNow(by: unit, from: from, reader).subtracting(own).isEmpty
    }

    /// True for a unit whose figures may be told.
    func sees(_ code: String) throws -> Bool { try unit(code).map { sight.sees($0) } ?? false }

    private func isUnit(_ mention: Mention) -> Bool {
        if case .unit = mention { true } else { false }
    }

    func isIn(_ reach: UnitSet, _ mention: Mention) throws -> Bool {
        switch mention {
        case .unit(let code): return try unit(code).map { reach.contains($0) } ?? false
        case .place:
            guard let place = try reader.subject(mention.subject) else { return false }
            return try isPlace(place, in: reach) ?? false
        // Who is named in an assignment is somebody's to choose; what is written about is the assignment.
        case .person: return true
        }
    }

    func unit(_ code: String) throws -> UnitID? {
        try reader.subject(.unit(code))?.number.map { UnitID(index: $0) }
    }

    /// True for a place that a cell whose work the account does takes in: whoever answers for it, the cell's people live there.
    private func isCovered(_ mention: Mention) throws -> Bool {
        try reader.subject(mention.subject)?.number.map { sight.works(at: PlaceID(index: $0)) } ?? false
    }

    /// Whether the unit that answers for a place now is in reach; nil where nothing is known of the place.
    private func isPlace(_ place: StoredSubject, in reach: UnitSet) throws -> Bool? {
        let live = LiveFact.live(in: try reader.facts(of: place))
        let answering = live.lazy.compactMap { fact in
            if case .placeStated(let stated) = fact.statement { stated.unit } else { nil }
        }.last
        return try answering.map { try isIn(reach, .unit($0)) }
    }

    /// Where the person is now, or will be first; of somebody new, the cell that is said.
    private func isPerson(_ asked: Rights.Asked, in reach: UnitSet) throws -> Bool {
        let road = try reader.person(PersonID(number: reader.whole(asked.subject).row))?.timeline
        if let cell = road?.state(on: asked.today).cell
            ?? road?.days.lazy.compactMap(\.state.cell).first
        {
            return reach.contains(cell)
        }
        return asked.facts.isEmpty && asked.statements.contains { $0.mentions.contains(where: isUnit) }
    }
}

extension Statement {
    /// What of that which it names has to lie in reach of who says it: a plan may carry out one of the level above, and whoever does a task
    /// says how far along it is, whoever gave it.
    fileprivate var reached: [Mention] {
        switch self {
        case .planStated(let plan): [.unit(plan.unit)]
        case .taskReported(let report): [.unit(report.unit)]
        default: mentions
        }
    }
}
