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

    private let database: LedgerDatabase
    private let snapshot: TreeSnapshot?

    /// Asks the ledger in `database`.
    ///
    /// - Parameter snapshot: where the tree of now may lie.
    package init(_ database: LedgerDatabase, snapshot: TreeSnapshot? = nil) {
        self.database = database
        self.snapshot = snapshot
    }

    /// Answers for the unit with this code.
    ///
    /// - Throws: `UnknownUnit`, `StoreError` when the head is not this ledger's.
    package func run(unit code: String, asOf: AsOf, since: Day? = nil) throws -> Report {
        if asOf == AsOf(day: asOf.day) {
            return try LiveTree(database, snapshot: snapshot).read { view in
                try report(code, asOf, since, view.tree, view.structure, view.head, view.reader)
            }
        }
        return try database.read { reader in
            let head = try asOf.head.map { try reader.head(matching: $0) } ?? reader.head()
            let (tree, structure) = try FigureTreeBuilder(reader).tree(for: asOf, head: head)
            return try report(code, asOf, since, tree, structure, head, reader)
        }
    }

    private func report(
        _ code: String, _ asOf: AsOf, _ since: Day?, _ tree: FigureTree, _ structure: OrganisationStructure,
        _ head: Head, _ reader: LedgerReader
    ) throws -> Report {
        // A unit not known by then still has figures, all zero; one that no fact defines is a slip.
        guard let unit = structure.codebook.knownUnit(code), try reader.isStated(unit: code) else {
            throw UnknownUnit(code: code, isPlace: structure.codebook.knownPlace(code) != nil)
        }
        return Report(
            unit: code, unitName: structure[unit].name(on: asOf.day) ?? code, asOf: asOf, since: since,
            head: head, answer: tree.answer(unit: unit, at: asOf.day, since: since),
            earlier: since.map { tree.answer(unit: unit, at: $0) })
    }
}

extension LedgerReader {
    /// True when any fact states a unit with this code, whether it counts or not.
    func isStated(unit code: String) throws -> Bool {
        guard let subject = try subject(.unit(code)) else { return false }
        return try facts(of: subject).contains {
            if case .unitStated = $0.statement { true } else { false }
        }
    }
}

/// Builds the tree that answers a question.
struct FigureTreeBuilder {
    private let reader: LedgerReader

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    /// - Parameter onFolded: hears of everybody whose days are not those of the tables, with the facts that count.
    func tree(
        for asOf: AsOf, head: Head,
        onFolded: (PersonID, PersonTimeline, [LiveFact], Codebook) -> Void = { _, _, _, _ in }
    ) throws -> (tree: FigureTree, structure: OrganisationStructure) {
        let position = try asOf.head == nil || head == reader.head() ? nil : head.position
        let past = try PastFold(reader, known: asOf.known, head: position)
        let structure = try past.structure()
        let counting = CountingQueue(FigureTree(structure: structure, structureDay: asOf.structure))
        try past.forEachPerson(structure.codebook) { person, timeline, folded in
            counting.count(timeline)
            if let folded { onFolded(person, timeline, folded, structure.codebook) }
        }
        return (counting.finish(), structure)
    }
}
