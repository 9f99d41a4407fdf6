import Foundation
import Ledger
import Operations
import Organisation
import SQL
import SQLiteEngine
import Store
import TestLedgers
import Testing
import Words

/// Outlines of units are taken over whole or not at all, and change no figure.
@Suite struct BoundariesTests {
    private let folder: TestFolder
    private let ledger: TestLedger

    init() throws {
        folder = try TestFolder()
        ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(
            folder.dossier([
                "units": """
                code,name,kind,parent,from,to
                H,Huyện,committee,,2010-01-01,
                X1,Xã Một,grassroots_committee,H,2010-01-01,
                X2,Xã Hai,grassroots_committee,H,2010-01-01,
                N03151,Mường Lay,grassroots_committee,H,2010-01-01,
                Đ5,Xã Đá,grassroots_committee,H,2010-01-01,

                """,
                "places": """
                code,name,kind,unit,from,to,latitude,longitude
                B1,Bản Một,village,X1,2010-01-01,,22.05,103.05
                B2,Bản Hai,village,X2,2010-01-01,,21.05,104.05
                B3,Bản Ba,village,N03151,2010-01-01,,,

                """,
            ]))
    }

    @Test func outlinesReplaceThoseBefore() throws {
        let other = TestLedger(path: folder.path("other"))
        try other.importing(folder.dossier(RandomDossier(seed: 7).complete().files, named: "random"))
        let before = try other.allFigures()
        #expect(try take([feature("X1"), feature("X2")], other).taken == 2)
        #expect(try drawn(other).map(\.unit) == ["X1", "X2"])
        let report = try take([feature("H")], other)
        #expect(report.taken == 1 && report.lost == ["X1", "X2"])
        #expect(try drawn(other).map(\.unit) == ["H"])
        #expect(try other.allFigures() == before)
        #expect(try VerifyLedger(other.open()).run().firstBroken == nil)
    }

