internal import Figures
internal import Ledger
internal import Organisation
internal import Store

/// The figures of one unit and of all that ever stood under it, of the state of the ledger that a question is about.
/// Other units may be there, with figures that mean nothing.
struct UnitTree {
    /// The position everything was read from.
    let head: Head
    /// The unit asked about.
    let unit: UnitID
    let structure: OrganisationStructure
    let tree: FigureTree
}

/// Reads the figures of a unit: of a small part of the ledger only what they need, of a large one all.
package struct UnitTreeReader {
    /// Above this share of all units, reading the whole ledger from end to end is quicker.
    package static let shareMax = 0.125

    private let database: LedgerDatabase
    private let snapshot: TreeSnapshot?
    private let shareMax: Double

    /// - Parameters:
    ///   - snapshot: where the tree of now may lie, which is read when the question is about now and about much.
    ///   - shareMax: above this share of all units the whole ledger is read.
    init(_ database: LedgerDatabase, snapshot: TreeSnapshot?, shareMax: Double) {
        (self.database, self.snapshot, self.shareMax) = (database, snapshot, shareMax)
    }

    /// The figures of the unit with this code.
    ///
    /// - Throws: `AskFigures.UnknownUnit`, `StoreError` when the head asked for is not this ledger's.
    func read(_ code: String, for asOf: AsOf) throws -> UnitTree {
        let isNow = asOf == AsOf(day: asOf.day)
        let found = try database.read { reader -> UnitTree? in
            let head = try asOf.head.map { try reader.head(matching: $0) } ?? reader.head()
            guard try reader.isStated(unit: code) else {
                throw AskFigures.UnknownUnit(code: code, isPlace: try reader.subject(.place(code)) != nil)
            }
            let fold = SubtreeFold(reader, known: asOf.known, head: try reader.lastPosition(of: head))
            if let part = try fold.tree(of: code, structureDay: asOf.structure, shareMax: shareMax) {
                return UnitTree(code, head, part)
            }
            return isNow ? nil : UnitTree(code, head, try FigureTreeBuilder(reader).tree(for: asOf, head: head))
        }
        if let found { return found }
        return try LiveTree(database, snapshot: snapshot).read { view in
            guard let tree = UnitTree(code, view.head, (view.tree, view.structure)) else {
                throw AskFigures.UnknownUnit(code: code)
            }
            return tree
        }
    }
}

extension UnitTree {
    /// Nil when no code is the unit's. One not known by then still has figures, all zero.
    fileprivate init?(
        _ code: String, _ head: Head, _ found: (tree: FigureTree, structure: OrganisationStructure)
    ) {
        guard let unit = found.structure.codebook.knownUnit(code) else { return nil }
        self.init(head: head, unit: unit, structure: found.structure, tree: found.tree)
    }
}
