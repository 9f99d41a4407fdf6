internal import Ledger
package import Words

/// Why somebody's being a member under a unit began or ended. Every change has exactly one cause.
package enum BalanceCause: String, ChangeCause {
    case admitted
    case transferredIn = "transferred_in"
    case enrolled
    /// From no member to member without an event that says so, such as a confirmation out of order.
    case otherIn = "other_in"
    /// From a cell outside the unit, while that cell stayed outside.
    case movedIn = "moved_in"
    /// The cell came under the unit, not the person into the cell.
    case restructuredIn = "restructured_in"
    case transferredOut = "transferred_out"
    case left
    case removed
    case expelled
    case died
    /// From member to no member without an event that says so.
    case otherOut = "other_out"
    /// To a cell outside the unit, while the old one stayed under it.
    case movedOut = "moved_out"
    /// The cell went from under the unit, not the person from the cell.
    case restructuredOut = "restructured_out"

    /// True for the causes that add members.
    package var isIn: Bool {
        switch self {
        case .admitted, .transferredIn, .enrolled, .otherIn, .movedIn, .restructuredIn: true
        default: false
        }
    }

    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .admitted: BilingualText("Kết nạp", "Admitted")
        case .transferredIn: BilingualText("Chuyển sinh hoạt đến", "Transferred in")
        case .enrolled: BilingualText("Có sẵn khi mở sổ", "Enrolled")
        case .otherIn: BilingualText("Tăng khác", "Other increase")
        case .movedIn: BilingualText("Chuyển đến trong nội bộ", "Moved in")
        case .restructuredIn: BilingualText("Tăng do sắp xếp tổ chức", "Restructured in")
        case .transferredOut: BilingualText("Chuyển sinh hoạt đi", "Transferred out")
        case .left: BilingualText("Xin ra khỏi Đảng", "Left")
        case .removed: BilingualText("Xóa tên", "Removed")
        case .expelled: BilingualText("Khai trừ", "Expelled")
        case .died: BilingualText("Từ trần", "Died")
        case .otherOut: BilingualText("Giảm khác", "Other decrease")
        case .movedOut: BilingualText("Chuyển đi trong nội bộ", "Moved out")
        case .restructuredOut: BilingualText("Giảm do sắp xếp tổ chức", "Restructured out")
        }
    }

    /// Why somebody became a member on a day with these events: the last that makes one.
    static func entry(_ events: ArraySlice<PersonEventKind>) -> BalanceCause {
        for event in events.reversed() {
            switch event {
            case .admitted: return .admitted
            case .transferredIn, .transferredInProbationary: return .transferredIn
            case .enrolled, .enrolledProbationary: return .enrolled
            default: continue
            }
        }
        return .otherIn
    }

    /// Why somebody ceased to be a member on a day with these events: the last that ends it.
    static func exit(_ events: ArraySlice<PersonEventKind>) -> BalanceCause {
        for event in events.reversed() {
            switch event {
            case .transferredOut: return .transferredOut
            case .left: return .left
            case .removed: return .removed
            case .expelled: return .expelled
            case .died: return .died
            default: continue
            }
        }
        return .otherOut
    }
}
