package import Words

/// Why a unit's being counted under another began or ended. Every change has exactly one cause.
package enum OrganisationCause: String, ChangeCause {
    /// It was in force as nothing the day before; one that comes back is founded again.
    case founded
    /// It was in force as a kind that is not counted.
    case changedIn = "changed_in"
    /// It was counted, but stood elsewhere.
    case movedIn = "moved_in"
    /// It is in force no more.
    case dissolved
    /// It is in force as a kind that is not counted.
    case changedOut = "changed_out"
    /// It is still counted, but stands elsewhere.
    case movedOut = "moved_out"

    /// True for the causes that add organisations.
    package var isIn: Bool {
        switch self {
        case .founded, .changedIn, .movedIn: true
        case .dissolved, .changedOut, .movedOut: false
        }
    }

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .founded: BilingualText("Thành lập mới", "Founded")
        case .changedIn: BilingualText("Tăng do chuyển đổi loại hình", "Changed into one")
        case .movedIn: BilingualText("Tiếp nhận từ nơi khác", "Came from elsewhere")
        case .dissolved: BilingualText("Giải thể, kết thúc hoạt động", "Ended")
        case .changedOut: BilingualText("Giảm do chuyển đổi loại hình", "Changed into another kind")
        case .movedOut: BilingualText("Chuyển giao đi nơi khác", "Went elsewhere")
        }
    }
}

/// The balances of the organisations under a unit.
package struct OrganisationBalances: Equatable, Sendable {
    /// Of cells.
    package let cells: Balance<OrganisationCause>
    /// Of grassroots organisations.
    package let grassroots: Balance<OrganisationCause>

    /// The balance of these organisations.
    package subscript(organisations: CountedOrganisations) -> Balance<OrganisationCause> {
        switch organisations {
        case .cells: cells
        case .grassroots: grassroots
        }
    }

    /// True when both are even. Anything else is a fault of the program.
    package var areEven: Bool { cells.isEven && grassroots.isEven }
}
