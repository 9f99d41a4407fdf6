import Foundation
import Ledger
import Operations
import TestLedgers
import Testing

/// Outlines of units are taken over whole or not at all, and change no figure.
@Suite struct BoundariesTests {
    @Test func outlinesReplaceThoseBefore() throws {
        let folder = try TestFolder()
        let ledger = TestLedger(path: folder.path("ledger"))
        try ledger.importing(folder.dossier(RandomDossier(seed: 7).complete().files))
        let before = try ledger.allFigures()
        #expect(try take(["X1", "X2"], folder, ledger) == 2)
        #expect(try outlines(ledger) == 2)
        for (codes, refusal) in [
            (["X1", "ZZ"], ImportBoundaries.Refusal.unknownUnit(code: "ZZ", feature: 2)),
            (["X1", "X1"], .doubledUnit(code: "X1", feature: 2)), ([nil], .noCode(feature: 1)),
        ] as [([String?], ImportBoundaries.Refusal)] {
            #expect(throws: refusal) { try take(codes, folder, ledger) }
            #expect(try outlines(ledger) == 2)
        }
        #expect(try take(["H"], folder, ledger) == 1)
        #expect(try outlines(ledger) == 1)
        #expect(try ledger.allFigures() == before)
        #expect(try VerifyLedger(ledger.open()).run().firstBroken == nil)
    }

    private func take(_ codes: [String?], _ folder: TestFolder, _ ledger: TestLedger) throws -> Int {
        let features = codes.map { code in
            let properties = code.map { "{\"code\":\"\($0)\"}" } ?? "{}"
            return
                "{\"properties\":\(properties),\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,2],[3,4],[1,2]]]}}"
        }
        let path = folder.path("map.geojson")
        try Data("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}".utf8)
            .write(to: URL(fileURLWithPath: path))
        return try ImportBoundaries(ledger.open(), actor: ledger.actor).run(path: path)
    }

    private func outlines(_ ledger: TestLedger) throws -> Int {
        try Pictures(ledger.open()).read(AsOf(day: .latest)) { try $0.boundaries().count }
    }
}
