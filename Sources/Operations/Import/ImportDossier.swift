internal import Dossier
internal import Figures
internal import Foundation
package import Ledger
internal import Organisation
internal import SQL
package import Store

/// Brings a dossier into a ledger: all of it, or, when anything is wrong with it, nothing.
package struct ImportDossier {
    /// What is asked for.
    package struct Request: Sendable {
        /// The dossier's folder.
        package var path: String
        /// Nil: the code of the dossier's first root unit.
        package var source: String?
        /// Say what would change, and write nothing.
        package var isDryRun: Bool
        /// Take back what the source no longer has.
        package var replacesGone: Bool
        /// Take codes that are like known ones but for leading zeros for new ones.
        package var takesNewCodes = false
        /// Today is right, although most of the dossier lies after it.
        package var trustsClock = false
        /// Where the office is, for a ledger that is being made; nil: where most are.
        package var timeZone: String?

        /// Import the folder at `path`.
        package init(path: String, source: String? = nil, isDryRun: Bool = false, replacesGone: Bool = false) {
            self.path = path
            self.source = source
            self.isDryRun = isDryRun
            self.replacesGone = replacesGone
        }
    }

    /// How far a long import is.
    package enum Progress: Sendable {
        /// Bytes read of all.
        case reading(done: Int64, of: Int64)
        /// People and units compared with what the source said before, of all.
        case comparing(done: Int64, of: Int64)
        /// People and units written of all.
        case writing(done: Int64, of: Int64)
        /// Committing.
        case finishing
    }

    /// Most of a dossier lies after today: the machine's clock is likely wrong, and what is written now would be dated by it
    /// for good.
    package struct ClockDoubted: Error, Equatable, Sendable {
        /// Today by the machine's clock, where the office is.
        package let today: Day
        /// Events of the dossier after today.
        package let laterEvents: Int
        /// All its events.
        package let events: Int
    }

    /// The ledger keeps the days of another time zone since its first import.
    package struct TimeZoneKept: Error, Equatable, Sendable {
        /// The one it keeps.
        package let kept: String
    }

    private let site: LedgerSite
    private let actor: (OfficeCalendar) -> Actor
    private let onProgress: (Progress) -> Void

    /// Imports into the ledger at `site`.
    ///
    /// - Parameter actor: who imports, on which day by the calendar of the ledger's office.
    package init(
        site: LedgerSite, actor: @escaping (OfficeCalendar) -> Actor,
        onProgress: @escaping (Progress) -> Void = { _ in }
    ) {
        self.site = site
        self.actor = actor
        self.onProgress = onProgress
    }

    /// Imports.
    ///
    /// - Throws: `DossierProblems` with everything wrong with the dossier, `DossierProblem` when there is none, `LeadingZeros`,
    ///   `ClockDoubted`, `TimeZoneKept`, `StoreError`, `SQLError`.
    package func run(_ request: Request) throws -> ImportReport {
        let folder = try DossierFolder(path: request.path)
        guard try site.exists() else { return try runOnNewLedger(request, folder) }
        let database = try site.open()
        // What was committed is in the files: that tidying up fails is no failure of the import.
        defer { try? database.close() }
        if let asked = request.timeZone, asked != database.calendar.identifier {
            throw TimeZoneKept(kept: database.calendar.identifier)
        }
        let actor = actor(database.calendar)
        // Before anything else that a wrong clock would make look wrong.
        try database.checkClock(actor.now)
        return try write(request, read(folder, request, actor), actor, to: database)
    }

    private func runOnNewLedger(_ request: Request, _ folder: DossierFolder) throws -> ImportReport {
        let zone = request.timeZone ?? OfficeCalendar.usual
        guard let calendar = OfficeCalendar(identifier: zone) else { throw StoreError.unknownTimeZone(zone) }
        let actor = actor(calendar)
        let reader = try read(folder, request, actor)
        let problems = ImportCheck.problems(
            in: reader, source: request.source, ledger: EmptyLedgerCodes(), structure: OrganisationStructure())
        guard problems.isEmpty else { throw problems }
        if request.isDryRun { return try writeNew(request, reader, actor, to: site.scratch(zone)) }
        let new = try site.create(zone)
        do {
            let report = try writeNew(request, reader, actor, to: new.database)
            try new.database.close()
            try new.publish()
            return report
        } catch {
            // The first error is the one to tell.
            try? new.database.close()
            new.discard()
            throw error
        }
    }

    private func read(_ folder: DossierFolder, _ request: Request, _ actor: Actor) throws -> DossierReader {
        var reader = DossierReader(today: actor.today, isFigure: { Figure.named($0) != nil })
        for name in folder.unusedNames { reader.note(.unusedFile(name)) }
        try folder.read(into: &reader) { onProgress(.reading(done: $0, of: folder.byteCount)) }
        let later = reader.dossier.events.count { $0.date > actor.today }
        if !request.trustsClock, later * 2 > reader.dossier.events.count {
            throw ClockDoubted(today: actor.today, laterEvents: later, events: reader.dossier.events.count)
        }
        return reader
    }

    private func writeNew(
        _ request: Request, _ reader: DossierReader, _ actor: Actor, to database: LedgerDatabase
    ) throws -> ImportReport {
        let source = request.source ?? reader.dossier.firstRoot ?? ""
        return try writing(request, actor, to: database) { writing in
            let prepared = try PreparedImport(
                new: reader, request: request, actor: actor, source: source, writing.reader)
            return try ImportRun(prepared, writing, onProgress: onProgress).run()
        }
    }

    /// How often a dossier is compared, while others go on writing, before they have to wait for it.
    private static let comparisonsMax = 3

    private func write(
        _ request: Request, _ reader: DossierReader, _ actor: Actor, to database: LedgerDatabase
    ) throws -> ImportReport {
        // Without a name the check inside refuses it, together with everything else that is wrong.
        let source = request.source ?? reader.dossier.firstRoot ?? ""
        func prepare(_ ledger: LedgerReader) throws -> PreparedImport {
            try PreparedImport(reader, request: request, actor: actor, source: source, ledger) {
                onProgress(.comparing(done: $0, of: $1))
            }
        }
        for attempt in 1...ImportDossier.comparisonsMax {
            let early = attempt < ImportDossier.comparisonsMax ? try database.read(prepare) : nil
            if let early, early.isUnchanged { return early.finished }
            do {
                return try writing(request, actor, to: database) { writing in
                    let prepared = try early ?? prepare(writing.reader)
                    guard prepared.comparison?.head == writing.headBefore else { throw LedgerWentOn() }
                    return try ImportRun(prepared, writing, onProgress: onProgress).run()
                }
            } catch is LedgerWentOn {
                continue
            }
        }
        throw SQLError(code: .busy, message: "the ledger went on while a dossier was compared with it")
    }

    private func writing(
        _ request: Request, _ actor: Actor, to database: LedgerDatabase, _ body: (Writing) throws -> ImportReport
    ) throws -> ImportReport {
        // Short enough to be typed, random enough to be unique among a ledger's commands.
        let suffix = UUID().uuidString.prefix(8).lowercased()
        var command = Command(
            name: .dossier, key: "import-\(actor.today)-\(suffix)", content: [], actor: actor, rights: .ofTheFiles,
            isDryRun: request.isDryRun)
        command.isBulk = true
        let outcome = try Door(database).run(command) { writing in
            let report = try body(writing)
            if !request.isDryRun { onProgress(.finishing) }
            return report
        }
        guard case .written(let report, _) = outcome else { throw LedgerWentOn() }
        return report
    }
}

/// Somebody has written since the dossier was compared: what was found may no longer hold.
private struct LedgerWentOn: Error {}

private struct EmptyLedgerCodes: LedgerCodes {
    func definesUnit(_ code: String) -> Bool { false }
    func definesPlace(_ code: String) -> Bool { false }
    func definesPerson(_ code: String) -> Bool { false }
}
