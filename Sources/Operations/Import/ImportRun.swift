internal import Dossier
internal import Figures
internal import Ledger
internal import Organisation
internal import Store
internal import Views
internal import Words

/// One import inside its writing transaction: writes what is new and corrected, subject by subject.
final class ImportRun {
    private let prepared: PreparedImport
    private let writing: Writing
    private let recognition: RecognitionWriter
    private let onProgress: (ImportDossier.Progress) -> Void
    private var request: ImportDossier.Request { prepared.request }
    private var today: Day { prepared.actor.today }
    private var isNewLedger: Bool { prepared.comparison == nil }
    private var changedUnits: Set<String> = []
    private var changedPlaces: Set<String> = []
    private var report: ImportReport
    private var unnamedCount = 0
    private var writesStructure = false
    private var tally = UnitTally()
    private var done: Int64 = 0
    private var total: Int64 = 0
    /// Rows of people of whom something was written.
    private var touchedPeople: Set<Int64> = []

    init(
        _ prepared: PreparedImport, _ writing: Writing, onProgress: @escaping (ImportDossier.Progress) -> Void
    ) throws {
        self.prepared = prepared
        self.writing = writing
        self.onProgress = onProgress
        recognition = try RecognitionWriter(writing.writer, source: prepared.source)
        report = prepared.report
        unnamedCount = prepared.comparison?.unnamedCount ?? 0
    }

    func run() throws -> ImportReport {
        var people = PeoplePlanner(prepared.planner)
        let indices = prepared.comparison?.people
        try writeStructure(peopleCount: indices?.count ?? people.count)
        try checkCycles()
        if let indices {
            for index in indices { try writePerson(index, &people) }
        } else {
            for index in 0..<people.count { try writePerson(CodeIndex(index), &people) }
            report.notes += people.repeatedRows
        }
        try takeBackUnseen()
        if unnamedCount > 0 { report.notes.append(.unnamedCandidates(count: unnamedCount)) }
        report.command = report.addedFacts + report.retractions > 0 ? writing.command.key : nil
        report.head = writing.writer.head
        report.touches = tally.touches
        try findLikelyDoubles()
        try findDoublePlaces()
        if !isNewLedger, writesStructure {
            report.grantsAtEnded = try EndedGrantsCheck(writing.reader).found(on: today)
        }
        if let before = prepared.before {
            report.changes = try before.changes(to: FigureSnapshot(writing.reader, on: today))
        }
        return report
    }

    /// Tells of groups of people who are likely one person, where something was written of one of them.
    private func findLikelyDoubles() throws {
        for group in try writing.reader.peopleAlike()
        where isNewLedger || group.contains(where: { touchedPeople.contains($0.person.number) }) {
            report.likelyDoubleGroups += 1
            if report.likelyDoubles.count < ImportReport.namedGoneRowsMax {
                report.likelyDoubles.append(group.map { $0.code ?? "#\($0.person.number)" })
            }
        }
    }

    /// Tells of places that are likely one, where something was written of one of them.
    private func findDoublePlaces() throws {
        guard !changedPlaces.isEmpty else { return }
        let structure = try writing.reader.structure()
        let calendar = writing.reader.calendar
        let doubles = StructureCheck(structure: structure) { calendar.day(of: $0) }.doublePlaces()
        for double in doubles.sorted(by: { $0.day < $1.day }) {
            guard case .place(let place) = double.subject, let other = double.detail else { continue }
            let code = structure.codebook.code(of: place)
            guard changedPlaces.contains(code) else { continue }
            report.likelyDoublePlaceCount += 1
            if report.likelyDoublePlaces.count < ImportReport.namedGoneRowsMax {
                report.likelyDoublePlaces.append(ImportReport.DoublePlace(code: code, other: other))
            }
        }
    }

    private func writeStructure(peopleCount: Int) throws {
        let groups = prepared.comparison?.structure ?? PlannedStructure(prepared.planner).groups
        total = Int64(groups.count + peopleCount)
        for (subject, rows) in groups {
            switch subject {
            case .unit(let code):
                if try write(rows, to: writing.unit(code)) {
                    changedUnits.insert(code)
                    writesStructure = true
                }
            case .place(let code):
                if try write(rows, to: writing.place(code)) { changedPlaces.insert(code) }
            case .other(let id):
                if try write(rows, to: writing.subject(id)), id.kind == .succession { writesStructure = true }
            case .person, .unseen: continue
            }
        }
    }

    private func writePerson(_ person: CodeIndex, _ people: inout PeoplePlanner) throws {
        let token = prepared.tokens.person(people.code(person))
        let known = isNewLedger ? nil : try writing.reader.person(token: token)
        let events = people.events(of: person)
        let facts = try known.map { try writing.reader.facts(of: $0) } ?? []
        // Whether somebody ever was a member is known only when it is known what the dossier takes back.
        var (rows, isUnnamed) = people.rows(
            of: person, token: token, events: events, wasMember: true, mayHaveBeenUnnamed: !isNewLedger)
        guard !rows.isEmpty || (known != nil && people.hasWork(person)) else { return }
        let diff = try known.map { try prepared.diff(rows, of: $0, facts: facts, writing.reader) }
        if !diff.leavesMember(of: facts, events: events) {
            (rows, isUnnamed) = people.rows(
                of: person, token: token, events: events, wasMember: false, mayHaveBeenUnnamed: !isNewLedger)
        }
        if isUnnamed { unnamedCount += 1 }
        let subject = try known ?? writing.newPerson()
        if known == nil { try recognition.add(person: subject, token: token) }
        if try write(rows, to: subject, facts: facts), !isNewLedger { touchedPeople.insert(subject.row) }
        for group in people.work(of: person, token: token, identity: subject.id.id) {
            _ = try write(group.rows, to: writing.subject(group.subject))
        }
    }

