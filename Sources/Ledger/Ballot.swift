/// How a vote went.
package struct Ballot: Hashable, Sendable {
    /// Nobody has more voters.
    package static let votersMax = 10_000

    /// How many it is counted against: the official members of a cell, less those the rules leave out; the members of a committee.
    package var eligible: Int
    /// How many of them were there.
    package var present: Int
    /// How many agreed.
    package var agreed: Int

    /// A vote of these numbers.
    package init(eligible: Int, present: Int, agreed: Int) {
        (self.eligible, self.present, self.agreed) = (eligible, present, agreed)
    }

    /// What an open payload says of one; nil where it says nothing, or no whole vote.
    init?(_ open: Payload) {
        guard let eligible = open.count("eligible", max: Ballot.votersMax),
            let present = open.count("present", max: Ballot.votersMax),
            let agreed = open.count("agreed", max: Ballot.votersMax)
        else { return nil }
        self.init(eligible: eligible, present: present, agreed: agreed)
    }

    var phrases: [Phrase] {
        [
            .words(": ", ": "), .number(agreed), .words("/", "/"), .number(eligible),
            .words(" phiếu đồng ý, có mặt ", " agreed, present "), .number(present),
        ]
    }
}
