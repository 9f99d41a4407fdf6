internal import Ledger

/// The units that one command ends, and what it says that they became: what tells where grants on them may follow to.
struct EndedUnits {
    private var ended: [String: Day] = [:]
    private var became: [String: [String: Day]] = [:]

    /// Takes in what the command states.
    mutating func note(_ statement: Statement, from day: Day) {
        switch statement {
        case .unitEnded(let ending): ended[ending.code] = day
        case .successionStated(let said) where said.sort == .unit: became[said.old, default: [:]][said.new] = day
        default: return
        }
    }

    /// The one unit that a unit wholly became on the day on which it ends; nil where it became several, or one that ends too.
    func successor(of old: String) -> String? {
        guard let day = ended[old], let new = became[old], new.count == 1, let only = new.first, only.value == day,
            ended[only.key] == nil
        else { return nil }
        return only.key
    }

    /// The units that wholly became this one on a day, in the order of codes.
    func origins(of new: String, on day: Day) -> [String] {
        ended.filter { $0.value == day && successor(of: $0.key) == new }.map(\.key).sorted()
    }
}