    /// A refusal names every feature that is wrong, says what to do, and leaves the outlines as they were.
    @Test func whatIsWrongIsToldFeatureByFeature() throws {
        try take([feature("X1")])
        let said = try refusal([
            feature("ZZ"), feature("X2"), feature("7", isText: false), feature("N03151"),
        ])
        #expect(
            said.split(separator: "\n").map { $0.prefix(10) } == ["Feature 1:", "Feature 3:", "2 features"], "\(said)")
        #expect(said.contains("'ZZ'") && said.contains("the number 7"))
        let doubled = try refusal([feature("X1"), feature("X2"), feature("X1")])
        #expect(doubled.hasPrefix("Feature 3: the unit 'X1'") && doubled.contains("feature 1"))
        let many = try refusal((1...30).map { feature("Z\($0)") })
        #expect(many.split(separator: "\n").count == 22 && many.contains("\n… and 10 more that are wrong.\n"))
        #expect(many.hasSuffix("\n30 features are wrong. Nothing was changed."))
        #expect(try drawn(ledger).map(\.unit) == ["X1"])
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        /// What the refusal says, in Vietnamese and in English.
        let says: [String]
        var testDescription: String { name }
    }

    static let refused: [Case] = [
        Case(name: "collection", says: ["GeometryCollection", "Mục thứ 1", "Feature 1", "Take the areas out"]),
        Case(name: "metres", says: ["VN-2000", "EPSG:4326", "[500000, 2400000]", "Feature 1"]),
        Case(name: "minus-one", says: ["[-1, -1]", "giá trị còn thiếu", "a value that is missing", "Feature 1"]),
        Case(name: "numeric-code", says: ["the number 3151", "mã dạng chữ", "Feature 1"]),
        Case(name: "open-ring", says: ["chưa khép kín", "ring 1 is open", "Feature 1"]),
        Case(name: "outside-vietnam", says: ["[10, 50]", "nằm ngoài Việt Nam", "outside of Vietnam", "Feature 1"]),
        Case(name: "published-property-names", says: ["unit_code, unit_name", "--code-property unit_code"]),
        Case(name: "same-unit-two-features", says: ["Feature 2", "feature 1", "N03151", "MultiPolygon"]),
        Case(name: "self-crossing", says: ["tự cắt", "crosses itself", "[103.05, 22.05]", "Feature 1"]),
        Case(name: "swapped-axes", says: ["[22, 103]", "vĩ độ đứng trước kinh độ", "swap the two", "Feature 1"]),
        Case(name: "swapped-axes-south", says: ["[22, 80]", "outside of Vietnam", "longitude before latitude"]),
        Case(name: "too-nested", says: ["lồng sâu hơn", "nested a level deeper", "MultiPolygon", "Feature 1"]),
    ]

    @Test(arguments: refused)
    func isRefused(_ bad: Case) throws {
        try take([feature("X1")])
        let request = ImportBoundaries.Request(path: fixture(bad.name))
        let refusal = #expect(throws: ImportBoundaries.Refusal.self) { try run(request) }
        let said = [Language.vietnamese, .english].compactMap { refusal?.explanation.text(in: $0) }.joined(
            separator: "\n")
        for words in bad.says { #expect(said.contains(words), "\(said)") }
        #expect(try drawn(ledger).map(\.unit) == ["X1"])
    }

    @Test func aHeightIsLeftOutAndTheCodeMayStandElsewhere() throws {
        #expect(try run(ImportBoundaries.Request(path: fixture("with-height"))).taken == 1)
        let rings = [[[103, 22], [103.1, 22], [103.1, 22.1], [103, 22.1], [103, 22]]]
        #expect(try drawn(ledger) == [Boundary(unit: "N03151", rings: rings)])
        try run(ImportBoundaries.Request(path: nil, removesAll: true))
        let named = ImportBoundaries.Request(path: fixture("published-property-names"), codeProperty: "unit_code")
        #expect(try run(named).taken == 1)
        #expect(try drawn(ledger) == [Boundary(unit: "N03151", rings: rings)])
    }

    @Test func codesAreMendedAsAnImportMendsThem() throws {
        try take([feature(" \u{D0}5\u{A0}")])
        #expect(try drawn(ledger).map(\.unit) == ["Đ5"])
        #expect(try refusal([feature("Đ5"), feature("\u{D0}5")]).hasPrefix("Feature 2: the unit 'Đ5'"))
        #expect(try refusal([feature("\u{FEFF} ")]).contains("is empty"))
        #expect(try refusal([feature("true", isText: false)]).contains("neither a text nor a whole number"))
    }

    @Test func nothingIsRemovedUnasked() throws {
        try take([feature("X1"), feature("X2")])
        #expect(try refusal([]).contains("would remove every outline"))
        #expect(try drawn(ledger).count == 2)
        let path = try write([feature("X1")])
        #expect(throws: ImportBoundaries.Refusal.hasFeatures(count: 1)) {
            try run(ImportBoundaries.Request(path: path, removesAll: true))
        }
        #expect(try drawn(ledger).count == 2)
        let report = try run(ImportBoundaries.Request(path: write([]), removesAll: true))
        #expect(report.taken == 0 && report.lost == ["X1", "X2"])
        #expect(try drawn(ledger).isEmpty)
    }

    @Test func anOutlineFarFromItsPlacesIsTold() throws {
        #expect(try take([feature("X1"), feature("X2"), feature("N03151")]).distant == ["X2"])
        #expect(try take([feature("X1"), feature("X2", west: 104, south: 21)]).distant.isEmpty)
    }

    @Test func whatIsNoFileIsSaid() throws {
        #expect(throws: ImportBoundaries.Refusal.missing(path: "/nowhere/map.geojson")) {
            try run(ImportBoundaries.Request(path: "/nowhere/map.geojson"))
        }
        for path in [folder.path(""), "/dev/zero"] {
            #expect(throws: ImportBoundaries.Refusal.notAFile(path: path)) {
                try run(ImportBoundaries.Request(path: path))
            }
        }
    }

    /// However fine a file and however many its islands, what a page has to carry stays small.
    @Test func manyFineIslandsBecomeASmallDrawing() throws {
        let islands = (0..<200).map { island in
            let (west, south) = (103 + Double(island % 20) * 0.01, 22 + Double(island / 20) * 0.01)
            let size = 0.004 + Double(island) / 100_000
            let points = (0...400).map { step in
                let angle = Double(step % 400) / 400 * 2 * Double.pi
                return "[\(west + size * cos(angle)),\(south + size * sin(angle))]"
            }
            return "[[\(points.joined(separator: ","))]]"
        }
        let geometry = "{\"type\":\"MultiPolygon\",\"coordinates\":[\(islands.joined(separator: ","))]}"
        try take(["{\"properties\":{\"code\":\"X1\"},\"geometry\":\(geometry)}"])
        let rings = try #require(try drawn(ledger).first).rings
        #expect(rings.map(\.count) == [36, 12, 12, 12])
        // The largest is the last, and stays where it was.
        #expect(rings[0].allSatisfy { abs($0[0] - 103.19) < 0.007 && abs($0[1] - 22.09) < 0.007 })
        let speck = "[[[103,22],[103.000001,22],[103.000001,22.000001],[103,22]]]"
        let tiny =
            "{\"properties\":{\"code\":\"X1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(speck)}}"
        #expect(try refusal([tiny]).contains("cannot be drawn"))
    }

    /// What is damaged is an error, never a drawing of something else.
    @Test(arguments: ["x", "103 22,103", "103 22 7", "nan 22", "103 inf"])
    func aDamagedOutlineIsAnError(rings: String) throws {
        try take([feature("X1")])
        let engine = try SQLiteEngine(path: ledger.path)
        try engine.write { try $0.execute("UPDATE boundaries SET rings = \(rings)") }
        try engine.close()
        #expect(throws: (any Error).self) { try drawn(ledger) }
    }

    private func fixture(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/cases/boundaries/\(name).geojson").path
    }

    private func feature(_ code: String, isText: Bool = true, west: Double = 103, south: Double = 22) -> String {
        let (east, north) = (west + 0.1, south + 0.1)
        let ring = "[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(south)]]"
        let value = isText ? "\"\(code)\"" : code
        return "{\"properties\":{\"code\":\(value)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
    }

    private func write(_ features: [String]) throws -> String {
        let path = folder.path("map.geojson")
        try Data("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}".utf8)
            .write(to: URL(fileURLWithPath: path))
        return path
    }

    @discardableResult
    private func run(_ request: ImportBoundaries.Request, _ other: TestLedger? = nil) throws -> ImportBoundaries.Report
    {
        let ledger = other ?? self.ledger
        return try ImportBoundaries(ledger.open(), actor: ledger.actor).run(request)
    }

    @discardableResult
    private func take(_ features: [String], _ other: TestLedger? = nil) throws -> ImportBoundaries.Report {
        try run(ImportBoundaries.Request(path: write(features)), other)
    }

    /// What is said, in English, when these are refused.
    private func refusal(_ features: [String]) throws -> String {
        let path = try write(features)
        let refusal = #expect(throws: ImportBoundaries.Refusal.self) {
            try run(ImportBoundaries.Request(path: path))
        }
        return refusal?.explanation.text(in: .english) ?? ""
    }

    private func drawn(_ ledger: TestLedger) throws -> [Boundary] {
        try ledger.open().read { try $0.boundaries() }
    }
}
