package import Words

/// How a place stands on a day.
package struct PlaceStatus: Hashable, Sendable {
    /// What a place is coloured by: the worst that holds.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// No member's place.
        case noMember = "no_member"
        /// Members, but no cell covers it.
        case noCell = "no_cell"
        /// Covered only by cells that cover other villages or offices too.
        case combinedCell = "combined_cell"
        /// Covered by a cell of its own; for a place that is no village, by any cell.
        case independentCell = "independent_cell"

        /// The label people read.
        package var label: BilingualText {
            switch self {
            case .noMember: BilingualText("chưa có đảng viên", "no member")
            case .noCell: BilingualText("có đảng viên, chưa có chi bộ", "members, no cell")
            case .combinedCell: BilingualText("chi bộ ghép", "combined cell")
            case .independentCell: BilingualText("chi bộ độc lập", "independent cell")
            }
        }
    }

    /// What holds.
    package var kind: Kind
    /// Members whose place it is.
    package var members: Int
    /// Of those, the ones who are not away.
    package var presentMembers: Int

    /// True for a village that no or only one present member keeps from falling back.
    package var isInDanger: Bool { presentMembers <= 1 }
}
