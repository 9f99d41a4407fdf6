package import Ledger
package import Words

/// A closed list of reasons. It is dated: an entry that may no longer be given keeps its words, since facts name it by its code.
package struct ReasonList: Hashable, Sendable {
    /// Which lists there are; each is a file of `Rules/`.
    package enum Name: String, CaseIterable, Sendable {
        /// Why a fact is taken back.
        case retraction
        /// Why something is written though a rule expects otherwise.
        case departure
        /// On what ground a member is struck off.
        case strikeOff = "strike_off"
        /// On what ground a member is exempted.
        case exemption
        /// Why somebody who was handed over is not received.
        case transferDecline = "transfer_decline"
        /// Why the check of a CV is stuck: reasons of procedure alone.
        case checkStuck = "check_stuck"
        /// Why a candidate is not admitted.
        case notAdmitted = "not_admitted"
    }

    /// One reason.
    package struct Entry: Hashable, Sendable {
        /// What giving it asks for besides.
        package enum Asks: String, CaseIterable, Sendable {
            case nothing
            /// The paper that says so: its number and day.
            case paper
        }

        /// What facts call it.
        package let code: String
        /// What people call it.
        package let label: BilingualText
        /// The first day on which it may be given.
        package let from: Day
        /// The last day on which it may be given; nil while it may.
        package let to: Day?
        /// What giving it asks for besides.
        package let asks: Asks
        /// False for what only the program itself gives.
        package let isOffered: Bool

        /// True on the days on which it may be given.
        package func isOffered(on day: Day) -> Bool { isOffered && from <= day && to.map { day <= $0 } ?? true }
    }

    /// Which list.
    package let name: Name
    /// What people call it.
    package let label: BilingualText
    /// Every entry there ever was, in the order in which lists show them.
    package let entries: [Entry]

    /// Those that may be given on a day.
    package func offered(on day: Day) -> [Entry] { entries.filter { $0.isOffered(on: day) } }

    /// The entry of this code, whether it may still be given or not; nil where a later program knows more.
    package func named(_ code: String) -> Entry? { entries.first { $0.code == code } }
}
