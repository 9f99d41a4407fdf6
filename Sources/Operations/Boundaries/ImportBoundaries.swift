package import Documents
internal import Ledger
package import Store
internal import Views

/// Takes over the outlines of units from a GeoJSON file, for maps. They replace those that were there.
package struct ImportBoundaries {
    /// What is asked for.
    package struct Request: Sendable {
        /// The GeoJSON file; nil only where every outline is to go.
        package var path: String?
        /// The property of a feature that holds the code of its unit.
        package var codeProperty: String
        /// True where every outline is to go and none is to come.
        package var removesAll: Bool

        /// To take over the outlines of the file at `path`.
        package init(path: String?, codeProperty: String = "code", removesAll: Bool = false) {
            self.path = path
            self.codeProperty = codeProperty
            self.removesAll = removesAll
        }
    }

    /// What was done.
    package struct Report: Hashable, Sendable {
        /// How many units have an outline now.
        package var taken: Int
        /// The codes of the units that had one and have none any more, in order.
        package var lost: [String]
        /// The codes of the units whose outline has none of their places in it or near it, in order.
        package var distant: [String]
    }

    /// Why nothing was taken over.
    package enum Refusal: Error, Hashable, Sendable {
        /// There is nothing at the path.
        case missing(path: String)
        /// There is something else than a file at the path.
        case notAFile(path: String)
        /// The file may not be read.
        case unreadable(path: String)
        /// It is no feature collection, or too large.
        case file(GeoJSON.Failure)
        /// The file has no outline, which would remove all there are, and nobody asked for that.
        case noFeatures
        /// Every outline is to go, and the file has some.
        case hasFeatures(count: Int)
        /// Features are wrong: the first `faultsMax` of them, and how many there are.
        case features([Fault], count: Int)
    }

    /// A feature that cannot be taken over.
    package struct Fault: Hashable, Sendable {
        /// Its number in the file, from 1.
        package var feature: Int
        /// What is wrong with it.
        package var reason: Reason
    }

    /// What is wrong with a feature. Rings count from 1 through all parts of the feature.
    package enum Reason: Hashable, Sendable {
        /// It has no outline.
        case shape(GeoJSON.Reason)
        /// A point of it lies where no unit can lie, for a likely cause.
        case misplaced(GeoJSON.Point, Misplacement)
        /// A ring crosses itself about there.
        case crossing(ring: Int, near: GeoJSON.Point)
        /// It is too small to be drawn: less than some metres across.
        case tooSmall
        /// It has no property of the name; these it has, in order.
        case noCode(property: String, others: [String])
        /// The property is neither a text nor a whole number, or empty.
        case notACode(property: String)
        /// It names a unit that no fact states; a number may have lost its zeros.
        case unknownUnit(code: String, isNumber: Bool)
        /// An earlier feature names the same unit.
        case doubledUnit(code: String, earlier: Int)
    }

    /// Of so many wrong features a refusal tells.
    package static let faultsMax = 20

    private let database: LedgerDatabase
    private let actor: Actor

    /// Takes outlines over into the ledger in `database`.
    package init(_ database: LedgerDatabase, actor: Actor) {
        self.database = database
        self.actor = actor
    }

    /// Replaces the outlines. All that takes time is done before anybody has to wait for the ledger.
    ///
    /// - Throws: `Refusal`; then nothing has changed.
    package func run(_ request: Request) throws -> Report {
        let outlines = try request.path.map { try Outlines(path: $0, codeProperty: request.codeProperty) }
        let drawn = outlines?.drawn ?? []
        if request.removesAll, !drawn.isEmpty { throw Refusal.hasFeatures(count: drawn.count) }
        if !request.removesAll, drawn.isEmpty { throw Refusal.noFeatures }
        var command = Command(name: .outlines, key: "boundaries", content: [], actor: actor, rights: .ofTheFiles)
        command.isBulk = true
        command.need = .keeping
        let boundaries = drawn.map(\.boundary)
        var lost: [String] = []
        _ = try Door(database).run(command) { writing in
            var unknown: [Fault] = []
            for outline in drawn where try !writing.reader.isStated(unit: outline.boundary.unit) {
                let reason = Reason.unknownUnit(code: outline.boundary.unit, isNumber: outline.isNumber)
                unknown.append(Fault(feature: outline.feature, reason: reason))
            }
            try ImportBoundaries.refuse(unknown)
            let codes = Set(boundaries.map(\.unit))
            lost = try writing.reader.boundaryUnits().filter { !codes.contains($0) }
            try writing.replaceBoundaries(boundaries)
        }
        let distant = try database.read { try OutlineDistance($0).distant(boundaries) }
        return Report(taken: boundaries.count, lost: lost, distant: distant)
    }

    /// - Throws: `Refusal` where there is any fault.
    static func refuse(_ faults: [Fault]) throws {
        guard !faults.isEmpty else { return }
        let sorted = faults.sorted { $0.feature < $1.feature }
        throw Refusal.features(Array(sorted.prefix(faultsMax)), count: sorted.count)
    }
}
