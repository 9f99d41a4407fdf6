package import Ledger
internal import Organisation
package import Rulebook
internal import Store

/// Takes facts back: one by its identity, or everything a command wrote.
package struct RetractFacts {
    /// Why nothing was taken back.
    package enum Refusal: Error, Equatable, Sendable {
        /// No fact has this identity.
        case unknownFact(String)
        /// No command has this key.
        case unknownCommand(String)
        /// A retraction is not itself retracted: state the fact again, or take back the whole command.
        case isRetraction
        /// Taken back already.
        case alreadyRetracted
        /// What it says cannot be read: a later version wrote it, or the key of whom it names was destroyed.
        case unreadable
        /// What is to be stated right says what it said.
        case saysTheSame
        /// Other facts speak of what would be called otherwise, and would be left behind.
        case holdsOthers
        /// The ledger tells of such a thing already, and one would hide the other.
        case isThere
    }

    let writing: Writing
    let reason: ReasonList.Entry
    let note: String?

    /// Retracts by this writing, for this reason, known today.
    ///
    /// - Parameter note: what somebody wrote besides; it is sealed.
    package init(_ writing: Writing, reason: ReasonList.Entry, note: String? = nil) {
        self.writing = writing
        self.reason = reason
        self.note = note
    }

    /// Takes back one fact.
    ///
    /// - Throws: `Refusal`.
    package func retract(fact id: Identifier) throws {
        let (target, facts) = try RetractFacts.standing(id, writing)
        if let statement = facts.first(where: { $0.id == id })?.statement {
            let day = target.fact.fact.effective
            guard try !writing.reader.holdsOthers(statement, on: day, facts) else { throw Refusal.holdsOthers }
        }
        try writing.record([retraction(of: id)], of: target.subject, facts: facts)
    }

    /// A fact that still counts, with its subject and all that is there about it.
    ///
    /// - Throws: `Refusal`.
    static func standing(
        _ id: Identifier, _ writing: Writing
    ) throws -> (target: (fact: StoredFact, subject: StoredSubject), facts: [LiveFact]) {
        guard let found = try writing.reader.fact(id) else { throw Refusal.unknownFact(id.description) }
        let facts = try writing.reader.facts(of: found.subject)
        // Of what somebody may only say a part of, they take back that part.
        guard
            try writing.mayWrite(about: found.subject)
                || writing.mayState(
                    .retracted(RetractionStatement(fact: id, command: nil, reason: "", note: nil)),
                    of: found.subject, facts)
        else {
            throw Refusal.unknownFact(id.description)
        }
        if found.fact.fact.kind == FactKind.retracted.name { throw Refusal.isRetraction }
        if facts.retractions[id] != nil { throw Refusal.alreadyRetracted }
        return (found, facts)
    }

    func retraction(of fact: Identifier, command: String? = nil) -> Entry {
        Entry(
            .retracted(RetractionStatement(fact: fact, command: command, reason: reason.code, note: note)),
            effective: writing.today, known: writing.today, rank: .row(0))
    }
}

extension LedgerReader {
    /// True where other facts rest on what a fact says, and would be left behind without it: a plan's goals, a class's list, what a meeting
    /// concluded.
    fileprivate func holdsOthers(_ statement: Statement, on day: Day, _ facts: [LiveFact]) throws -> Bool {
        switch statement {
        case .planStated(let plan): try hasGoalsOrTasks(plan.name)
        case .coursePlanned:
            LiveFact.live(in: facts).contains { fact in
                switch fact.statement {
                case .courseListed, .courseMet: true
                default: false
                }
            }
        case .meetingHeld(let meeting): try hasConclusions(meeting.cell, on: day)
        case .thematicMeetingHeld(let thematic): try hasConclusions(thematic.meeting.cell, on: day)
        default: false
        }
    }

    /// True where a cell's meeting of a day concluded something that counts.
    private func hasConclusions(_ cell: String, on day: Day) throws -> Bool {
        try subjects(of: .conclusion, namingUnit: cell).contains { _, facts in
            ConclusionTimeline(LiveFact.live(in: facts))?.met == day
        }
    }
}
