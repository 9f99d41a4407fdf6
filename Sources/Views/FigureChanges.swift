package import Figures
package import Ledger
internal import Organisation
package import Store

/// What facts about some subjects have changed of the stocks of units, on one day: what a dry run tells.
package struct FigureChanges: Sendable {
    /// One number that changes.
    package struct Change: Equatable, Sendable {
        /// Code of the unit.
        package var unit: String
        /// Its name on the day, before or else after.
        package var name: String
        /// Which number.
        package var figure: Figure
        /// What it was; nil for a unit far above, of which only the difference is known.
        package var before: Int?
        /// By how much it changes.
        package var difference: Int
    }

    /// The day.
    package let day: Day
    /// Unit by unit, those below first.
    package private(set) var changes: [Change] = []

    /// Compares what had arrived by a later position of the log, or is known now, with what had arrived by `head`. Costs what
    /// the grassroots organisations hold that the subjects have to do with; where a unit itself is changed, what all that ever stood
    /// above it hold; where a rule is, the whole ledger, and only units without one above are told of.
    package init(
        of subjects: [StoredSubject], since head: Head, upTo last: Int64? = nil, on day: Day, _ reader: LedgerReader
    ) throws {
        self.day = day
        guard !subjects.contains(where: { [.rule, .holidays].contains($0.id.kind) }) else {
            try addWhole(head, last, reader) { figures in
                figures.tree.roots(on: day).map { figures.structure.codebook.code(of: $0) }
            }
            return
        }
        let units = try TouchedUnits(subjects, reader)
        var sums: [Figure: Int] = [:]
        var told: Set<String> = []
        guard units.compared.count <= FigureChanges.partsMax else {
            let codes = units.named.subtracting(units.compared).sorted() + units.compared
            try addWhole(head, last, reader) { _ in codes }
            return
        }
        for top in units.compared {
            let before = try FigureChanges.answers(of: top, and: units.named, on: day, head: head.position, reader)
            let after = try FigureChanges.answers(of: top, and: units.named, on: day, head: last, reader)
            // Those below first, the one that holds them last.
            let below = Set(before.keys).union(after.keys).subtracting(told).subtracting(units.compared).sorted()
            for code in below + [top] {
                told.insert(code)
                add(code, before[code], after[code]) { if code == top { sums[$0, default: 0] += $1 } }
            }
        }
        guard let top = units.top else { return }
        for figure in Figure.all {
            guard let sum = sums[figure], sum != 0 else { continue }
            changes.append(Change(unit: top.code, name: top.name, figure: figure, before: nil, difference: sum))
        }
    }

    /// Without the numbers of units that somebody may not see; that something above them changes by so much follows from what
    /// they see.
    package func seen(_ sees: (_ unit: String) throws -> Bool) rethrows -> FigureChanges {
        var seen = self
        seen.changes = try changes.filter { try $0.before == nil || sees($0.unit) }
        return seen
    }

    /// Beyond so many parts everything is counted twice, rather than part after part.
    private static let partsMax = 24

    /// Compares some units in two countings of the whole ledger.
    ///
    /// - Parameter codes: of whom, by how they are known afterwards.
    private mutating func addWhole(
        _ head: Head, _ last: Int64?, _ reader: LedgerReader, _ codes: (KnownFigures) -> [String]
    ) throws {
        let (before, after) = (
            try KnownFigures(reader, upTo: head.position), try KnownFigures(reader, upTo: last)
        )
        for code in codes(after) {
            add(code, before.answer(of: code, on: day), after.answer(of: code, on: day)) { _, _ in }
        }
    }

    private typealias Answer = (name: String?, figures: FigureAnswer)

    private mutating func add(
        _ code: String, _ before: Answer?, _ after: Answer?, _ onChange: (Figure, Int) -> Void
    ) {
        for figure in Figure.all where figure.kind == .stock {
            let (old, new) = (before?.figures[figure] ?? 0, after?.figures[figure] ?? 0)
            guard old != new else { continue }
            let name = before?.name ?? after?.name ?? code
            changes.append(Change(unit: code, name: name, figure: figure, before: old, difference: new - old))
            onChange(figure, new - old)
        }
    }

    /// The figures of a unit, and of those of others that ever stood under it.
    private static func answers(
        of top: String, and others: Set<String>, on day: Day, head: Int64?, _ reader: LedgerReader
    ) throws -> [String: Answer] {
        guard let (figures, unit) = try KnownFigures.of(unit: top, reader, upTo: head) else { return [:] }
        let (tree, structure) = (figures.tree, figures.structure)
        var answers = [top: (structure[unit].name(on: day), tree.answer(unit: unit, at: day))]
        for code in others {
            guard let other = structure.codebook.knownUnit(code), tree.wasUnit(other, under: unit) else { continue }
            answers[code] = (structure[other].name(on: day), tree.answer(unit: other, at: day))
        }
        return answers
    }
}
