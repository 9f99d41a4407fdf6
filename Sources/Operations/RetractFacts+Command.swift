internal import Ledger
internal import Store

extension RetractFacts {
    /// Takes back everything a command did that still counts: what it stated is retracted, and what it had retracted is
    /// stated again, known today. The rows of dossiers are then recognised as before the command.
    ///
    /// - Throws: `Refusal`.
    package func run(command key: String, reason: String) throws -> Report {
        try checkReason(reason)
        let own = command(named: "retract-\(key)")
        return try database.write(own) { writer in
            guard let found = try writer.reader.facts(ofCommand: key) else { throw Refusal.unknownCommand(key) }
            if try writer.reader.hasCommand(own.key) { throw Refusal.alreadyRetracted }
            var report = Report(retracted: 0, restated: 0, command: own.key, head: writer.head)
            for (subject, facts) in Dictionary(grouping: found, by: \.subject).sorted(by: { $0.key.row < $1.key.row }) {
                let positions = Set(facts.map(\.fact.position))
                var undo = try CommandUndo(of: key, positions: positions, subject: subject, writer)
                for fact in undo.standing {
                    undo.facts.append(try retract(fact.id, of: subject, command: key, reason: reason, writer))
                }
                let restated = try undo.restate(today: actor.today, writer)
                report.retracted += undo.standing.count
                report.restated += restated
                if undo.standing.count + restated > 0 { try writer.refold(subject, facts: undo.facts) }
            }
            guard report.retracted + report.restated > 0 else { throw Refusal.alreadyRetracted }
            report.head = writer.head
            return report
        }
    }
}

/// What a command did to one subject, and what is left of it.
private struct CommandUndo {
    /// What the command stated and nobody has taken back.
    let standing: [LiveFact]
    /// Every fact of the subject, with those this undoing adds.
    var facts: [LiveFact]

    private let key: String
    private let subject: StoredSubject
    private let history: RecognitionHistory
    /// What only the command took back, and nothing has replaced since.
    private let takenBack: [LiveFact]

    init(of key: String, positions: Set<Int64>, subject: StoredSubject, _ writer: LedgerWriter) throws {
        self.key = key
        self.subject = subject
        history = RecognitionHistory(writer)
        let facts = try writer.reader.facts(of: subject)
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

    /// States again what the command took back, unless it stands already; how many facts that was.
    mutating func restate(today: Day, _ writer: LedgerWriter) throws -> Int {
        let live = LiveFact.live(in: facts)
        var restated: [Int64: Int64] = [:]
        for fact in takenBack {
            if let twin = live.first(where: { $0.repeats(fact) }) {
                restated[fact.position] = twin.position
                continue
            }
            guard let stored = try writer.reader.fact(fact.id)?.fact.fact,
                let statement = try writer.reader.statement(of: stored)
            else { continue }
            let draft = FactDraft(
                subject: subject.id, effective: fact.order.effective, known: today, rank: fact.order.rank,
                statement: statement)
            let new = try writer.append(draft, to: subject)
            facts.append(new)
            restated[fact.position] = new.position
        }
        let counting = Set(LiveFact.live(in: facts).map(\.position))
        try history.restore(command: key, subject: subject, restated: restated, counts: counting.contains)
        return restated.count
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
    fileprivate var isRetraction: Bool {
        if case .retracted = statement { true } else { false }
    }
}
