package import Ledger

/// Where a text stands, and when it is read: what may be written in it.
package struct FieldContext: Hashable, Sendable {
    /// The office's day; nil where nobody can say, and then “hôm nay” means nothing.
    package let today: Day?
    /// True for what a person types, into a form or at the command line: “hôm nay”, days without separators, numbers with
    /// points between the thousands. In files and addresses these are slips.
    package let isTyped: Bool

    /// A text that is typed or not, read on this day.
    package init(today: Day?, isTyped: Bool) {
        (self.today, self.isTyped) = (today, isTyped)
    }

    /// What stands in a file or an address, read on whichever day.
    package static let written = FieldContext(today: nil, isTyped: false)

    /// What somebody types on this day.
    package static func typed(today: Day) -> FieldContext { FieldContext(today: today, isTyped: true) }
}
