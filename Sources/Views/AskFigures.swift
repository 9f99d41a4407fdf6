package import Figures
package import Ledger
internal import Organisation
package import Store

/// Every figure of a unit as of a day, and since another.
package struct AskFigures {
    /// The answer, with everything needed to ask again and get the same.
    package struct Report: Sendable {
        /// The unit's code.
        package var unit: String
        /// The unit's name on the day.
        package var unitName: String
        /// What it is an answer to.
        package var asOf: AsOf
        /// The first day, for what happened after it.
        package var since: Day?
        /// The end of the log the answer was computed from.
        package var head: Head
        /// The figures.
        package var answer: FigureAnswer
        /// The answer as of `since`, for the change of stocks; nil without `since`.
        package var earlier: FigureAnswer?
    }

    /// No fact that counts states a unit with this code.
    package struct UnknownUnit: Error, Equatable, Sendable {
        /// The code as asked for.
        package let code: String
        /// True when it is the code of a place.
        package let isPlace: Bool

        /// The error for this code.
        package init(code: String, isPlace: Bool = false) {
            self.code = code
            self.isPlace = isPlace
        }
    }

    private let trees: UnitTreeReader

    /// Asks the ledger in `database`.
    ///
    /// - Parameters:
    ///   - snapshot: where the tree of now may lie.
    ///   - shareMax: a unit with at most this share of all units under it is asked without reading the whole ledger.
    package init(
        _ database: LedgerDatabase, snapshot: TreeSnapshot? = nil, shareMax: Double = UnitTreeReader.shareMax
    ) {
        trees = UnitTreeReader(database, snapshot: snapshot, shareMax: shareMax)
    }

    /// Answers for the unit with this code.
    ///
    /// - Throws: `UnknownUnit`, `StoreError` when the head is not this ledger's.
    package func run(unit code: String, asOf: AsOf, since: Day? = nil) throws -> Report {
        let found = try trees.read(code, for: asOf)
        return Report(
            unit: code, unitName: found.structure[found.unit].name(on: asOf.day) ?? code, asOf: asOf, since: since,
            head: found.head, answer: found.tree.answer(unit: found.unit, at: asOf.day, since: since),
            earlier: since.map { found.tree.answer(unit: found.unit, at: $0) })
    }
}

extension LedgerReader {
    /// True when any fact states a unit with this code, whether it counts or not.
    package func isStated(unit code: String) throws -> Bool {
        guard let subject = try subject(.unit(code)) else { return false }
        return try facts(of: subject).contains {
            if case .unitStated = $0.statement { true } else { false }
        }
    }

    /// The last position that counts for a question from a head; nil where that is the end of the log.
    func lastPosition(of head: Head) throws -> Int64? {
        try head == self.head() ? nil : head.position
    }
}

/// Builds the tree that answers a question.
struct FigureTreeBuilder {
    private let reader: LedgerReader

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    /// - Parameter onFolded: hears of everybody whose days are not those of the tables.
    func tree(
        for asOf: AsOf, head: Head,
        onFolded: (PersonID, PersonTimeline) -> Void = { _, _ in }
    ) throws -> (tree: FigureTree, structure: OrganisationStructure) {
        let past = try PastFold(reader, known: asOf.known, head: reader.lastPosition(of: head))
        let structure = try past.structure()
        let counting = CountingQueue(structure, structureDay: asOf.structure)
        try past.forEachPerson(structure.codebook) { person, timeline, isFolded in
            counting.count(timeline)
            if isFolded { onFolded(person, timeline) }
        }
        return (counting.finish(), structure)
    }
}
