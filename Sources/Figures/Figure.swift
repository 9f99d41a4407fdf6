internal import Ledger
package import Organisation

/// A named number of a unit. One declaration in `Figure+Catalogue.swift` says all of it; the tree, the command line
/// and the docs follow from there.
package struct Figure: Sendable {
    /// What kind of question the figure answers.
    package enum Kind: String, Sendable {
        /// How many there are on a day.
        case stock
        /// How many happened after one day, up to and including another.
        case flow
        /// A comparison of two days.
        case twoDays = "two_days"
    }

    /// How the figure is counted, and over what.
    enum Rule: Sendable {
        /// Members for whom this holds, in their cell.
        case members(@Sendable (CountedMember) -> Bool)
        /// The days on which a place counts, at the unit that answers for it.
        case place(@Sendable (PlaceView) -> DaySpans)
        /// The days on which a unit counts, at itself.
        case unit(@Sendable (UnitView) -> DaySpans)
        /// Events of people, at their cell at the end of the day.
        case events(@Sendable (Traits, PersonEventKind) -> Bool)
        /// Days on which a unit was founded, at itself.
        case founded(@Sendable (UnitKind) -> Bool)
        /// Days on which a unit was dissolved, at itself.
        case dissolved(@Sendable (UnitKind) -> Bool)
        /// Days on which a village fell back to no member, at the unit that answers for it.
        case relapses
        /// Villages in force on both days that had no member on the first and have one on the second.
        case clearedVillages
    }

    /// What figures may count a person by, besides the state.
    package struct Traits: Hashable, Sendable {
        /// The description says female.
        package var isFemale: Bool
        /// An ethnicity is given and it is not Kinh.
        package var isMinority: Bool
    }

    /// The name in files, addresses and on the command line.
    package let name: String
    /// The label people read.
    package let label: BilingualText
    let rule: Rule
    /// Where it stands in the catalogue.
    private(set) var index = 0

    init(_ name: String, _ vietnamese: String, _ english: String, _ rule: Rule) {
        self.name = name
        label = BilingualText(vietnamese, english)
        self.rule = rule
    }

    /// The figure at this place of the catalogue.
    func at(_ index: Int) -> Figure {
        var figure = self
        figure.index = index
        return figure
    }

    /// What kind of question the figure answers.
    package var kind: Kind {
        switch rule {
        case .members, .place, .unit: .stock
        case .events, .founded, .dissolved, .relapses: .flow
        case .clearedVillages: .twoDays
        }
    }
}
