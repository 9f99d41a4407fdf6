import Foundation
import Ledger
import Operations
import TestLedgers
import Testing
import Views
import Web

/// A page is at most 100,000 bytes, whatever names, codes and outlines a ledger holds.
@Suite struct PageSizeTests {
    /// Texts of 300 letters, long in bytes, in what is written for them, or in words.
    static let letters = ["ễ", "\"", "Bản & ", "e\u{323}"]

    @Test(arguments: zip(letters, [true, false, true, false]))
    func longNamesFitEveryPage(letter: String, hasLongCodes: Bool) throws {
        let site = try TestSite(files: PageSizeTests.files(letter, hasLongCodes: hasLongCodes))
        for start in ["/~at=2020-10-12,since=2015-08-20/", "/~at=2019-12-31,known=2018-12-31,lang=en/"] {
            let seen = try site.crawl(from: start, perKindMax: 4)
            #expect(seen.count >= 10, "\(seen)")
        }
        for word in ["chi bo", "xa", "nguoi"] { #expect(site.search(word).utf8.count <= 100_000) }
    }

    @Test func outlinesOfManyUnitsFit() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        // Of names as they are: long ones would leave no room for any outline.
        let files = PageSizeTests.files("a", hasLongCodes: false).mapValues { $0.replacing(/a{20,}/, with: "a") }
        try ledger.importing(folder.dossier(files))
        let database = try ledger.open()
        let features = (0..<60).map { unit in
            let islands = (0..<6).map { PageSizeTests.island(unit * 6 + $0) }.joined(separator: ",")
            return #"{"type":"Feature","properties":{"code":"X\#(unit)"},"geometry":{"type":"MultiPolygon","#
                + #""coordinates":[\#(islands)]}}"#
        }
        let path = folder.path("outlines.geojson")
        try #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
            .write(toFile: path, atomically: true, encoding: .utf8)
        _ = try ImportBoundaries(database, actor: ledger.actor).run(ImportBoundaries.Request(path: path))
        let site = WebSite(
            pictures: Pictures(database), settings: WebSite.Settings(version: "0"),
            today: { TestSite.day("2026-11-23") })
        for page in ["tong-quan", "dia-ban"] {
            let reply = site.reply(to: WebSite.Request(path: "/~at=2020-10-12,since=2015-08-20/\(page)/H"))
            #expect(reply.status == 200 && reply.body.count <= 100_000, "\(page): \(reply.body.count) bytes")
            // There are outlines still, only fewer points of them.
            #expect(reply.text.contains("<g class=\"outline\"><path"))
        }
    }

    /// A ring of 40 points that stands apart from all others.
    private static func island(_ number: Int) -> String {
        let (longitude, latitude) = (102.2 + Double(number % 20) * 0.05, 21.5 + Double(number / 20) * 0.05)
        let points = (0...40).map { step -> String in
            let angle = Double(step % 40) / 40 * 2 * .pi
            return "[\(longitude + cos(angle) * 0.0212345),\(latitude + sin(angle) * 0.0212345)]"
        }
        return "[[" + points.joined(separator: ",") + "]]"
    }

    /// A district of 60 communes with three villages each, every text as long as it may be.
    static func files(_ letter: String, hasLongCodes: Bool) -> [String: String] {
        func name(_ lead: String) -> String {
            let text = lead + String(repeating: letter, count: (300 - lead.count) / letter.unicodeScalars.count)
            return "\"" + text.replacing("\"", with: "\"\"") + "\""
        }
        func code(_ lead: String) -> String {
            hasLongCodes ? lead + String(repeating: "ễ", count: 98 - lead.count) : lead
        }
        var units = "code,name,kind,parent,from,to\n\(code("H")),\(name("Đảng bộ huyện ")),committee,,2010-01-01,\n"
        var places = "code,name,kind,unit,from,to,latitude,longitude\n"
        var coverage = "cell,place,from,to\n"
        var people = "code,name,sex\n"
        var events = "date,person,event,cell,place,reference\n"
        var assignments = "person,role,unit,place,from,to\n"
        for commune in 0..<60 {
            let unit = code("X\(commune)")
            units += "\(unit),\(name("Đảng bộ xã cũ ")),grassroots_committee,\(code("H")),2010-01-01,2018-01-01\n"
            units += "\(unit),\(name("Đảng bộ xã ")),grassroots_committee,\(code("H")),2018-01-01,\n"
            for village in 0..<3 {
                let (cell, place) = (code("C\(commune).\(village)"), code("B\(commune).\(village)"))
                units += "\(cell),\(name("Chi bộ ")),cell,\(unit),2010-01-01,\n"
                places += "\(place),\(name("Bản ")),village,\(unit),2010-01-01,,"
                places += "22.\(1000 + commune * 7),102.\(1000 + village * 97)\n"
                coverage += "\(cell),\(place),201\(village)-02-01,\n"
                for number in 0..<2 {
                    let person = "P\(commune)-\(village)-\(number)"
                    people += "\(person),\(name("Người ")),female\n"
                    events += "2016-0\(village + 1)-0\(number + 1),\(person),admitted,\(cell),\(place),\(name("QĐ "))\n"
                    events += "2019-12-0\(number + 1),\(person),\(number == 0 ? "away" : "died"),,,\n"
                }
                assignments += "P\(commune)-\(village)-1,village_lead,\(unit),\(place),2016-06-01,\n"
            }
        }
        return [
            "units": units, "places": places, "coverage": coverage, "people": people, "events": events,
            "assignments": assignments,
        ]
    }
}
