internal import Dossier
internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// One import inside its transaction: checks the dossier against the ledger, then writes subject by subject.
final class ImportRun {
    private let reader: DossierReader
    private var dossier: Dossier { reader.dossier }
    private let writer: LedgerWriter
    private let tokens: RowTokens
    private let recognition: RecognitionWriter
    private let actor: Actor
    private let request: ImportDossier.Request
    private let isNewLedger: Bool
    private let onProgress: (ImportDossier.Progress) -> Void
    /// Nil when nothing was imported from the source before.
    private let knownSource: Int64?
    private var restatedFiles: Set<String> = []
    private var seenSubjects: Set<Int64> = []
    private var changedUnits: Set<String> = []
    private var report: ImportReport
    private var unnamedCount = 0
    private var tally = UnitTally()
    private var done: Int64 = 0
    private var total: Int64 = 0

    init(
        reader: DossierReader, writer: LedgerWriter, source: String, actor: Actor,
        request: ImportDossier.Request, isNewLedger: Bool,
        onProgress: @escaping (ImportDossier.Progress) -> Void
    ) throws {
        self.reader = reader
        self.writer = writer
        self.actor = actor
        self.request = request
        self.isNewLedger = isNewLedger
        self.onProgress = onProgress
        tokens = RowTokens(key: try writer.reader.vault.recognitionSecret(), source: source)
        knownSource = try writer.reader.source(source)
        recognition = try RecognitionWriter(writer, source: source)
        report = ImportReport(
            isDryRun: request.isDryRun, replacesGone: request.replacesGone, source: source, notes: reader.dossier.notes)
    }

    func run() throws -> ImportReport {
        // A new ledger has nothing that the dossier, which was checked before, could contradict.
        if !isNewLedger { try check() }
        let before = request.isDryRun ? try FigureSnapshot(writer.reader, on: actor.today) : nil
        let planner = ImportPlanner(dossier: dossier, tokens: tokens, today: actor.today)
        var people = PeoplePlanner(planner, isFirst: isNewLedger)
        try findRestatedFiles(planner, &people)
        try writeStructure(planner, peopleCount: people.count)
        try checkCycles()
        try writePeople(&people)
        try loseUnseenSubjects()
        // What was taken back may be what the dossier names.
        if request.replacesGone { try check() }
        report.notes += people.repeatedRows
        if unnamedCount > 0 { report.notes.append(.unnamedCandidates(count: unnamedCount)) }
        report.command = report.addedFacts + report.retractions > 0 ? writer.command.key : nil
        report.head = writer.head
        report.touches = tally.touches
        if let before { report.changes = try before.changes(to: FigureSnapshot(writer.reader, on: actor.today)) }
        return report
    }

    private func check() throws {
        let structure = try writer.reader.structure()
        let codes = StoredCodes(structure: structure, reader: writer.reader, tokens: tokens)
        let found = ImportCheck.problems(in: reader, source: request.source, ledger: codes, structure: structure)
        guard found.isEmpty else { throw found }
    }

    private func writeStructure(_ planner: ImportPlanner, peopleCount: Int) throws {
        let (units, places, coverages) = (planner.units(), planner.places(), planner.coverages())
        total = Int64(units.count + places.count + coverages.count + peopleCount)
        for (code, rows) in units {
            if try write(rows, to: writer.unit(code)) { changedUnits.insert(code) }
        }
        for (code, rows) in places { _ = try write(rows, to: writer.place(code)) }
        for (coverage, rows) in coverages {
            _ = try write(rows, to: writer.coverage(cell: coverage.cell, place: coverage.place))
        }
    }

    private func writePeople(_ people: inout PeoplePlanner) throws {
        for index in 0..<people.count {
            let person = CodeIndex(index)
            let token = tokens.person(people.code(person))
            let known = isNewLedger ? nil : try writer.reader.person(token: token)
            let events = people.events(of: person)
            let facts = try known.map { try writer.reader.facts(of: $0) } ?? []
            // Whether somebody ever was a member is known only when it is known what the dossier takes back.
            var (rows, isUnnamed) = people.rows(of: person, token: token, events: events, wasMember: true)
            guard !rows.isEmpty else { continue }
            let diff = try known.map { try self.diff(rows, of: $0, facts: facts) }
            if !diff.leavesMember(of: facts, events: events) {
                (rows, isUnnamed) = people.rows(of: person, token: token, events: events, wasMember: false)
            }
            if isUnnamed { unnamedCount += 1 }
            let subject = try known ?? writer.newPerson()
            if known == nil { try recognition.add(person: subject, token: token) }
            _ = try write(rows, to: subject, facts: facts)
        }
    }

    /// Writes what is new and corrected about a subject; true when anything is.
    private func write(_ rows: [PlannedRow], to subject: StoredSubject, facts: [LiveFact]? = nil) throws -> Bool {
        seenSubjects.insert(subject.row)
        done += 1
        if done.isMultiple(of: 256) { onProgress(.writing(done: done, of: total)) }
        if isNewLedger {
            return try apply(SubjectDiff(fresh: rows, today: actor.today), to: subject, facts: [])
        }
        let facts = try facts ?? writer.reader.facts(of: subject)
        return try apply(diff(rows, of: subject, facts: facts), to: subject, facts: facts)
    }