    /// Writes what is new and corrected about a subject; true when anything is.
    private func write(_ rows: [PlannedRow], to subject: StoredSubject, facts: [LiveFact]? = nil) throws -> Bool {
        done += 1
        if done.isMultiple(of: 256) { onProgress(.writing(done: min(done, total), of: total)) }
        if isNewLedger { return try apply(SubjectDiff(fresh: rows, today: today), to: subject, facts: []) }
        let facts = try facts ?? writing.reader.facts(of: subject)
        return try apply(prepared.diff(rows, of: subject, facts: facts, writing.reader), to: subject, facts: facts)
    }

    private func apply(_ diff: SubjectDiff, to subject: StoredSubject, facts before: [LiveFact]) throws -> Bool {
        report.counts += diff.counts
        try report.name(gone: diff.gone, of: subject, writing.reader)
        let retractions = diff.retractions.map { fact in
            let retraction = RetractionStatement(fact: fact.id, note: "đính chính theo bộ dữ liệu")
            return Entry(.retracted(retraction), effective: today, known: today, rank: .row(0))
        }
        let statements = diff.additions.map { addition in
            let part = addition.part
            return Entry(part.statement, effective: part.effective, known: part.known, rank: .row(part.rank))
        }
        let written = try writing.record(retractions + statements, of: subject, facts: before)
        let facts = before + written
        let added = written[retractions.count...]
        try recognise(diff.additions, as: added)
        for entry in diff.forgotten {
            try recognition.forget(
                fact: entry.row.fact, of: subject,
                replacement: entry.replacement.map { added[added.startIndex + $0].position })
        }
        if request.isDryRun { tally.count(added: added, retracted: diff.retractions, of: facts) }
        report.addedFacts += diff.additions.count
        report.retractions += diff.retractions.count
        guard !diff.additions.isEmpty || !diff.retractions.isEmpty else { return false }
        try report.tell(reordered: diff.reorderedDays, of: subject, before: before, after: facts, writing.writer)
        report.tellWhoIsSomebodyElse(before: before, after: facts)
        return true
    }

    /// From now on the rows of what was added stand for these facts.
    private func recognise(_ additions: [SubjectDiff.Addition], as facts: ArraySlice<LiveFact>) throws {
        for (addition, fact) in zip(additions, facts) {
            try recognition.add(
                RecognisedRow(
                    file: addition.file.rawValue, rowToken: addition.token, part: addition.part.number,
                    contentToken: addition.part.contentToken, fact: fact.position))
        }
    }

    /// What the source said about subjects that the dossier no longer names at all.
    private func takeBackUnseen() throws {
        guard request.replacesGone, let comparison = prepared.comparison else { return }
        for subject in comparison.unseen { _ = try write([], to: subject) }
        // What was taken back may be what the dossier names.
        try PreparedImport.check(prepared.reader, request, prepared.tokens, writing.reader)
    }

    /// Once more on the ledger as it has become: rows of the dossier and facts of others together may make a circle.
    private func checkCycles() throws {
        guard !changedUnits.isEmpty else { return }
        let found = try ImportCheck.cycles(
            in: prepared.reader.dossier, of: changedUnits, structure: writing.reader.structure())
        guard found.isEmpty else { throw found }
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

extension ImportReport {
    /// Tells of a code under which there was somebody of another name: more likely another register's than a correction.
    fileprivate mutating func tellWhoIsSomebodyElse(before: [LiveFact], after: [LiveFact]) {
        // Of a new ledger's millions nobody was there before.
        guard !before.isEmpty else { return }
        let details = [before, after].map { LiveFact.live(in: $0).compactMap(\.details).last }
        let words = details.map { Set(($0?.name).map { FoldedText.words(of: $0) } ?? []) }
        guard !words[0].isEmpty, !words[1].isEmpty, words[0].isDisjoint(with: words[1]) else { return }
        renamedCount += 1
        if renamed.count < ImportReport.namedGoneRowsMax, let code = details[1]?.code { renamed.append(code) }
    }

    /// Tells of days on which only the order of rows differs what changes by it: how those days end.
    fileprivate mutating func tell(
        reordered days: Set<Day>, of subject: StoredSubject, before: [LiveFact], after: [LiveFact],
        _ writer: LedgerWriter
    ) throws {
        guard !days.isEmpty, subject.id.kind == .person else { return }
        var codebook = writer.codebook
        let timelines = [before, after].map {
            PersonTimeline.fold(
                LiveFact.live(in: $0), person: PersonID(number: subject.row), codebook: &codebook
            ).timeline
        }
        let name = try SubjectNames(writer.reader).name(of: subject)
        for day in days.sorted() {
            reorderedDays += 1
            guard reordered.count < ImportReport.namedGoneRowsMax else { continue }
            let ends = timelines.map { DayEnd($0.state(on: day), codebook) }
            reordered.append(ReorderedDay(subject: name, day: day, before: ends[0], after: ends[1]))
        }
    }
}

extension ImportReport.DayEnd {
    fileprivate init(_ state: PersonState, _ codebook: Codebook) {
        self.init(
            standing: state.standing, cell: state.cell.map { codebook.code(of: $0) },
            place: state.place.map { codebook.code(of: $0) }, isAway: state.isAway)
    }
}
