internal import Figures
package import Foundation
package import Ledger
package import Operations
internal import SQLiteEngine
package import Store
internal import Views

/// A folder of its own for one test, gone with it.
package final class TestFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("hatnhan-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    package func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Writes a dossier of these files, by name without the ending, and gives its folder.
    package func dossier(_ files: [String: String], named name: String = "dossier") throws -> String {
        try TestFolder.write(files, to: url, named: name)
    }

    static func write(_ files: [String: String], to url: URL, named name: String) throws -> String {
        let folder = url.appendingPathComponent(name)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (file, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(file + ".csv"))
        }
        return folder.path
    }
}

/// A ledger in files of a test's folder.
package struct TestLedger: Sendable {
    package let path: String
    /// Made to be looked at.
    package var isDemonstration = false
    package var today = Day(text: "2026-11-23") ?? .latest

    package init(path: String) { self.path = path }

    package var site: LedgerSite {
        let (path, isDemonstration) = (path, isDemonstration)
        return LedgerSite(
            exists: { FileManager.default.fileExists(atPath: path) },
            open: { try TestLedger(path: path).open() },
            create: { zone in
                NewLedger(
                    database: try LedgerDatabase(
                        creating: SQLiteEngine(loading: path), vault: SQLiteEngine(loading: path + ".vault"),
                        timeZone: zone, isDemonstration: isDemonstration, random: randomBytes),
                    publish: {},
                    discard: { try? FileManager.default.removeItem(atPath: path) })
            },
            scratch: {
                try LedgerDatabase(
                    creating: SQLiteEngine(temporary: ()), vault: SQLiteEngine(temporary: ()), timeZone: $0,
                    random: randomBytes)
            })
    }

    package func open() throws -> LedgerDatabase {
        try LedgerDatabase(
            opening: SQLiteEngine(path: path), vault: SQLiteEngine(path: path + ".vault"), random: randomBytes)
    }

    /// The desk beside the ledger; made where there is none yet.
    package func openDesk(of database: LedgerDatabase) throws -> DeskDatabase {
        try DeskDatabase(SQLiteEngine(path: path + ".drafts"), key: database.deskKey(), random: randomBytes)
    }

    /// The ledger, with every statement written down that is run on it and on its vault.
    package func recording() throws -> (database: LedgerDatabase, ledger: RecordingEngine, vault: RecordingEngine) {
        let (ledger, vault) = (
            RecordingEngine(try SQLiteEngine(path: path)), RecordingEngine(try SQLiteEngine(path: path + ".vault"))
        )
        return (try LedgerDatabase(opening: ledger, vault: vault, random: randomBytes), ledger, vault)
    }

    /// The same ledger, opened as somebody says.
    package func site(opening open: @escaping @Sendable () throws -> LedgerDatabase) -> LedgerSite {
        LedgerSite(exists: { true }, open: open, create: site.create, scratch: site.scratch)
    }

    package var actor: Operations.Actor {
        // Noon in the office.
        Operations.Actor(
            .user("test"), now: Instant(milliseconds: Int64(today.number) * 86_400_000 + 5 * 3_600_000), today: today)
    }

    @discardableResult
    package func importing(
        _ folder: String, source: String? = nil, isDryRun: Bool = false, replacesGone: Bool = false
    ) throws -> ImportReport {
        try ImportDossier(site: site, actor: { _ in actor }).run(
            ImportDossier.Request(path: folder, source: source, isDryRun: isDryRun, replacesGone: replacesGone))
    }

    /// Every figure and the balances of a unit, by name.
    package func figures(
        _ unit: String, at: String, since: String? = nil, known: String? = nil, structure: String? = nil,
        head: HeadReference? = nil
    ) throws -> [String: Int] {
        let report = try Pictures(open()).figures(
            unit: unit,
            asOf: AsOf(
                day: Day(text: at) ?? .latest, known: known.flatMap { Day(text: $0) },
                structure: structure.flatMap { Day(text: $0) }, head: head),
            since: since.flatMap { Day(text: $0) }, for: .files)
        var values = Dictionary(uniqueKeysWithValues: report.answer.values.map { ($0.figure.name, $0.value) })
        for (name, value) in report.answer.balance?.named ?? [] { values["balance." + name] = value }
        for organisations in CountedOrganisations.allCases {
            for (name, value) in report.answer.organisations?[organisations].named ?? [] {
                values["organisations.\(organisations.rawValue).\(name)"] = value
            }
        }
        return values
    }
}

extension TestLedger {
    /// The figures of every unit of a random dossier on several days.
    package func allFigures(known: String? = nil, head: HeadReference? = nil) throws -> [String: [String: Int]] {
        var result: [String: [String: Int]] = [:]
        for unit in RandomDossier.unitCodes {
            result[unit] = try figures(unit, at: "2019-12-31", known: known, head: head)
            for day in ["2016-02-01", "2018-04-15", "2026-01-01"] {
                result[unit + "@" + day] = try figures(unit, at: day, since: "2015-03-15", known: known, head: head)
            }
        }
        return result
    }
}

/// Other bytes at each call, as a ledger wants them.
@Sendable package func randomBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max) }
}
