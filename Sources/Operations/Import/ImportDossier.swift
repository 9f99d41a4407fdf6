internal import Dossier
internal import Figures
internal import Foundation
internal import Ledger
internal import Organisation
internal import Store

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
        /// People and units written of all.
        case writing(done: Int64, of: Int64)
        /// Committing.
        case finishing
    }

    private let site: LedgerSite
    private let actor: Actor
    private let onProgress: (Progress) -> Void

    /// Imports into the ledger at `site`.
    package init(site: LedgerSite, actor: Actor, onProgress: @escaping (Progress) -> Void = { _ in }) {
        self.site = site
        self.actor = actor
        self.onProgress = onProgress
    }

    /// Imports.
    ///
    /// - Throws: `DossierProblems` with everything wrong with the dossier, `DossierProblem` when there is none,
    ///   `StoreError`, `SQLError`.
    package func run(_ request: Request) throws -> ImportReport {
        let folder = try DossierFolder(path: request.path)
        var reader = DossierReader(today: actor.today, isFigure: { Figure.named($0) != nil })
        for name in folder.unusedNames { reader.note(.unusedFile(name)) }
        try folder.read(into: &reader) { onProgress(.reading(done: $0, of: folder.byteCount)) }
        let isThere = site.exists()
        guard isThere else { return try runOnNewLedger(request, reader) }
        let database = try site.open()
        defer { try? database.close() }
        return try write(request, reader, to: database, isNewLedger: false)
    }

    private func runOnNewLedger(_ request: Request, _ reader: DossierReader) throws -> ImportReport {
        let problems = ImportCheck.problems(
            in: reader, source: request.source, ledger: EmptyLedgerCodes(), structure: OrganisationStructure())
        guard problems.isEmpty else { throw problems }
        if request.isDryRun { return try write(request, reader, to: site.scratch(), isNewLedger: true) }
        let new = try site.create()
        do {
            let report = try write(request, reader, to: new.database, isNewLedger: true)
            try new.database.close()
            try new.publish()
            return report
        } catch {
            try? new.database.close()
            new.discard()
            throw error
        }
    }

    private func write(
        _ request: Request, _ reader: DossierReader, to database: LedgerDatabase, isNewLedger: Bool
    ) throws -> ImportReport {
        // Without a name the check inside refuses it, together with everything else that is wrong.
        let source = request.source ?? reader.dossier.firstRoot ?? ""
        // Short enough to be typed, random enough to be unique among a ledger's commands.
        let suffix = UUID().uuidString.prefix(8).lowercased()
        let command = FactChain.Command(
            key: "import-\(actor.today)-\(suffix)", author: actor.account, recorded: actor.now)
        do {
            return try database.write(command) { writer in
                let run = try ImportRun(
                    reader: reader, writer: writer, source: source, actor: actor, request: request,
                    isNewLedger: isNewLedger, onProgress: onProgress)
                let report = try run.run()
                // A dry run does everything and keeps nothing: what it tells is what would happen.
                if request.isDryRun { throw DryRunDone(report: report) }
                onProgress(.finishing)
                return report
            }
        } catch let done as DryRunDone {
            return done.report
        }
    }
}

private struct DryRunDone: Error {
    let report: ImportReport
}

private struct EmptyLedgerCodes: LedgerCodes {
    func definesUnit(_ code: String) -> Bool { false }
    func definesPlace(_ code: String) -> Bool { false }
    func definesPerson(_ code: String) -> Bool { false }
}
