import Foundation
import Ledger
import Operations
import TestLedgers
import TestSupport
import Views
import Web

/// A site of a dossier, asked in process. Of the same dossier there is one ledger, with the pictures made of it, for all tests:
/// they only ask. Who changes a ledger takes one of their own.
struct TestSite: Sendable {
    let pictures: Pictures
    let site: WebSite

    private static let made = MadeOnce<MadeLedgers.Dossier, TestSite>()

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let namPo = root.appendingPathComponent("Examples/nam-po").path
    static let reorganised = root.appendingPathComponent("Tests/Fixtures/reorganised").path

    init(dossier: String) throws {
        self = try TestSite.of(.folder(dossier))
    }

    /// A site of these files, by name without the ending.
    init(files: [String: String]) throws {
        self = try TestSite.of(.files(files))
    }

    private static func of(_ dossier: MadeLedgers.Dossier) throws -> TestSite {
        try made.value(of: dossier) { try TestSite(ledger: MadeLedgers.shared(dossier)) }
    }

    /// A site of a ledger that is there.
    init(ledger: TestLedger) throws {
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

extension WebSite.Request {
    /// Asked by whoever holds the files.
    init(path: String, query: String = "", form: String? = nil) {
        self.init(path: path, query: query, form: form, visitor: .files)
    }
}

extension Reply {
    var text: String { String(decoding: body, as: UTF8.self) }
}
