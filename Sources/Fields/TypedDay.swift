internal import Ledger
internal import Words

/// A day as people type it who copy it from a paper: a phone's number keys have no slash, and “hôm nay” is quicker.
struct TypedDay {
    /// With separators and without spaces, as a file would have it.
    let text: String
    private let typed: String
    private let parts: [String]

    init(_ typed: String) {
        self.typed = typed
        let separator = typed.first { "/.-".contains($0) } ?? " "
        parts = typed.split(separator: separator, omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        text = parts.joined(separator: separator == " " ? "/" : String(separator))
    }

    /// True where there is something for each of day, month and year.
    var isWhole: Bool { parts.count == 3 || (parts.count == 1 && parts[0].utf8.count == 8) }

    /// The day that is meant; by words only where it is known which day it is.
    func day(today: Day?) -> Result<Day, FieldProblem> {
        if let today {
            switch FoldedText.fold(typed) {
            case "hom nay", "today": return .success(today)
            case "hom qua", "yesterday": return .success(today.adding(days: -1))
            default: break
            }
        }
        if let day = Day(written: text) ?? undividedDay { return .success(day) }
        return .failure(FieldProblem(fault, text: typed))
    }

    /// `DDMMYYYY`. No year before 1900, so that `20101012` is not taken for a day of the year 1012.
    private var undividedDay: Day? {
        guard parts.count == 1, parts[0].utf8.count == 8, TypedDay.areDigits(parts[0]), let number = Int(parts[0]),
            number % 10_000 >= 1900
        else { return nil }
        return Day(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000)
    }

    /// What is wrong with what is no day.
    private var fault: FieldProblem.Code {
        guard parts.allSatisfy(TypedDay.areDigits) else { return .notADay }
        let lengths = parts.map(\.utf8.count)
        switch lengths.count {
        case 1 where lengths[0] == 6: return .yearOfFewDigits
        case 1 where lengths[0] < 8: return .incompleteDay
        case 1 where lengths[0] == 8: return .notInTheCalendar
        case 2: return .incompleteDay
        case 3 where lengths[0] <= 2 && lengths[1] <= 2:
            return lengths[2] == 4 ? .notInTheCalendar : .yearOfFewDigits
        case 3 where lengths == [4, 2, 2] && text.utf8.contains(UInt8(ascii: "-")): return .notInTheCalendar
        default: return .notADay
        }
    }

    private static func areDigits(_ part: String) -> Bool {
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
