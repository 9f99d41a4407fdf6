package import Ledger
package import Store
package import TestSupport

extension LedgerDatabase {
    /// Writes the facts of a random organisation, in their order of arrival, with so many commands; the heads after each
    /// fact.
    ///
    /// A retraction that came before the fact it names is written with a later command: here facts get other identities.
    package func write(_ organisation: RandomOrganisation, commands: Int) throws -> [Head] {
        var written: [Identifier: Identifier] = [:]
        var people: [Int: StoredSubject] = [:]
        var waiting = organisation.facts
        var heads: [Head] = []
        let size = (waiting.count + commands - 1) / commands
        for number in 0...commands {
            let command = CommandRequest(
                name: "test", key: "random \(number)", author: .user("test"),
                recorded: Instant(milliseconds: Int64(number)))
            let count = number < commands ? size : waiting.count
            let (facts, later) = (waiting.prefix(count), waiting.dropFirst(count))
            var early: [TestFact] = []
            try write(command) { writer in
                var touched: [StoredSubject: [LiveFact]] = [:]
                for fact in facts {
                    guard let statement = fact.fact.statement?.retracting(written) else {
                        early.append(fact)
                        continue
                    }
                    let subject = try fact.subject.stored(in: writer, &people)
                    let draft = FactDraft(
                        subject: subject.id, effective: fact.fact.order.effective, known: fact.fact.known,
                        rank: fact.fact.order.rank, statement: statement)
                    let before = try touched[subject] ?? writer.reader.facts(of: subject)
                    let new = try writer.append(draft, to: subject)
                    touched[subject] = before + [new]
                    written[fact.fact.id] = new.id
                    heads.append(writer.head)
                }
                for (subject, facts) in touched { try writer.refold(subject, facts: facts) }
            }
            waiting = early + later
        }
        return heads
    }
}

extension Statement {
    /// The statement with the identity that the fact it takes back has here; nil when that is not written yet.
    fileprivate func retracting(_ written: [Identifier: Identifier]) -> Statement? {
        guard case .retracted(var retraction) = self else { return self }
        guard let fact = written[retraction.fact] else { return nil }
        retraction.fact = fact
        return .retracted(retraction)
    }
}

extension TestSubject {
    fileprivate func stored(in writer: LedgerWriter, _ people: inout [Int: StoredSubject]) throws -> StoredSubject {
        switch self {
        case .unit(let code): return try writer.unit(code)
        case .place(let code): return try writer.place(code)
        case .coverage(let cell, let place): return try writer.subject(.coverage(cell: cell, place: place))
        case .person(let number):
            let person = try people[number] ?? writer.newPerson()
            people[number] = person
            return person
        case .succession(let sort, let old, let new):
            return try writer.subject(.succession(sort, old: old, new: new))
        }
    }
}
