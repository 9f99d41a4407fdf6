package import Words

/// A part of a whole as a rounded percentage, with the word that says on which side of it the exact value lies: *gần* before
/// a number that is not reached, *trên* before one that is passed, neither where it is exact. The words stand beside rounded
/// numbers only.
package struct RoundedShare: Hashable, Sendable {
    private let percent: Int
    /// −1 where the exact value is smaller, 1 where it is larger.
    private let side: Int

    /// The share of `part` in `whole`; nil without a whole.
    package init?(_ part: Int, of whole: Int) {
        guard whole > 0, part >= 0 else { return nil }
        percent = (part * 200 + whole) / (2 * whole)
        let difference = part * 100 - percent * whole
        side = difference.signum()
    }

    /// In words: `gần 45%`, `trên 45%`, `45%`.
    package func text(_ say: Speech) -> String {
        switch side {
        case -1: say("gần \(percent)%", "nearly \(percent)%")
        case 1: percent == 0 ? say("dưới 1%", "under 1%") : say("trên \(percent)%", "over \(percent)%")
        default: "\(percent)%"
        }
    }
}
