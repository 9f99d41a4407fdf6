internal import Dossier
internal import Figures
internal import Ledger
internal import Organisation
internal import Store
internal import Views

/// An import before anything is written: the dossier checked against the ledger and compared with what its source said
/// before. Made while others may write; what it found holds as long as the log has not gone on.
struct PreparedImport {
    let reader: DossierReader
    let request: ImportDossier.Request
    let actor: Actor
    let source: String
    let tokens: RowTokens
    let planner: ImportPlanner
    /// Nil for a ledger that is being made: everything is new.
    let comparison: ImportComparison?
    /// Nil when nothing was imported from the source before.
    let knownSource: Int64?
    /// Of a dry run: the stocks before.
    let before: FigureSnapshot?
    /// What there is to tell so far.
    private(set) var report: ImportReport

    /// True when there is nothing to write.
    var isUnchanged: Bool {
        guard let comparison else { return false }
        return comparison.structure.isEmpty && comparison.people.isEmpty
            && (comparison.unseen.isEmpty || !request.replacesGone)
    }

    /// The report of an import that has nothing to write.
    var finished: ImportReport {
        var report = report
        if let count = comparison?.unnamedCount, count > 0 { report.notes.append(.unnamedCandidates(count: count)) }
        return report
    }

    /// For a ledger that is being made; its dossier was checked before.
    init(
        new dossier: DossierReader, request: ImportDossier.Request, actor: Actor, source: String, _ ledger: LedgerReader
    ) throws {
        (reader, self.request, self.actor, self.source) = (dossier, request, actor, source)
        tokens = RowTokens(key: try ledger.vault.recognitionSecret(), source: source)
        let units = Set(dossier.dossier.units.map(\.content.code))
        planner = ImportPlanner(dossier: dossier.dossier, tokens: tokens, today: actor.today, isUnit: units.contains)
        (comparison, knownSource) = (nil, nil)
        before = request.isDryRun ? try FigureSnapshot(ledger, on: actor.today) : nil
        report = ImportReport(request, source: source, notes: dossier.dossier.notes)
    }

    /// Checks and compares with the ledger that is there.
    ///
    /// - Throws: `DossierProblems`, `LeadingZeros`.
    init(
        _ dossier: DossierReader, request: ImportDossier.Request, actor: Actor, source: String, _ ledger: LedgerReader,
        onProgress: (Int64, Int64) -> Void
    ) throws {
        (reader, self.request, self.actor, self.source) = (dossier, request, actor, source)
        tokens = RowTokens(key: try ledger.vault.recognitionSecret(), source: source)
        let structure = try PreparedImport.check(dossier, request, tokens, ledger)
        let units = Set(dossier.dossier.units.map(\.content.code))
        planner = ImportPlanner(dossier: dossier.dossier, tokens: tokens, today: actor.today) { code in
            units.contains(code) || structure.definedUnit(code) != nil
        }
        before = request.isDryRun ? try FigureSnapshot(ledger, on: actor.today) : nil
        knownSource = try ledger.source(source)
        var people = PeoplePlanner(planner)
        let comparison = try ImportComparison(
            ledger, source: knownSource, tokens: tokens, structure: PlannedStructure(planner), people: &people,
            onProgress: onProgress)
        if !request.takesNewCodes, comparison.zeros.count > 0 { throw comparison.zeros }
        self.comparison = comparison
        report = ImportReport(request, source: source, notes: dossier.dossier.notes + people.repeatedRows)
        report.counts.unchangedRows = comparison.unchangedRows
        report.head = comparison.head
        if !request.replacesGone { try countGone(ledger) }
    }

    /// - Throws: `DossierProblems` with everything wrong with the dossier, by itself and together with the ledger.
    ///
    /// - Returns: the ledger's structure.
    @discardableResult
    static func check(
        _ dossier: DossierReader, _ request: ImportDossier.Request, _ tokens: RowTokens, _ ledger: LedgerReader
    ) throws -> OrganisationStructure {
        let structure = try ledger.structure()
        let codes = StoredCodes(structure: structure, reader: ledger, tokens: tokens)
        let found = ImportCheck.problems(in: dossier, source: request.source, ledger: codes, structure: structure)
        if let failure = codes.failure.error { throw failure }
        guard found.isEmpty else { throw found }
        return structure
    }

    /// What the source said about subjects that the dossier no longer names at all, and that stays as it is.
    private mutating func countGone(_ ledger: LedgerReader) throws {
        guard let comparison else { return }
        for subject in comparison.unseen {
            let diff = try diff([], of: subject, facts: ledger.facts(of: subject), ledger)
            report.counts += diff.counts
            try report.name(gone: diff.gone, of: subject, ledger)
        }
    }

    /// What rows say about a subject that the ledger knows, beside what the source said before.
    func diff(
        _ rows: [PlannedRow], of subject: StoredSubject, facts: [LiveFact], _ ledger: LedgerReader
    ) throws -> SubjectDiff {
        let recognised = try knownSource.map { try ledger.recognisedRows(source: $0, subject: subject) } ?? []
        return SubjectDiff(
            planned: rows, recognised: recognised, facts: facts, restatedFiles: comparison?.restatedFiles ?? [],
            replacesGone: request.replacesGone, today: actor.today)
    }
}

extension ImportReport {
    init(_ request: ImportDossier.Request, source: String, notes: [DossierNote]) {
        self.init(isDryRun: request.isDryRun, replacesGone: request.replacesGone, source: source, notes: notes)
    }

    /// Names the first facts whose rows are gone.
    mutating func name(gone: [LiveFact], of subject: StoredSubject, _ ledger: LedgerReader) throws {
        for fact in gone where self.gone.count < ImportReport.namedGoneRowsMax {
            self.gone.append(
                GoneRow(
                    subject: try SubjectNames(ledger).name(of: subject), kind: fact.statement?.shortName ?? "",
                    day: fact.order.effective, fact: fact.id))
        }
    }
}

/// The codes the ledger defines.
private struct StoredCodes: LedgerCodes {
    /// What a look-up failed with: a check cannot throw, and must not take a failure for a missing code.
    final class Failure {
        var error: (any Error)?
    }

    let structure: OrganisationStructure
    let reader: LedgerReader
    let tokens: RowTokens
    let failure = Failure()

    func definesUnit(_ code: String) -> Bool {
        structure.definedUnit(code) != nil
    }

    func definesPlace(_ code: String) -> Bool {
        structure.codebook.knownPlace(code).map { !structure[$0].periods.isEmpty } ?? false
    }

    func definesPerson(_ code: String) -> Bool {
        do { return try reader.person(token: tokens.person(code)) != nil } catch {
            failure.error = failure.error ?? error
            return false
        }
    }
}
