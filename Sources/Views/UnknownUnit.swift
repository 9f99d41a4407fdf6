internal import Ledger
internal import Store

/// No fact that counts states a unit with this code.
package struct UnknownUnit: Error, Equatable, Sendable {
    /// The code as asked for.
    package let code: String
    /// True when it is the code of a place.
    package let isPlace: Bool

    /// The error for this code.
    package init(code: String, isPlace: Bool = false) {
        self.code = code
        self.isPlace = isPlace
    }
}

extension LedgerReader {
    /// True when any fact states a unit with this code, whether it counts or not.
    package func isStated(unit code: String) throws -> Bool {
        guard let subject = try subject(.unit(code)) else { return false }
        return try facts(of: subject).contains {
            if case .unitStated = $0.statement { true } else { false }
        }
    }
}
