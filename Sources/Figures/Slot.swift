/// Where a unit keeps one of its step functions: the figures first, then the causes of the balances, then what only
/// the tree itself needs. What a slot counts, a tree's `Catalogue` says.
struct Slot: Hashable {
    /// How a unit's own function reaches the units above it.
    enum Rule {
        /// The value is cut to the days on which the unit stands there.
        case stock
        /// The increments are cut to those days.
        case flow
        /// Increments that belong where the unit stood the day before: somebody went on the day it moved.
        case exit
        /// Stays with the unit.
        case own
    }

    let index: Int16

    static let figureCount = Figure.all.count
    private static let organisationsStart = figureCount + BalanceCause.allCases.count
    private static let departuresStart = organisationsStart + CountedOrganisations.allCases.count * ownCauses.count
    /// How many there are of the product's figures. What else a tree is asked to count stands behind them.
    static let count = departuresStart + 1 + CountedOrganisations.allCases.count

    /// The members of a cell: the base of the balance.
    static let members = Slot(Figure.members)
    /// The official members of a cell.
    static let official = Slot(Figure.membersOfficial)
    /// Villages that no cell covers.
    static let withoutCell = Slot(Figure.villagesWithoutCell)
    /// Villages that no cell covers as its own.
    static let withoutIndependentCell = Slot(Figure.villagesWithoutIndependentCell)
    /// Members who were in the cell the day before and are not on the day: what a change of its parents must not book.
    static let departures = Slot(index: Int16(departuresStart))
    /// Where a unit was counted the day before and is not on the day.
    static func departures(of organisations: CountedOrganisations) -> Slot {
        Slot(index: Int16(departuresStart + 1 + organisations.position))
    }

    /// The causes of a balance of organisations that have slots of their own.
    private static let ownCauses = OrganisationCause.allCases.filter { $0 != .founded }

    /// In the order of the slots: how each reaches the units above.
    static let rules: [Rule] =
        Figure.all.map { $0.kind == .stock ? .stock : .flow }
        + BalanceCause.allCases.map { cause in
            switch cause {
            case .transferredOut, .left, .removed, .expelled, .died, .otherOut: .exit
            default: .flow
            }
        }
        + CountedOrganisations.allCases.flatMap { _ in ownCauses.map { $0.isIn ? .flow : .exit } }
        + [.own] + CountedOrganisations.allCases.map { _ in .own }

    init(index: Int16) {
        self.index = index
    }

    init(_ figure: Figure) {
        index = Int16(figure.rawValue)
    }

    /// The slot of what a tree counts besides the product's figures, by its place among those.
    init(further position: Int) {
        index = Int16(Slot.count + position)
    }

    init(_ cause: BalanceCause) {
        // `allCases` holds every case.
        let position = BalanceCause.allCases.firstIndex(of: cause) ?? 0
        index = Int16(Slot.figureCount + position)
    }

    init(_ cause: OrganisationCause, of organisations: CountedOrganisations) {
        if let position = Slot.ownCauses.firstIndex(of: cause) {
            let start = Slot.organisationsStart + organisations.position * Slot.ownCauses.count
            self.init(index: Int16(start + position))
        } else {
            // Foundings are what the figure counts.
            self.init(organisations.foundings)
        }
    }
}

extension CountedOrganisations {
    fileprivate var position: Int {
        switch self {
        case .cells: 0
        case .grassroots: 1
        }
    }
}
