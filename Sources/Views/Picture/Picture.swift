internal import Figures
package import Ledger
package import Organisation
internal import Store

/// The organisation as one question sees it: structure, figures and people of one position of the log.
package struct Picture {
    /// The question.
    package let asOf: AsOf
    /// Who looks.
    package var viewer: Viewer { sight.viewer }
    /// What they may see: nothing else comes out of the picture.
    package let sight: Sight
    /// The position everything is read from.
    package var head: Head { base.head }
    /// Units, places and coverages.
    var structure: OrganisationStructure { base.structure }
    /// Every figure.
    var tree: FigureTree { base.tree }

    let base: PictureBase
    let view: SettledState.View
    let pictures: Pictures
    /// Which facts count, and what they say, of the tables.
    let known: Known
    /// Hears whom the picture names.
    let note: ReadingNote
    /// Whom one page asks for again and again.
    let metPeople = MetPeople()
    var reader: LedgerReader { view.reader }

    init(asOf: AsOf, sight: Sight, base: PictureBase, view: SettledState.View, pictures: Pictures, note: ReadingNote) {
        self.asOf = asOf
        self.sight = sight
        self.base = base
        self.view = view
        self.pictures = pictures
        self.note = note
        known = Known(view.reader, by: asOf.known, last: base.head.position, end: view.end)
    }

    /// The picture of another question, read from the same position of the log.
    ///
    /// - Throws: `PictureRefusal`.
    package func other(_ asOf: AsOf) throws -> Picture {
        try pictures.picture(asOf, for: viewer, view, note)
    }

    /// True once somebody can sign in, when this is read: it is no part of what was known.
    package func letsSomebodyIn() throws -> Bool { try reader.vault.letsSomebodyIn() }

    /// The day of the question.
    package var day: Day { asOf.day }

    /// A count of what would name people where it is listed: nobody of them is noted as read.
    package func counting(_ count: () throws -> Int) rethrows -> Int { try note.counting(count) }

    /// The day, where the office is, on which anything was recorded last, whatever the question; nil for an empty ledger.
    package func lastRecordedDay() throws -> Day? {
        try reader.lastRecorded().map(pictures.calendar.day)
    }

    /// The unit with this code.
    ///
    /// - Throws: `UnknownUnit` when no fact states it, as far as the question sees, and when it is out of sight.
    package func unit(_ code: String) throws -> UnitID {
        let isPlace = { structure.codebook.knownPlace(code).map { sight.sees($0) } ?? false }
        guard let unit = structure.codebook.knownUnit(code), sight.sees(unit) else {
            throw UnknownUnit(code: code, isPlace: isPlace())
        }
        if periods(of: unit).isEmpty, try !reader.isStated(unit: code) {
            throw UnknownUnit(code: code, isPlace: isPlace())
        }
        return unit
    }

    /// The place with this code; nil when no fact states it, as far as the question sees, and when it is out of sight.
    package func place(_ code: String) -> PlaceID? {
        structure.codebook.knownPlace(code).flatMap { periods(of: $0).isEmpty || !sight.sees($0) ? nil : $0 }
    }

    /// What the unit is called on the day of the question.
    package func name(of unit: UnitID) -> String { name(of: unit, on: day) }

    /// What the place is called on the day of the question.
    package func name(of place: PlaceID) -> String { name(of: place, on: day) }

    /// What the unit is on the day of the question; nil when nothing of it is known.
    package func kind(of unit: UnitID) -> UnitKind? { kind(of: unit, on: day) }

    /// What the place is on the day of the question; nil when nothing of it is known.
    package func kind(of place: PlaceID) -> PlaceKind? { kind(of: place, on: day) }

    /// The places of these kinds that are in force on the day and whose answering unit stands under a unit.
    package func places(under unit: UnitID, kinds: Set<PlaceKind>) -> [PlaceID] {
        tree.placesEver(under: unit).filter { place in
            guard sight.sees(place), let state = structure[place].state(on: day), kinds.contains(state.kind),
                let answering = tree.answeringUnit(of: place, on: day)
            else { return false }
            return tree.isUnit(answering, under: unit, on: day)
        }
    }

    /// The day of the last opening balance by the day of the question: where a ledger's own history begins, and so the
    /// term when nobody says otherwise. Nil when there is none.
    package var openingDay: Day? {
        rememberedOfAll(OpeningDay()) {
            let steps = tree.roots(on: day).flatMap { root in
                tree.steps(of: .enrolled, unit: root, since: .earliest, at: day).adjacentIncrements
            }
            return steps.max { ($0.amount, $0.day) < ($1.amount, $1.day) }.map { Day(number: $0.day) }
        }
    }

    private struct OpeningDay: Hashable {}
}

extension [StepFunction.Step] {
    /// By how much the value grows at each step after the first.
    fileprivate var adjacentIncrements: [(day: Int32, amount: Int32)] {
        zip(self, dropFirst()).map { ($1.day, $1.value - $0.value) }
    }
}
