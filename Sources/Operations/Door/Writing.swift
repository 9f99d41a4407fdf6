package import Ledger
internal import Organisation
package import Store
internal import Views

/// A command inside its writing transaction: states, takes back, and sees to it that all it touches is folded again.
package final class Writing {
    /// The command.
    package let command: Command
    /// What the transaction sees, its own writes included.
    package var reader: LedgerReader { writer.reader }

    let writer: LedgerWriter
    private let rights: Rights.Found
    /// The end of the log before anything was written.
    let headBefore: Head
    /// What was touched, where its effect is asked for: of others nobody asks, and it may be millions.
    private(set) var touched: [StoredSubject] = []
    private(set) var counts = Receipt.Counts()
    /// The first day of which anything is said, or taken back; nil before anything is.
    private(set) var earliest: Day?
    /// What is out of order now and was not before, as acts tell of themselves.
    private(set) var objections: Set<Irregularity.Kind> = []
    /// How what is being written is judged: a row of a table may have reasons of its own.
    private(set) var step: JudgedStep
    /// Where what is about to be recorded departs from rules.
    private var departures: [Departure] = []
    /// Where what was recorded departs from rules.
    private(set) var recordedDepartures: [Departure] = []
    private var conflicts: [Conflict] = []
    private var statedUnits: Set<String> = []
    /// Units and places that the command has founded: under what lies in reach, and so in reach themselves.
    private var founded: Set<Mention> = []
    /// Units that the command has ended so far, and what they became.
    private(set) var ended = EndedUnits()
    /// How often the command has changed what stands under what.
    private var structureVersion = 0
    /// What becomes of grants on units that it ends; nil where it ends none.
    var following: FollowingGrants?

    init(_ writer: LedgerWriter, _ command: Command, _ rights: Rights.Found) {
        (self.writer, self.command, self.rights) = (writer, command, rights)
        step = command.step
        headBefore = writer.head
    }

    /// The day of the writing.
    package var today: Day { command.actor.today }

    /// A subject with a code of its own or an identity that says what it is; made when nothing is said of it yet.
    package func subject(_ id: SubjectID) throws -> StoredSubject { try writer.subject(id) }

    /// The unit's subject, made when nothing is said of it yet.
    package func unit(_ code: String) throws -> StoredSubject { try writer.unit(code) }

    /// The place's subject, made when nothing is said of it yet.
    package func place(_ code: String) throws -> StoredSubject { try writer.place(code) }

    /// The subject of a statement, made when nothing is said of it yet.
    func subject(_ id: SubjectID, named statement: Statement) throws -> StoredSubject {
        switch (id.kind, statement.content.subjectName) {
        case (.unit, .code(let code)): try writer.unit(code)
        case (.place, .code(let code)): try writer.place(code)
        default: try writer.subject(id)
        }
    }

    /// True where whoever gives the command may write about a subject: asked by acts of what they name beside that.
    func mayWrite(about subject: StoredSubject) throws -> Bool {
        try mayWrite([], about: subject, reader.facts(of: subject))
    }

    /// True where whoever gives the command may say this of a subject.
    func mayState(_ statement: Statement, of subject: StoredSubject, _ facts: [LiveFact]) throws -> Bool {
        try mayWrite([Entry(statement, effective: today, known: today)], about: subject, facts)
    }

    /// True for a unit or place that whoever gives the command may name: acts answer of any other as if it were not there.
    func mayName(_ mention: Mention) throws -> Bool {
        if founded.contains(mention) { return true }
        return try rights.mayName(mention, command.need)
    }

    /// True for whoever may know who has which account.
    var seesAccounts: Bool { rights.needs.contains(.accounts) }

    /// True where something of the ledger may be beyond whoever gives the command.
    var isOfReach: Bool { rights.mayWrite != nil }

    /// Whatever says that somebody is given a role, the role suits the unit, and its giver sees all that it covers.
    private func checkGrant(_ entry: Entry, follows: Bool) throws {
        guard case .grantGiven(let grant) = entry.statement else { return }
        guard try grant.role != .secretary || isCell(grant.unit, on: entry.effective) else {
            throw DoorRefusal.secretaryOfNoCell(unit: grant.unit)
        }
        guard try follows || rights.mayGrant(grant.unit, entry.effective) else { throw DoorRefusal.notPermitted }
    }

    /// True for what is a cell on a day, or begins as one later.
    func isCell(_ code: String, on day: Day) throws -> Bool {
        guard let unit = try reader.subject(.unit(code)) else { return false }
        let stated = LiveFact.live(in: try reader.facts(of: unit)).filter { fact in
            if case .unitStated = fact.statement { true } else { false }
        }
        let told = stated.last { $0.order.effective <= day } ?? stated.first
        guard case .unitStated(let unit)? = told?.statement else { return false }
        return unit.kind.isCell
    }

    /// True for a unit whose figures whoever gives the command may know.
    func sees(_ unit: String) throws -> Bool {
        if founded.contains(.unit(unit)) { return true }
        return try rights.sees(unit)
    }

    /// True for an account that whoever gives the command may know of.
    func keeps(_ account: Identifier) throws -> Bool { try rights.keeps(account, today) }

    /// True where whoever gives the command reaches both units, and all that the grant would cover.
    func mayFollow(_ grant: GrantStatement, from old: String, on day: Day) throws -> Bool {
        try rights.mayFollow(
            Rights.Following(
                grant: grant, old: old, day: day, need: command.need, founded: founded,
                structureVersion: structureVersion))
    }

    private func mayWrite(_ entries: [Entry], about subject: StoredSubject, _ facts: [LiveFact]) throws -> Bool {
        guard let mayWrite = rights.mayWrite else { return true }
        return try mayWrite(
            Rights.Asked(
                subject: subject, facts: facts, statements: entries.map(\.statement), need: command.need, today: today,
                founded: founded))
    }

    /// Somebody new.
    package func newPerson() throws -> StoredSubject { try writer.newPerson() }

    /// States these about a subject and folds it again.
    ///
    /// - Parameter facts: all that is there about it, where somebody has read it already.
    /// - Returns: the new facts, in the order of the entries.
    /// - Throws: `DoorRefusal`.
    @discardableResult
    package func record(
        _ entries: [Entry], of subject: StoredSubject, facts known: [LiveFact]? = nil
    ) throws -> [LiveFact] {
        guard !entries.isEmpty else { return [] }
        let before = try known ?? reader.facts(of: subject)
        let follows = try follows(entries, about: subject, before)
        guard try follows || mayWrite(entries, about: subject, before) else { throw DoorRefusal.notPermitted }
        for entry in entries { try checkGrant(entry, follows: follows) }
        try noteConflict(before, about: subject)
        var facts = before
        for entry in entries {
            guard entry.known <= today else { throw DoorRefusal.knownAfterToday(known: entry.known, today: today) }
            let rank = entry.rank(among: facts, seen: command.seen)
            var draft = FactDraft(
                subject: subject.id, effective: entry.effective, known: entry.known, rank: rank,
                statement: entry.statement)
            draft.departures = takeDepartures(for: entry)
            facts.append(try writer.append(draft, to: subject))
            counts.add(entry.statement)
            if case .unitStated(let unit) = entry.statement, !command.isBulk { statedUnits.insert(unit.code) }
        }
        if !command.isBulk { noteStructure(entries, of: subject, isNew: before.isEmpty) }
        try writer.refold(subject, facts: facts, isFirst: before.isEmpty)
        if command.tellsEffect { note(facts, new: facts.count - before.count, about: subject) }
        return Array(facts[before.count...])
    }

    /// Writes something that is judged by itself.
    func judged(by step: JudgedStep, _ work: () throws -> Void) throws {
        self.step = step
        defer { self.step = command.step }
        try work()
    }

    /// So many rows of the table were left out by hand; the command says so. Told before anything is recorded.
    func leaveOut(rows count: Int) { writer.leftOut = count }

    /// The next fact that is recorded says that it departs from rules in this.
    func depart(_ departures: [Departure]) { self.departures += departures }

    private func takeDepartures(for entry: Entry) -> [Departure] {
        if case .retracted = entry.statement { return [] }
        defer { departures = [] }
        let found = entry.departures + departures
        recordedDepartures += found
        if found.contains(where: \.isFromRule) { objections.insert(.departsFromRule) }
        return found
    }

    private func noteStructure(_ entries: [Entry], of subject: StoredSubject, isNew: Bool) {
        if subject.id.kind == .unit { structureVersion += 1 }
        for entry in entries { ended.note(entry.statement, from: entry.effective) }
        for entry in entries where isNew {
            switch entry.statement {
            case .unitStated(let unit): founded.insert(.unit(unit.code))
            case .placeStated(let place): founded.insert(.place(place.code))
            default: continue
            }
        }
    }

    /// Remembers what the effect is computed of.
    private func note(_ facts: [LiveFact], new count: Int, about subject: StoredSubject) {
        touched.append(subject)
        let before = facts.dropLast(count)
        for fact in facts.suffix(count) {
            var day = fact.order.effective
            if case .retracted(let retraction) = fact.statement,
                let old = before.first(where: { $0.id == retraction.fact })
            {
                day = old.order.effective
            }
            earliest = min(earliest ?? day, day)
        }
    }

    /// A subject that what is written rests on, though nothing is written about it: what others wrote about it since the writer
    /// looked is told.
    func look(at subject: StoredSubject, _ facts: [LiveFact]) throws {
        try noteConflict(facts, about: subject)
    }

    /// From now on the rows of sources that stood for one fact of a subject stand for another, until the command is taken back.
    func recognise(_ old: Int64, of subject: StoredSubject, as new: Int64) throws {
        try RecognitionHistory(writer).carry(from: old, to: new, of: subject, command: command.key)
    }

    /// From now on these are the outlines of units. They are drawings, no facts.
    package func replaceBoundaries(_ boundaries: [Boundary]) throws { try writer.replaceBoundaries(boundaries) }

    private func noteConflict(_ facts: [LiveFact], about subject: StoredSubject) throws {
        guard let seen = command.seen else { return }
        let conflict = try Conflict(about: subject, facts, after: seen, upTo: headBefore.position, reader)
        if let conflict { conflicts.append(conflict) }
    }

    /// What holds whatever is written.
    ///
    /// - Throws: `DoorRefusal`.
    func check() throws {
        guard conflicts.isEmpty else { throw DoorRefusal.conflict(conflicts) }
        guard !statedUnits.isEmpty else { return }
        // A circle that a unit is part of goes through what is above it: nothing else need be read.
        let part = PartReader(reader)
        let above = try part.readUnits(everAbove: statedUnits)
        let circles = ParentFaults(units: part.structure.units).circles
        if let circle = circles.first(where: { !above.isDisjoint(with: $0.units) }) {
            throw DoorRefusal.parents(
                units: circle.units.prefix(5).map { part.structure.codebook.code(of: $0) }, day: circle.day)
        }
    }
}
