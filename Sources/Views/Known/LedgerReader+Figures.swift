package import Figures
package import Ledger
internal import Organisation
package import Store

extension LedgerReader {
    /// The units directly under a unit on a day, each with so much of a figure at its end: as it is known in this transaction.
    ///
    /// - Returns: codes with values, in the order of the units; nothing for a unit that is not known.
    package func children(
        ofUnit code: String, with figure: Figure, on day: Day
    ) throws -> [(code: String, value: Int)] {
        let known = try Known(self, head: head())
        guard let (structure, tree) = try KnownPart(known).figures(of: code, structureDay: nil, shareMax: 1),
            let unit = structure.codebook.knownUnit(code)
        else { return [] }
        return tree.children(of: unit, on: day).map { child in
            (structure.codebook.code(of: child), tree.value(of: figure, unit: child, at: day))
        }
    }
}
