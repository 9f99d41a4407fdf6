internal import Documents
internal import Fields
internal import Foundation
internal import Store

/// The outlines of a GeoJSON file as they will stand in the ledger, checked as far as that goes without the ledger.
struct Outlines {
    /// An outline with where it came from.
    struct Drawn {
        /// Number of its feature, from 1.
        var feature: Int
        /// True where the file gives the code as a number.
        var isNumber: Bool
        var boundary: Boundary
    }

    private(set) var drawn: [Drawn] = []

    /// Reads the file at `path`.
    ///
    /// - Throws: `ImportBoundaries.Refusal`.
    init(path: String, codeProperty: String) throws {
        let file: GeoJSON
        do { file = try GeoJSON(Outlines.bytes(path)) } catch let failure as GeoJSON.Failure {
            throw ImportBoundaries.Refusal.file(failure)
        }
        var faults = file.faults.map { ImportBoundaries.Fault(feature: $0.feature, reason: .shape($0.reason)) }
        var features: [String: Int] = [:]
        for feature in file.features {
            do throws(Refused) {
                let code = try Outlines.code(of: feature, property: codeProperty)
                if let earlier = features.updateValue(feature.number, forKey: code.text) {
                    throw Refused(reason: .doubledUnit(code: code.text, earlier: earlier))
                }
                let boundary = Boundary(unit: code.text, rings: try Outlines.rings(of: feature))
                drawn.append(Drawn(feature: feature.number, isNumber: code.isNumber, boundary: boundary))
            } catch {
                faults.append(ImportBoundaries.Fault(feature: feature.number, reason: error.reason))
            }
        }
        try ImportBoundaries.refuse(faults)
    }

    /// A feature is refused.
    private struct Refused: Error {
        var reason: ImportBoundaries.Reason
    }

    /// The whole file, or one byte more than may be.
    private static func bytes(_ path: String) throws -> [UInt8] {
        do {
            let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
            let type = try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
            // A pipe would be waited for without end.
            guard type == .typeRegular else { throw ImportBoundaries.Refusal.notAFile(path: path) }
            let handle = try FileHandle(forReadingFrom: url)
            // It was only read.
            defer { try? handle.close() }
            return [UInt8](try handle.read(upToCount: GeoJSON.bytesMax + 1) ?? Data())
        } catch let error as CocoaError {
            throw error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile
                ? ImportBoundaries.Refusal.missing(path: path) : .unreadable(path: path)
        }
    }

    private static func code(
        of feature: GeoJSON.Feature, property: String
    ) throws(Refused) -> (text: String, isNumber: Bool) {
        switch feature.properties[property] {
        case nil:
            throw Refused(reason: .noCode(property: property, others: feature.properties.keys.sorted()))
        case .wholeNumber(let digits): return (digits, true)
        case .text(let text):
            let code = Mending.mended(text)
            if !code.isEmpty { return (code, false) }
            throw Refused(reason: .notACode(property: property))
        case .other: throw Refused(reason: .notACode(property: property))
        }
    }

    private static func rings(of feature: GeoJSON.Feature) throws(Refused) -> [[[Double]]] {
        if let (point, misplacement) = OutlinePlacement.misplaced(feature.rings) {
            throw Refused(reason: .misplaced(point, misplacement))
        }
        for (index, ring) in feature.rings.enumerated() {
            if let near = RingCrossing.first(in: ring) {
                throw Refused(reason: .crossing(ring: index + 1, near: near))
            }
        }
        let rings = OutlineDrawing.rings(feature.rings)
        guard !rings.isEmpty else { throw Refused(reason: .tooSmall) }
        return rings
    }
}
