package import Words

/// One entry of the closed list of reasons for taking a fact back. The list is dated: an entry that is no longer offered
/// keeps its words, since facts name it by its code.
package struct RetractionReason: Hashable, Sendable {
    /// What facts call it.
    package let code: String
    /// What people call it.
    package let label: BilingualText
    /// The first day on which it may be given.
    package let from: Day
    /// The first day on which it may no longer be given; nil while it may.
    package let until: Day?
    /// False for what only the program itself gives.
    package let isOffered: Bool

    private init(
        _ code: String, _ vietnamese: String, _ english: String, from: Day = .earliest, until: Day? = nil,
        isOffered: Bool = true
    ) {
        self.code = code
        label = BilingualText(vietnamese, english)
        (self.from, self.until, self.isOffered) = (from, until, isOffered)
    }

    /// Somebody else was meant.
    package static let wrongPerson = RetractionReason("wrong_person", "ghi nhầm người", "the wrong person")
    /// It was on another day.
    package static let wrongDay = RetractionReason("wrong_day", "ghi nhầm ngày", "the wrong day")
    /// Another value was meant: a cell, a number, a name.
    package static let wrongContent = RetractionReason("wrong_content", "ghi nhầm nội dung", "the wrong content")
    /// The same stands in the ledger twice.
    package static let writtenTwice = RetractionReason("written_twice", "ghi hai lần", "written twice")
    /// A later paper takes the place of the one it stood on.
    package static let paperReplaced = RetractionReason(
        "paper_replaced", "văn bản đã được thay thế", "the paper was replaced by another")
    /// Who somebody is was written anew by `person.describe`.
    package static let describedAnew = RetractionReason(
        "described_anew", "thông tin cá nhân được ghi lại", "the details were written anew", isOffered: false)

    /// Every entry there ever was, in the order in which lists show them.
    package static let all = [wrongPerson, wrongDay, wrongContent, writtenTwice, paperReplaced, describedAnew]

    /// Those that may be given on a day.
    package static func offered(on day: Day) -> [RetractionReason] {
        all.filter { reason in
            reason.isOffered && reason.from <= day && reason.until.map { day < $0 } ?? true
        }
    }

    /// The entry of this code, whether it may still be given or not; nil where a later program knows more.
    package static func named(_ code: String) -> RetractionReason? { all.first { $0.code == code } }
}
