internal import Ledger
internal import Store

extension RetractFacts {
    /// Takes back everything a command did that still counts: what it stated is retracted, and what it had retracted is
    /// stated again, known today. The rows of dossiers are then recognised as before the command.
    ///
    /// - Throws: `Refusal`.
    package func retract(command key: String) throws {
        let found = try RetractFacts.facts(ofCommand: key, writing)
        var count = 0
        for (subject, facts) in Dictionary(grouping: found, by: \.subject).sorted(by: { $0.key.row < $1.key.row }) {
            let positions = Set(facts.map(\.fact.position))
            let undo = try CommandUndo(of: key, positions: positions, subject: subject, writing)
            let retractions = undo.standing.map { retraction(of: $0.id, command: key) }
            let restated = try undo.restated(among: retractions)
            let written = try writing.record(
                retractions + restated.map(\.entry), of: subject, facts: undo.facts)
            try undo.restore(restated, as: Array(written.dropFirst(retractions.count)), after: undo.facts + written)
            count += written.count
        }
        guard count > 0 else { throw Refusal.alreadyRetracted }
    }

    /// What a command did, where there is one of which something is within reach.
    ///
    /// - Throws: `Refusal`.
    static func facts(
        ofCommand key: String, _ writing: Writing
    ) throws -> [(fact: StoredFact, subject: StoredSubject)] {
        guard let found = try writing.reader.facts(ofCommand: key) else { throw Refusal.unknownCommand(key) }
        if found.contains(where: { $0.fact.fact.command == writing.command.key }) { throw Refusal.unknownCommand(key) }
        // Of what lies beyond as a whole it is not told that it is there.
        guard try found.contains(where: { try writing.mayWrite(about: $0.subject) }) else {
            throw Refusal.unknownCommand(key)
        }
        return found
    }
}

/// What a command did to one subject, and what is left of it.
private struct CommandUndo {
    /// What the command stated and nobody has taken back.
    let standing: [LiveFact]
    /// Every fact of the subject before the undoing.
    let facts: [LiveFact]

    private let key: String
    private let subject: StoredSubject
    private let writing: Writing
    private let history: RecognitionHistory
    /// What only the command took back, and nothing has replaced since.
    private let takenBack: [LiveFact]

    init(of key: String, positions: Set<Int64>, subject: StoredSubject, _ writing: Writing) throws {
        self.key = key
        self.subject = subject
        self.writing = writing
        history = RecognitionHistory(writing.writer)
        let facts = try writing.reader.facts(of: subject)
        self.facts = facts
        let retractions = facts.retractions
        standing = facts.filter { fact in
            positions.contains(fact.position) && !fact.isRetraction && retractions[fact.id] == nil
        }
        let byPosition = Dictionary(uniqueKeysWithValues: facts.map { ($0.position, $0) })
        let replacements = Dictionary(
            try history.entries(ofCommand: key, subject: subject).map { ($0.fact, $0.replacement) },
            uniquingKeysWith: { first, _ in first })
        takenBack = facts.filter { fact in
            guard let own = retractions[fact.id], own.allSatisfy({ positions.contains($0.position) })
            else { return false }
            // What came in its place may have been corrected in turn: then that is what holds.
            guard let replacement = (replacements[fact.position] ?? nil).flatMap({ byPosition[$0] })
            else { return true }
            return retractions[replacement.id] == nil
        }
    }

    /// Facts to be stated again, each as an entry; without those that stand already.
    func restated(among retractions: [Entry]) throws -> [(fact: LiveFact, entry: Entry)] {
        let live = remaining(after: retractions)
        return try takenBack.compactMap { fact in
            guard !live.contains(where: { $0.stands(for: fact) }),
                let stored = try writing.reader.fact(fact.id)?.fact.fact,
                let statement = try writing.reader.statement(of: stored)
            else { return nil }
            return (
                fact, Entry(statement, effective: fact.order.effective, known: writing.today, rank: .of(fact))
            )
        }
    }

    /// What counts once these are taken back.
    private func remaining(after retractions: [Entry]) -> [LiveFact] {
        let gone = Set(retractions.compactMap(\.statement.takenBack))
        return LiveFact.live(in: facts.filter { !gone.contains($0.id) })
    }

    /// Lets rows be recognised as before the command.
    func restore(
        _ restated: [(fact: LiveFact, entry: Entry)], as new: [LiveFact], after facts: [LiveFact]
    ) throws {
        let counting = LiveFact.live(in: facts)
        var positions: [Int64: Int64] = [:]
        for fact in takenBack {
            if let index = restated.firstIndex(where: { $0.fact.id == fact.id }) {
                positions[fact.position] = new[index].position
            } else if let twin = counting.first(where: { $0.stands(for: fact) }) {
                positions[fact.position] = twin.position
            }
        }
        let live = Set(counting.map(\.position))
        try history.restore(command: key, subject: subject, restated: positions, counts: live.contains)
    }
}

extension [LiveFact] {
    /// The retractions among the facts, by what they take back.
    var retractions: [Identifier: [LiveFact]] {
        reduce(into: [:]) { result, fact in
            if case .retracted(let retraction) = fact.statement { result[retraction.fact, default: []].append(fact) }
        }
    }
}

extension LiveFact {
    /// True when both say the same of the same day and rank, who somebody is too.
    fileprivate func stands(for other: LiveFact) -> Bool {
        repeats(other)
            || order.effective == other.order.effective && order.rank == other.order.rank
                && statement == other.statement
    }
}
