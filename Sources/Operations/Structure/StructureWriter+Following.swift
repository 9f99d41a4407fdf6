internal import Ledger
internal import Organisation
internal import Store

/// What becomes of grants on units that end: found whatever is wanted, since the review tells both.
extension StructureWriter {
    private struct Target: Hashable {
        var account: Identifier
        var role: Role
        var unit: String
    }

    /// Lets grants in force on the day follow to the one unit that each ended one wholly became, once all else is written.
    func follow(isWanted: Bool) throws {
        let ending = Set(self.ending)
        guard !ending.isEmpty else { return }
        var following = FollowingGrants(isWanted: isWanted)
        let (head, day) = (writing.writer.head.position, try day)
        for (target, spans) in try targets(of: ending, &following) {
            // Of several that become one, none lasts longer for it.
            guard let span = spans.min(by: StructureWriter.endsBefore) else { continue }
            let own = GrantTimeline.Span(from: day, until: span.until, fact: span.fact, position: head)
            following.grants.append(
                GrantTimeline(account: target.account, role: target.role, unit: target.unit, spans: [own]))
        }
        writing.following = following
        guard isWanted else { return }
        for grant in following.grants {
            let statement = statement(of: grant.account, grant.role, in: grant.unit, until: grant.spans[0].until)
            try record(
                .grantGiven(statement),
                of: writing.subject(.grant(account: grant.account, role: grant.role, unit: grant.unit)))
        }
    }

    /// The grants that may follow, by what they would become, in an order that does not change; the others are noted.
    private func targets(
        of ending: Set<String>, _ following: inout FollowingGrants
    ) throws -> [(Target, [GrantTimeline.Span])] {
        var (targets, order): ([Target: [GrantTimeline.Span]], [Target]) = ([:], [])
        let grants = try writing.reader.grants().filter { ending.contains($0.unit) }.sorted {
            ($0.unit, $0.account, $0.role.rawValue) < ($1.unit, $1.account, $1.role.rawValue)
        }
        let day = try day
        for grant in grants {
            let span = grant.spans.first { $0.contains(day) }
            // One that begins later begins on what is no more.
            guard span != nil || grant.spans.contains(where: { $0.from > day }) else { continue }
            guard let span, let new = writing.ended.successor(of: grant.unit),
                try writing.follows(statement(of: grant.account, grant.role, in: new, until: span.until), on: day)
            else {
                following.staying.append(FollowingGrants.Staying(account: grant.account, unit: grant.unit))
                continue
            }
            let target = Target(account: grant.account, role: grant.role, unit: new)
            if targets[target] == nil { order.append(target) }
            targets[target, default: []].append(span)
        }
        return order.map { ($0, targets[$0] ?? []) }
    }

    private func statement(
        of account: Identifier, _ role: Role, in unit: String, until: Day?
    ) -> GrantStatement {
        let decision = reference.map { String($0.prefix(GrantStatement.decisionCharactersMax)) }
        return GrantStatement(account: account, role: role, unit: unit, until: until, decision: decision)
    }

    private static func endsBefore(_ first: GrantTimeline.Span, _ second: GrantTimeline.Span) -> Bool {
        guard let end = first.until else { return false }
        return second.until.map { end < $0 } ?? true
    }
}
