package import Figures
package import Ledger
package import Organisation
package import Store

/// Figures in a transaction that somebody else has begun, be it one that writes: what a dry run compares before and after.
package struct KnownFigures {
    /// Units, places and coverages.
    package let structure: OrganisationStructure
    /// Every figure.
    package let tree: FigureTree

    /// Reads and counts everything.
    ///
    /// - Parameters:
    ///   - position: what arrived later in the log does not count; nil: everything in the transaction does.
    ///   - known: what was learned after this day does not count; nil: everything does.
    package init(_ reader: LedgerReader, upTo position: Int64? = nil, known: Day? = nil) throws {
        let known = Known(reader, by: known, last: position ?? .max, end: try reader.head().position)
        (structure, tree) = try known.figures(structureDay: nil)
    }

    private init(structure: OrganisationStructure, tree: FigureTree) {
        (self.structure, self.tree) = (structure, tree)
    }

    /// Reads and counts what has to do with the unit with this code: its figures, and those of all that ever stood under it,
    /// are right, and no others; nil where the ledger does not know the code.
    ///
    /// - Parameter position: what arrived later in the log does not count; nil: everything in the transaction does.
    package static func of(
        unit code: String, _ reader: LedgerReader, upTo position: Int64? = nil
    ) throws -> (figures: KnownFigures, unit: UnitID)? {
        let known = Known(reader, by: nil, last: position ?? .max, end: try reader.head().position)
        guard let part = try KnownPart(known).figures(of: code, structureDay: nil, shareMax: 1),
            let unit = part.structure.codebook.knownUnit(code)
        else { return nil }
        return (KnownFigures(structure: part.structure, tree: part.tree), unit)
    }

    /// A unit's name and figures on a day; nil where nothing is known of it.
    func answer(of code: String, on day: Day) -> (name: String?, figures: FigureAnswer)? {
        guard let unit = structure.codebook.knownUnit(code), structure.units.indices.contains(Int(unit.index)),
            !structure[unit].periods.isEmpty
        else { return nil }
        return (structure[unit].name(on: day), tree.answer(unit: unit, at: day))
    }

    /// Every figure on a day of the units that had begun by then and are no cells, by their codes.
    package func answers(on day: Day) -> [String: FigureAnswer] {
        structure.units.reduce(into: [:]) { answers, unit in
            guard let period = unit.periods.lastStarted(by: day), period.content.kind != .cell else { return }
            answers[structure.codebook.code(of: unit.unit)] = tree.answer(unit: unit.unit, at: day)
        }
    }
}
