internal import Access
internal import Ledger
internal import Organisation
internal import Store
internal import Views

/// Handing over and receiving: each side says what is its own to say, and takes that back.
extension AccountRights {
    /// Who is sent, and withdrawn, is the giver's to say; received or not, the receiver's. Who only looks is of either side.
    func mayWriteTransfer(_ asked: Rights.Asked) throws -> Bool {
        let reach = sight.units(with: .write)
        var said: [Statement] = []
        for statement in asked.statements {
            guard let back = statement.takenBack else {
                said.append(statement)
                continue
            }
            // Taken back by who might have said it, and, once it was answered, by who answered as well.
            guard let undone = asked.facts.first(where: { $0.id == back })?.statement else { return false }
            said.append(undone)
            if case .transferSent = undone { said += answers(in: asked) }
        }
        guard said.isEmpty else {
            return try said.allSatisfy { statement in
                try AccountRights.side(of: statement).map { try isHeir(in: reach, of: $0, on: asked.today) } ?? false
            }
        }
        return try asked.facts.compactMap(\.statement).flatMap(\.mentions).contains { mention in
            guard case .unit(let code) = mention else { return false }
            return try isHeir(in: reach, of: code, on: asked.today)
        }
    }

    /// True for a unit in reach, and for one that ended and became one in reach: what waits for it waits for that one.
    private func isHeir(in reach: UnitSet, of code: String, on day: Day) throws -> Bool {
        if try isIn(reach, .unit(code)) { return true }
        return try reader.heirs(ofUnit: code, on: day).contains { try isIn(reach, .unit($0)) }
    }

    /// The answers that stand and that the command leaves standing.
    private func answers(in asked: Rights.Asked) -> [Statement] {
        let undone = Set(asked.statements.compactMap(\.takenBack))
        return LiveFact.live(in: asked.facts).filter { !undone.contains($0.id) }.compactMap(\.statement).filter {
            if case .transferEnded = $0 { true } else { false }
        }
    }

    /// The unit whose it is to say; nil for what is said of no transfer.
    private static func side(of statement: Statement) -> String? {
        switch statement {
        case .transferSent(let sent): sent.from
        case .transferEnded(let ending):
            switch ending.outcome {
            case .received, .declined: ending.to
            case .withdrawn: ending.from
            }
        default: nil
        }
    }

    /// True for who is put into a cell in reach, and was handed over to a unit in reach by the cell they are in, unanswered so far:
    /// nobody takes members from elsewhere by themselves.
    func isReceived(_ asked: Rights.Asked, in reach: UnitSet) throws -> Bool {
        guard asked.need == .reach, !asked.statements.isEmpty else { return false }
        for statement in asked.statements {
            guard case .personEvent(let event) = statement, event.kind == .moved, let cell = event.cell,
                try isIn(reach, .unit(cell))
            else { return false }
        }
        let now = KnownPerson(try reader.facts(ofWhole: asked.subject)).cell(on: asked.today)
        let transfers = try reader.everybody(in: asked.subject).flatMap {
            try reader.subjects(of: .transfer, naming: PersonID(number: $0.row))
        }
        return try transfers.contains { _, facts in
            guard let last = TransferTimeline.fold(LiveFact.live(in: facts)).last, last.isOpen, let to = last.sent.to
            else { return false }
            guard let now, try reader.heirs(ofUnit: last.sent.from, on: asked.today).contains(now) else { return false }
            return try isHeir(in: reach, of: to, on: asked.today)
        }
    }
}
