package import Figures
package import Ledger
package import Organisation
package import Store
internal import Synchronization

/// The tree of what is known now, kept in step with the ledger's log.
///
/// It learns only from the log, after commit: every reading first brings it to exactly the position its transaction
/// sees. So figures from the tree and lists from the tables agree, whoever wrote: this process or another.
package final class LiveTree: Sendable {
    private struct State {
        var head: Head
        var structure: OrganisationStructure
        var tree: FigureTree
    }

    /// Beyond this many new facts the tree is built anew, which is then faster than difference by difference.
    private static let differencesMax: Int64 = 20_000

    private let database: LedgerDatabase
    private let snapshot: TreeSnapshot?
    private let state = Mutex<State?>(nil)

    /// The tree of the ledger in `database`. Built at the first reading.
    ///
    /// - Parameter snapshot: where a tree may lie that was built before.
    package init(_ database: LedgerDatabase, snapshot: TreeSnapshot? = nil) {
        self.database = database
        self.snapshot = snapshot
    }

    /// Writes the tree as it is now to the snapshot, for the next start. Nothing depends on its being there.
    package func save() throws {
        guard let snapshot, let state = state.withLock({ $0 }) else { return }
        try snapshot.write(
            TreeSnapshot.Contents(head: state.head, structure: state.structure, tree: state.tree))
    }

    /// The tree of the snapshot, when it is of an earlier state of this ledger, and not much earlier.
    private func remembered(_ reader: LedgerReader, _ head: Head) throws -> State? {
        guard let contents = snapshot?.read(), contents.head.position <= head.position,
            head.position - contents.head.position <= LiveTree.differencesMax,
            try reader.had(contents.head)
        else { return nil }
        return State(head: contents.head, structure: contents.structure, tree: contents.tree)
    }

    /// What one reading sees: everything from the same position of the log.
    package struct View {
        /// The position everything was read from.
        package let head: Head
        /// Units, places and coverages.
        package let structure: OrganisationStructure
        /// Every figure.
        package let tree: FigureTree
        /// The tables, in the same transaction.
        package let reader: LedgerReader
    }

    /// Reads figures and tables of one state of the ledger.
    package func read<Value>(_ body: (View) throws -> Value) throws -> Value {
        try database.read { reader in
            let head = try reader.head()
            let current = try state.withLock { state in
                // A reading that began before another one caught up sees an older state: it gets a tree of its own.
                if let known = state, known.head.position > head.position {
                    return try LiveTree.build(reader, head)
                }
                let caughtUp = try LiveTree.catchUp(state ?? remembered(reader, head), reader, to: head)
                state = caughtUp
                return caughtUp
            }
            return try body(
                View(head: head, structure: current.structure, tree: current.tree, reader: reader))
        }
    }

    private static func build(_ reader: LedgerReader, _ head: Head) throws -> State {
        let (tree, structure) = try FigureTreeBuilder(reader).tree(for: AsOf(day: .latest), head: head)
        return State(head: head, structure: structure, tree: tree)
    }

    private static func catchUp(_ old: State?, _ reader: LedgerReader, to head: Head) throws -> State {
        guard var state = old, head.position - state.head.position <= differencesMax else {
            return try build(reader, head)
        }
        if state.head == head { return state }
        try reader.extend(&state.structure.codebook)
        state.structure.makeRoom()
        let subjects = try reader.subjects(after: state.head.position, upTo: head.position)
        try refold(subjects.filter { $0.id.kind != .person }, in: &state, reader)
        for subject in subjects where subject.id.kind == .person {
            let facts = try reader.facts(of: subject)
            let person = PersonID(number: subject.row)
            let timelines = [state.head.position, head.position].map { position in
                PersonTimeline.fold(
                    LiveFact.live(in: facts, head: position), person: person, codebook: &state.structure.codebook
                ).timeline
            }
            state.tree.replace(timelines[0], with: timelines[1])
        }
        state.tree.settle()
        state.head = head
        return state
    }

    private static func refold(_ subjects: [StoredSubject], in state: inout State, _ reader: LedgerReader) throws {
        var units: [UnitID] = []
        var places: [PlaceID] = []
        var coverages: [CoverageTimeline.Pair] = []
        var structure = state.structure
        for subject in subjects {
            switch try structure.refold(subject, facts: reader.facts(of: subject)) {
            case .unit(let unit): units.append(unit)
            case .place(let place): places.append(place)
            case .coverage(let pair): coverages.append(pair)
            case nil: continue
            }
        }
        state.structure = structure
        state.tree.apply(structure, units: units, places: places, coverages: coverages)
    }
}
