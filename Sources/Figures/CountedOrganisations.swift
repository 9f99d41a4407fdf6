internal import Ledger

/// Which organisations a balance counts. A grassroots cell is counted in both.
package enum CountedOrganisations: String, Sendable, CaseIterable {
    case cells
    case grassroots

    /// True for the kinds of unit that are counted.
    func counts(_ kind: UnitKind) -> Bool {
        switch self {
        case .cells: kind.isCell
        case .grassroots: kind.isGrassroots
        }
    }

    /// How many there are on a day.
    package var stock: Figure {
        switch self {
        case .cells: .cells
        case .grassroots: .grassroots
        }
    }

    /// How many were founded.
    var foundings: Figure {
        switch self {
        case .cells: .cellsFounded
        case .grassroots: .grassrootsFounded
        }
    }

    /// How many were dissolved, by where they stand on that day; the balance asks where they stood the day before.
    var dissolutions: Figure {
        switch self {
        case .cells: .cellsDissolved
        case .grassroots: .grassrootsDissolved
        }
    }
}
