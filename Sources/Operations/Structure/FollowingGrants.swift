internal import Ledger
internal import Organisation

/// What becomes of the grants on units that a command ends.
struct FollowingGrants {
    /// One that cannot follow.
    struct Staying: Hashable {
        /// Whose.
        var account: Identifier
        /// Code of the unit that ends.
        var unit: String
    }

    /// As they are, or would be, in the units that those became.
    var grants: [GrantTimeline] = []
    /// Those for which there is no one unit to follow to, or none within reach.
    var staying: [Staying] = []
    /// True where they are given.
    var isWanted: Bool
}
