import Foundation
import Ledger
import Operations
import Organisation
import Rulebook
import Store

/// What it takes to write one fact about somebody through the door, and to take it back: the ledger says the same as before
/// when it is done.
struct OneFact {
    private let database: LedgerDatabase
    private let people: [SubjectID]
    private let actor: Operations.Actor
    private let run = UUID().uuidString

    /// How many are written; the median is told.
    private static let count = 101

    /// - Parameter database: from all parts of it people are taken.
    init(_ database: LedgerDatabase) throws {
        self.database = database
        actor = Operations.Actor(
            .user("measure"), now: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)),
            in: database.calendar)
        people = try database.read { reader in
            let units = try reader.structure().units
            let step = max(1, units.count / 4096)
            var people: [SubjectID] = []
            for index in stride(from: 0, to: units.count, by: step) where people.count < OneFact.count {
                // Not all of them from where the file begins.
                let unit = units[(index * 7919) % units.count].unit
                guard let person = try reader.people(ofCell: unit).first?.id else { continue }
                if let subject = try reader.subject(of: person), !people.contains(subject.id) {
                    people.append(subject.id)
                }
            }
            return people
        }
    }

    /// Prints the lines of the table.
    func measure() throws {
        let entry = Entry(.personEvent(PersonEvent(kind: .away)), effective: actor.today, known: actor.today)
        let dry = try median("dry", isDryRun: true) { writing, person in
            try writing.record([entry], of: writing.subject(person))
        }
        var facts: [SubjectID: Identifier] = [:]
        let written = try median("write") { writing, person in
            facts[person] = try writing.record([entry], of: writing.subject(person)).first?.id
        }
        let takenBack = try median("retract") { writing, person in
            guard let fact = facts[person] else { return }
            try RetractFacts(writing, reason: Rulebook.standard.reasons(.retraction).entries[0]).retract(fact: fact)
        }
        report("one fact through the door (median of \(people.count))", readable(written))
        report("one fact through the door, not kept", readable(dry))
        report("one fact taken back", readable(takenBack))
    }

    /// Seconds that a command about one person takes, in the middle.
    private func median(
        _ name: String, isDryRun: Bool = false, _ body: (Writing, SubjectID) throws -> Void
    ) throws -> Double {
        var times: [Double] = []
        for (index, person) in people.enumerated() {
            let key = "\(run)-\(name)-\(index)"
            var command = Command(
                name: .dossier, key: key, content: [key], actor: actor, rights: .ofTheFiles, isDryRun: isDryRun)
            // What it would change of figures is a question, and asked elsewhere.
            command.isBulk = isDryRun
            times.append(
                try Stopwatch.time { _ = try Door(database).run(command) { try body($0, person) } }.seconds)
        }
        return times.sorted()[times.count / 2]
    }
}
