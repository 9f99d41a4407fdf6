internal import Documents
internal import Foundation
internal import Ledger
package import Store

/// Takes over the outlines of units from a GeoJSON file, for maps. They replace those that were there.
package struct ImportBoundaries {
    /// Why nothing was taken over.
    package enum Refusal: Error, Hashable, Sendable {
        /// The file cannot be read.
        case unreadable(path: String)
        /// It is no GeoJSON feature collection.
        case notAFeatureCollection
        /// The feature with this number, from 1, is no polygon.
        case notAPolygon(feature: Int)
        /// The feature with this number, from 1, has a point outside of the globe or too few points.
        case badRing(feature: Int)
        /// The feature with this number, from 1, has no property `code`.
        case noCode(feature: Int)
        /// The feature with this number, from 1, names a unit that no fact states.
        case unknownUnit(code: String, feature: Int)
        /// Two features name one unit.
        case doubledUnit(code: String, feature: Int)
        /// The file is larger than the limit.
        case tooLarge(bytesMax: Int)
    }

    /// The most points of a ring that are kept: a map on a page shows no more.
    private static let pointsMax = 36

    private let database: LedgerDatabase
    private let actor: Actor

    /// Takes outlines over into the ledger in `database`.
    package init(_ database: LedgerDatabase, actor: Actor) {
        self.database = database
        self.actor = actor
    }

    /// Reads the file at `path`; how many units have an outline now.
    ///
    /// - Throws: `Refusal`; then nothing has changed.
    package func run(path: String) throws -> Int {
        guard let data = FileManager.default.contents(atPath: path) else { throw Refusal.unreadable(path: path) }
        let features = try read([UInt8](data))
        let command = CommandRequest(key: "boundaries", account: actor.account, recorded: actor.now)
        return try database.write(command) { writer in
            var boundaries: [Boundary] = []
            for (index, feature) in features.enumerated() {
                let number = index + 1
                guard let code = feature.properties["code"] else { throw Refusal.noCode(feature: number) }
                guard try writer.reader.isStated(unit: code) else {
                    throw Refusal.unknownUnit(code: code, feature: number)
                }
                if boundaries.contains(where: { $0.unit == code }) {
                    throw Refusal.doubledUnit(code: code, feature: number)
                }
                let rings = feature.rings.map { ring in
                    OutlineSimplifier.simplified(ring, pointsMax: ImportBoundaries.pointsMax).map {
                        [rounded($0.longitude), rounded($0.latitude)]
                    }
                }
                boundaries.append(Boundary(unit: code, rings: rings))
            }
            try writer.replaceBoundaries(boundaries)
            return boundaries.count
        }
    }

    private func read(_ bytes: [UInt8]) throws -> [GeoJSON.Feature] {
        do { return try GeoJSON(bytes).features } catch let failure as GeoJSON.Failure {
            switch failure {
            case .notAFeatureCollection: throw Refusal.notAFeatureCollection
            case .notAPolygon(let feature): throw Refusal.notAPolygon(feature: feature)
            case .badRing(let feature): throw Refusal.badRing(feature: feature)
            case .tooLarge(let bytesMax): throw Refusal.tooLarge(bytesMax: bytesMax)
            }
        }
    }

    /// To about a metre.
    private func rounded(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }
}
