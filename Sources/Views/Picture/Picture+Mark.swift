internal import Ledger
internal import Store

/// Everything on which a picture may depend: of two with the same mark, the same is asked and seen.
package struct PictureMark: Hashable, Sendable {
    /// The tables.
    private let state: LedgerState
    /// The position that answers are of.
    private let position: Int64
    private let asOf: AsOf
    /// By the grants of this day it is seen what may be.
    private let today: Day
    private let sight: Sight.Whole

    fileprivate init(_ picture: Picture) throws {
        state = try picture.reader.state()
        (position, asOf) = (picture.head.position, picture.asOf)
        (today, sight) = (picture.pictures.today(), picture.sight.whole)
    }

    /// True where both were read from the same state of the ledger, whatever was asked, and by whom.
    package func isOfOneState(with other: PictureMark) -> Bool { state == other.state }
}

extension Picture {
    /// What stands for all that the picture may depend on.
    package func mark() throws -> PictureMark { try PictureMark(self) }
}