    private func diff(_ rows: [PlannedRow], of subject: StoredSubject, facts: [LiveFact]) throws -> SubjectDiff {
        let recognised = try knownSource.map { try writer.reader.recognisedRows(source: $0, subject: subject) } ?? []
        return SubjectDiff(
            planned: rows, recognised: recognised, facts: facts, restatedFiles: restatedFiles,
            replacesGone: request.replacesGone, today: actor.today)
    }

    private func apply(_ diff: SubjectDiff, to subject: StoredSubject, facts: [LiveFact]) throws -> Bool {
        report.counts += diff.counts
        try nameGone(diff.gone, of: subject)
        let isFirst = facts.isEmpty
        var facts = facts
        for fact in diff.retractions {
            let retraction = RetractionStatement(fact: fact.id, reason: "đính chính theo bộ dữ liệu")
            facts.append(
                try writer.append(
                    FactDraft(
                        subject: subject.id, effective: actor.today, known: actor.today,
                        statement: .retracted(retraction)), to: subject))
        }
        var added: [LiveFact] = []
        added.reserveCapacity(diff.additions.count)
        for addition in diff.additions {
            let part = addition.part
            let fact = try writer.append(
                FactDraft(
                    subject: subject.id, effective: part.effective, known: part.known, rank: part.rank,
                    statement: part.statement), to: subject)
            added.append(fact)
            try recognition.add(
                RecognisedRow(
                    file: addition.file.rawValue, rowToken: addition.token, part: part.number,
                    contentToken: part.contentToken, fact: fact.position))
        }
        facts += added
        for entry in diff.forgotten {
            try recognition.forget(
                fact: entry.row.fact, of: subject, replacement: entry.replacement.map { added[$0].position })
        }
        if request.isDryRun { tally.count(added: added[...], retracted: diff.retractions, of: facts) }
        report.addedFacts += diff.additions.count
        report.retractions += diff.retractions.count
        guard !diff.additions.isEmpty || !diff.retractions.isEmpty else { return false }
        try writer.refold(subject, facts: facts, isFirst: isFirst)
        return true
    }

    /// What the source said about subjects that the dossier no longer names at all.
    private func loseUnseenSubjects() throws {
        guard let knownSource else { return }
        for subject in try writer.reader.recognisedSubjects(source: knownSource)
        where !seenSubjects.contains(subject.row) {
            _ = try write([], to: subject)
        }
    }

    /// Once more on the ledger as it has become: rows of the dossier and facts of others together may make a circle.
    private func checkCycles() throws {
        let found = try ImportCheck.cycles(
            in: dossier, of: changedUnits, structure: writer.reader.structure())
        guard found.isEmpty else { throw found }
    }

    private func nameGone(_ gone: [LiveFact], of subject: StoredSubject) throws {
        for fact in gone where report.gone.count < ImportReport.namedGoneRowsMax {
            report.gone.append(
                ImportReport.GoneRow(
                    subject: try SubjectNames(writer.reader).name(of: subject),
                    kind: fact.statement?.shortName ?? "", day: fact.order.effective, fact: fact.id))
        }
    }

    /// A file that still has at least half of the rows the source has brought in states the whole anew; one that has
    /// fewer adds to it, and what it lacks is not a correction.
    private func findRestatedFiles(_ planner: ImportPlanner, _ people: inout PeoplePlanner) throws {
        guard let knownSource else { return }
        var present: Set<Identifier> = []
        for (_, rows) in planner.units() { present.formUnion(rows.map(\.token)) }
        for (_, rows) in planner.places() { present.formUnion(rows.map(\.token)) }
        for (_, rows) in planner.coverages() { present.formUnion(rows.map(\.token)) }
        for index in 0..<people.count {
            let person = CodeIndex(index)
            let token = tokens.person(people.code(person))
            let rows = people.rows(of: person, token: token, events: people.events(of: person), wasMember: true).rows
            present.formUnion(rows.map(\.token))
        }
        people.forgetRepeatedRows()
        for (file, old) in try writer.reader.recognisedRowTokens(source: knownSource)
        where old.count(where: present.contains) * 2 >= old.count {
            restatedFiles.insert(file)
        }
    }
}

extension SubjectDiff? {
    /// True when, after what the diff adds and takes back, the person is or was a member; without a diff, when the
    /// dossier's events say so.
    fileprivate func leavesMember(of facts: [LiveFact], events: [EventRow]) -> Bool {
        guard let diff = self else { return events.contains { $0.event.makesMember } }
        let takenBack = Set(diff.retractions.map(\.id))
        let kept = LiveFact.live(in: facts).filter { !takenBack.contains($0.id) }.compactMap(\.statement)
        return (kept + diff.additions.map(\.part.statement)).contains {
            if case .personEvent(let event) = $0 { event.kind.makesMember } else { false }
        }
    }
}

/// The codes the ledger defines.
private struct StoredCodes: LedgerCodes {
    let structure: OrganisationStructure
    let reader: LedgerReader
    let tokens: RowTokens

    func definesUnit(_ code: String) -> Bool {
        structure.definedUnit(code) != nil
    }

    func definesPlace(_ code: String) -> Bool {
        structure.codebook.knownPlace(code).map { !structure[$0].periods.isEmpty } ?? false
    }

    func definesPerson(_ code: String) -> Bool {
        (try? reader.person(token: tokens.person(code))) ?? nil != nil
    }
}
