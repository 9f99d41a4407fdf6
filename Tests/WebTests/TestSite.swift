import Foundation
import Ledger
import Operations
import TestLedgers
import Views
import Web

/// A site of a dossier, asked in process.
struct TestSite {
    let folder: TestFolder
    let ledger: TestLedger
    let pictures: Pictures
    let site: WebSite

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let namPo = root.appendingPathComponent("Examples/nam-po").path
    static let reorganised = root.appendingPathComponent("Tests/Fixtures/reorganised").path

    init(dossier: String) throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(dossier)
        pictures = Pictures(try ledger.open())
        site = WebSite(
            pictures: pictures, settings: WebSite.Settings(version: "0"), today: { TestSite.day("2026-11-23") })
    }

    /// A site of a ledger that is there.
    init(ledger: TestLedger, folder: TestFolder) throws {
        self.folder = folder
        self.ledger = ledger
        pictures = Pictures(try ledger.open())
        site = WebSite(
            pictures: pictures, settings: WebSite.Settings(version: "0"), today: { TestSite.day("2026-11-23") })
    }

    /// A site of these files, by name without the ending.
    init(files: [String: String]) throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(files))
        pictures = Pictures(try ledger.open())
        site = WebSite(
            pictures: pictures, settings: WebSite.Settings(version: "0"), today: { TestSite.day("2026-11-23") })
    }

    static func day(_ text: String) -> Day { Day(text: text) ?? .latest }

    func get(_ path: String, _ query: String = "") -> Reply {
        site.reply(to: WebSite.Request(path: path, query: query))
    }

    func text(_ path: String, _ query: String = "") -> String { get(path, query).text }

    func search(_ text: String) -> String {
        let escaped = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return site.reply(to: WebSite.Request(path: "/tim", form: "q=" + escaped)).text
    }
}

extension Reply {
    var text: String { String(decoding: body, as: UTF8.self) }
}
