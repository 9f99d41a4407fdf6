internal import Figures
internal import Ledger
internal import Organisation
package import Store
internal import Synchronization

/// Gives consistent pictures of the organisation, as any question sees it, to whoever shows them.
///
/// What is known now comes from one tree that is kept up by differences; what was known on a day, at an earlier head, or
/// on another day's structure is a picture of its own, made anew and kept for the next questions.
package final class Pictures: Sendable {
    /// Pictures of the past that are kept. A few, since each may be as large as the tree of today.
    private static let keptMax = 6

    private struct Key: Hashable {
        var known: Day?
        var structure: Day?
        var position: Int64
        /// Where the tables stood: they tell of everybody whom the picture need not fold.
        var current: Int64
    }

    private struct Kept {
        var key: Key
        var base: PictureBase
    }

    /// The days of the ledger's office.
    var calendar: OfficeCalendar { database.calendar }

    private let database: LedgerDatabase
    private let live: LiveTree
    /// The last used comes last.
    private let kept = Mutex<[Kept]>([])
    /// What folds found out of order, for the last questions.
    let irregularities = IrregularityCache()

    /// Pictures of the ledger in `database`.
    ///
    /// - Parameter snapshot: where the tree of now may lie from an earlier start.
    package init(_ database: LedgerDatabase, snapshot: TreeSnapshot? = nil) {
        self.database = database
        live = LiveTree(database, snapshot: snapshot)
    }

    /// Keeps the tree of now for the next start. Nothing depends on its being kept.
    package func saveSnapshot() throws {
        try live.save()
    }

    /// Hands the picture that answers the question to `body`; everything in it comes from one position of the log.
    ///
    /// - Throws: `PictureRefusal` when the head is not this ledger's, and what `body` throws.
    package func read<Value>(_ asOf: AsOf, _ body: (Picture) throws -> Value) throws -> Value {
        do { return try live.read { view in try body(picture(asOf, view)) } } catch StoreError.foldedByAnother {
            throw PictureRefusal.foldedByAnother
        }
    }

    /// The picture of another question, from the same position of the log.
    func picture(_ asOf: AsOf, _ view: LiveTree.View) throws -> Picture {
        let head = try asOf.head.map { try self.head(matching: $0, view.reader) } ?? view.head
        let isLive = asOf.known == nil && asOf.structure == nil && head == view.head
        let base =
            try isLive
            ? PictureBase(structure: view.structure, tree: view.tree, folded: nil)
            : past(asOf, head: head, current: view.head, view.reader)
        return Picture(asOf: asOf, head: head, base: base, view: view, pictures: self)
    }

    private func head(matching reference: HeadReference, _ reader: LedgerReader) throws -> Head {
        do { return try reader.head(matching: reference) } catch StoreError.headBeyondLedger(let last) {
            throw PictureRefusal.headBeyondLedger(last: last)
        } catch StoreError.headDoesNotMatch {
            throw PictureRefusal.headDoesNotMatch
        }
    }

    private func past(_ asOf: AsOf, head: Head, current: Head, _ reader: LedgerReader) throws -> PictureBase {
        let key = Key(
            known: asOf.known, structure: asOf.structure, position: head.position, current: current.position)
        let found = kept.withLock { kept -> PictureBase? in
            guard let index = kept.firstIndex(where: { $0.key == key }) else { return nil }
            kept.append(kept.remove(at: index))
            return kept[kept.count - 1].base
        }
        if let found { return found }
        let base = try PictureBase(asOf, head: head, reader)
        kept.withLock { kept in
            kept.append(Kept(key: key, base: base))
            if kept.count > Pictures.keptMax { kept.removeFirst() }
        }
        return base
    }
}

/// Why a question has no picture.
package enum PictureRefusal: Error, Hashable, Sendable {
    /// The head asked for is not a head of this ledger: another ledger, or one that was altered.
    case headDoesNotMatch
    /// The ledger has fewer facts than the head asked for.
    case headBeyondLedger(last: Int64)
    /// Another version of the program has folded the ledger anew since this one opened it.
    case foldedByAnother
}

/// The part of a picture that can be kept: what does not need the ledger to answer.
struct PictureBase: Sendable {
    var structure: OrganisationStructure
    var tree: FigureTree
    /// For a picture of the past, who has to be folded for which cell or place; nil where the tables tell of everybody.
    var folded: PeopleIndex?

    init(structure: OrganisationStructure, tree: FigureTree, folded: PeopleIndex?) {
        self.structure = structure
        self.tree = tree
        self.folded = folded
    }

    init(_ asOf: AsOf, head: Head, _ reader: LedgerReader) throws {
        var index = PeopleIndex()
        (tree, structure) = try FigureTreeBuilder(reader).tree(for: asOf, head: head) { index.add($0, $1) }
        folded = index.isEmpty ? nil : index
    }
}

/// Which people a picture of the past has to fold to tell of a cell, a place or a unit: those of whom the tables know
/// more than the picture.
struct PeopleIndex: Sendable {
    private var people: Set<PersonID> = []
    private(set) var ofCell: [UnitID: [PersonID]] = [:]
    private(set) var ofPlace: [PlaceID: [PersonID]] = [:]

    var isEmpty: Bool { people.isEmpty }

    /// True for somebody of whom the tables know more.
    func holds(_ person: PersonID) -> Bool { people.contains(person) }

    mutating func add(_ person: PersonID, _ timeline: PersonTimeline) {
        people.insert(person)
        for cell in Set(timeline.days.compactMap(\.state.cell)) { ofCell[cell, default: []].append(person) }
        for place in Set(timeline.days.compactMap(\.state.place)) { ofPlace[place, default: []].append(person) }
    }
}
