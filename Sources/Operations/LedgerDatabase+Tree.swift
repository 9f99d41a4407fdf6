internal import Ledger
internal import Organisation
internal import Store

extension LedgerDatabase {
    /// Reads figures and tables of the state of the ledger that a question is about.
    ///
    /// - Parameter snapshot: where the tree of now may lie, which is read when the question is about now.
    /// - Throws: `StoreError` when the head asked for is not this ledger's.
    func readTree<Value>(
        for asOf: AsOf, snapshot: TreeSnapshot?, _ body: (LiveTree.View) throws -> Value
    ) throws -> Value {
        if asOf == AsOf(day: asOf.day) {
            return try LiveTree(self, snapshot: snapshot).read(body)
        }
        return try read { reader in
            let head = try asOf.head.map { try reader.head(matching: $0) } ?? reader.head()
            let (tree, structure) = try FigureTreeBuilder(reader).tree(for: asOf, head: head)
            return try body(LiveTree.View(head: head, structure: structure, tree: tree, reader: reader))
        }
    }
}

extension LiveTree.View {
    /// The unit with this code. One not known by then still has figures, all zero; one that no fact defines is a slip.
    ///
    /// - Throws: `AskFigures.UnknownUnit`.
    func statedUnit(_ code: String) throws -> UnitID {
        guard let unit = structure.codebook.knownUnit(code), try reader.isStated(unit: code) else {
            throw AskFigures.UnknownUnit(code: code, isPlace: structure.codebook.knownPlace(code) != nil)
        }
        return unit
    }
}
