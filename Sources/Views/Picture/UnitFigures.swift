package import Figures
package import Ledger

/// Every figure of a unit as of a day, and since another, with everything needed to ask again and get the same.
package struct UnitFigures: Sendable {
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

extension Pictures {
    /// Every figure of the unit with this code. Of a unit that is a small part of the ledger, only what has to do with it is
    /// read.
    ///
    /// - Throws: `UnknownUnit`, `PictureRefusal`.
    package func figures(unit code: String, asOf: AsOf, since: Day? = nil, for viewer: Viewer) throws -> UnitFigures {
        try read(asOf, over: code, for: viewer) { picture, unit in
            UnitFigures(
                unit: code, unitName: picture.name(of: unit), asOf: asOf, since: since, head: picture.head,
                answer: picture.answer(unit: unit, at: asOf.day, since: since),
                earlier: since.map { picture.answer(unit: unit, at: $0) })
        }
    }
}
