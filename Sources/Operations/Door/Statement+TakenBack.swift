internal import Ledger

extension Statement {
    /// The fact that it takes back; nil for what states something.
    var takenBack: Identifier? {
        if case .retracted(let retraction) = self { retraction.fact } else { nil }
    }
}
