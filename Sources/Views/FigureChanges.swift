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

    /// Compares what is known now with what had arrived by `head`. Costs what the grassroots organisations hold that the
    /// subjects have to do with; where a unit itself is changed, what all that ever stood above it hold.
    package init(of subjects: [StoredSubject], since head: Head, on day: Day, _ reader: LedgerReader) throws {
        self.day = day
        let units = try TouchedUnits(subjects, reader)
        var sums: [Figure: Int] = [:]
        for code in units.compared {
            let before = try FigureChanges.answer(of: code, on: day, head: head.position, reader)
            let after = try FigureChanges.answer(of: code, on: day, head: nil, reader)
            for figure in Figure.all where figure.kind == .stock {
                let (old, new) = (before.answer?[figure] ?? 0, after.answer?[figure] ?? 0)
                guard old != new else { continue }
                changes.append(
                    Change(
                        unit: code, name: before.name ?? after.name ?? code, figure: figure, before: old,
                        difference: new - old))
                sums[figure, default: 0] += new - old
            }
        }
        for (code, name) in units.summed(on: day) {
            for figure in Figure.all {
                guard let sum = sums[figure], sum != 0 else { continue }
                changes.append(Change(unit: code, name: name, figure: figure, before: nil, difference: sum))
            }
        }
    }

    private static func answer(
        of code: String, on day: Day, head: Int64?, _ reader: LedgerReader
    ) throws -> (answer: FigureAnswer?, name: String?) {
        let fold = SubtreeFold(reader, known: nil, head: head)
        guard let (tree, structure) = try fold.tree(of: code, structureDay: nil, shareMax: 1),
            let unit = structure.codebook.knownUnit(code)
        else { return (nil, nil) }
        return (tree.answer(unit: unit, at: day), structure[unit].name(on: day))
    }
}

/// The units whose numbers facts about some subjects may change.
private struct TouchedUnits {
    /// Codes of those that are counted before and after.
    private(set) var compared: [String] = []
    /// The one unit above all of those, where there is one.
    private let top: UnitTimeline?
    private let topCode: String

    init(_ subjects: [StoredSubject], _ reader: LedgerReader) throws {
        var codes: Set<String> = []
        let part = PartReader(reader)
        for subject in subjects where TouchedUnits.counted.contains(subject.id.kind) {
            for fact in try reader.facts(of: subject) {
                if case .unitStated(let unit) = fact.statement { codes.insert(unit.code) }
                for mention in fact.statement?.mentions ?? [] {
                    switch mention {
                    case .unit(let code): codes.insert(code)
                    case .place(let code): codes.formUnion(try part.unitsEver(answeringFor: code))
                    case .person: break
                    }
                }
            }
        }
        _ = try part.readUnits(everAbove: codes)
        let structure = part.structure
        let changesUnits = subjects.contains { $0.id.kind == .unit }
        let isCompared = { (timeline: UnitTimeline) in
            changesUnits || timeline.periods.contains { $0.content.kind.isGrassroots }
        }
        let known = structure.units.filter { !$0.periods.isEmpty }
        let below = known.filter(isCompared)
        // Cells that never stood under a grassroots organisation are compared with all that is above them.
        compared = (below.isEmpty ? known : below).map { structure.codebook.code(of: $0.unit) }.sorted()
        let tops = structure.units.filter { timeline in
            !timeline.periods.isEmpty && timeline.periods.allSatisfy { $0.content.parent == nil }
        }
        // Where units move, sums of parts are not what changes above them.
        top = tops.count == 1 && !changesUnits && !below.isEmpty && !isCompared(tops[0]) ? tops[0] : nil
        topCode = top.map { structure.codebook.code(of: $0.unit) } ?? ""
    }

    /// Sorts of subjects that figures count.
    private static let counted: Set<SubjectKind> = [.unit, .place, .person, .coverage]

    /// The unit above all, with its name.
    func summed(on day: Day) -> [(code: String, name: String)] {
        top.map { [(topCode, $0.name(on: day) ?? topCode)] } ?? []
    }
}
