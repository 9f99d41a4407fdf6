internal import Ledger
internal import Organisation
internal import Store

/// Grants on a unit that the command ends, which follow to the one that it became. Whoever may say what a unit became gives no
/// grants otherwise: only a copy of one in force is let through.
extension Writing {
    /// True where all of this only lets grants follow, or takes them back together with all else that their command did.
    func follows(_ entries: [Entry], about subject: StoredSubject, _ facts: [LiveFact]) throws -> Bool {
        guard subject.id.kind == .grant, !command.isBulk else { return false }
        return try entries.allSatisfy { entry in
            switch entry.statement {
            case .grantGiven(let grant): try follows(grant, on: entry.effective)
            case .retracted(let retraction): try goesWithItsCommand(retraction, facts)
            default: false
            }
        }
    }

    /// True for the copy of a grant that is in force on the day on which the command ends its unit, in the one unit that it wholly
    /// became: of the same account and role, and for no longer.
    func follows(_ grant: GrantStatement, on day: Day) throws -> Bool {
        let isCell = try isCell(grant.unit, on: day)
        // One that is there for other days would be made shorter, or longer.
        if let own = try span(of: grant, in: grant.unit, on: day), own.until != grant.until { return false }
        return try ended.origins(of: grant.unit, on: day).contains { old in
            guard let span = try span(of: grant, in: old, on: day), span.until == grant.until,
                try self.isCell(old, on: day) == isCell
            else { return false }
            return try mayFollow(grant, from: old, on: day)
        }
    }

    /// The account's grant of the role in a unit, as it was in force before the command.
    private func span(of grant: GrantStatement, in unit: String, on day: Day) throws -> GrantTimeline.Span? {
        let id = SubjectID.grant(account: grant.account, role: grant.role, unit: unit)
        guard let subject = try reader.subject(id) else { return nil }
        let before = LiveFact.live(in: try reader.facts(of: subject), head: headBefore.position)
        return GrantTimeline.fold(before)?.spans.first { $0.contains(day) }
    }

    /// True for a grant that followed by a command, where that command is taken back as a whole.
    private func goesWithItsCommand(_ retraction: RetractionStatement, _ facts: [LiveFact]) throws -> Bool {
        guard let key = retraction.command, command.name == CommandName(RetractCommand.self),
            let given = facts.first(where: { $0.id == retraction.fact }), case .grantGiven(let grant) = given.statement,
            let written = try reader.facts(ofCommand: key), written.contains(where: { $0.fact.fact.id == given.id })
        else { return false }
        var ended = EndedUnits()
        for (stored, _) in written {
            guard let statement = try reader.statement(of: stored.fact) else { continue }
            ended.note(statement, from: stored.fact.effective)
        }
        let day = given.order.effective
        return try ended.origins(of: grant.unit, on: day).contains { try mayFollow(grant, from: $0, on: day) }
    }
}
